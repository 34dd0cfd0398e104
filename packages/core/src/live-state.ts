import type { LiveEvent, LiveMessage, LivePoll, LiveState, LiveStock } from './live.js';
import { MAX_LIVE_MESSAGES, MAX_LIVE_PRODUCTS, MAX_LIVE_REACTIONS } from './parse-live.js';
import type { ProductRef } from './product.js';

/** A show of which nothing is known yet. */
export const EMPTY_LIVE: LiveState = {
  status: 'scheduled',
  featured: [],
  products: [],
  stock: {},
  messages: [],
  earlier: 0,
  reactions: {},
};

/** With one member more; a name too many is left out, so that a long show stays small. */
function withMember<T>(
  all: Readonly<Record<string, T>>,
  name: string,
  value: T,
  max: number,
): Readonly<Record<string, T>> {
  return name in all || Object.keys(all).length < max ? { ...all, [name]: value } : all;
}

/** A message of an id that is there replaces it: the answer to a question comes later. */
function withMessage({ messages, earlier }: LiveState, message: LiveMessage): Partial<LiveState> {
  const at = messages.findIndex(({ id }) => id === message.id);
  if (at >= 0) return { messages: messages.with(at, message) };
  const over = messages.length >= MAX_LIVE_MESSAGES ? 1 : 0;
  return { messages: [...messages.slice(over), message], earlier: earlier + over };
}

function changeOf(state: LiveState, event: LiveEvent): Partial<LiveState> {
  const { type: _, seq: __, at: ___, ...said } = event;
  switch (event.type) {
    case 'state':
    case 'viewers':
      // Named as the state names it.
      return said as Partial<LiveState>;
    case 'feature':
      return { featured: event.features };
    case 'stock': {
      const { product, ...stock } = said as LiveStock & { product: ProductRef };
      return { stock: withMember(state.stock, product, stock, MAX_LIVE_PRODUCTS) };
    }
    case 'message':
      return withMessage(state, said as LiveMessage);
    case 'remove':
      return { messages: state.messages.filter(({ id }) => id !== event.id) };
    case 'announce':
      return { announcement: event.text || undefined };
    case 'reaction':
      return { reactions: withMember(state.reactions, event.reaction, event.count, MAX_LIVE_REACTIONS) };
    case 'poll':
      return { poll: said as LivePoll };
    case 'refresh':
      return {};
  }
}

/** Whether an event is in the state already. A `state` never is: it may begin a new numbering. */
export const isRepetition = ({ seq: last = 0 }: LiveState, { type, seq }: LiveEvent): boolean =>
  type !== 'state' && seq !== undefined && seq <= last;

/**
 * The state after an event. Changes nothing in the state it is given, which it gives back for a repetition. Ten thousand
 * events a second are no work: what an event does not name is shared between the two.
 */
export function applyLive(state: LiveState, event: LiveEvent): LiveState {
  if (isRepetition(state, event)) return state;
  const next: Record<string, unknown> = { ...state, ...changeOf(state, event), seq: event.seq ?? state.seq };
  for (const name in next) if (next[name] === undefined) delete next[name];
  return next as unknown as LiveState;
}
