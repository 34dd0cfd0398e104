import type { Json } from './json.js';
import type { LiveState } from './live.js';

/**
 * The `state` event that makes any state this one, for a late joiner, a host or a replay: it names all that a state has, also
 * what this one has not, and where it stands in the show.
 */
export function stateEvent({ seq = 0, ...state }: LiveState): Json {
  const none = { viewers: null, announcement: null, poll: null, replay: null, startsAt: null };
  return { type: 'state', ...none, ...state, seq };
}
