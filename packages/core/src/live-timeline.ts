import { isRecord, type Json } from './json.js';
import type { LiveCue } from './live-cues.js';
import type { LiveEvent, LiveState } from './live.js';
import { applyLive, EMPTY_LIVE } from './live-state.js';
import { parseLiveEvent } from './parse-live.js';
import type { ProductRef } from './product.js';

/** The moment from which a product is held up. */
export interface LiveChapter {
  /** Seconds from the beginning of the recording. */
  readonly start: number;
  readonly product: ProductRef;
}

/** A recorded show, at any of its moments. Times are milliseconds from the beginning of the recording. */
export interface LiveTimeline {
  /** How many events there have been by a time. */
  count(time: number): number;
  /**
   * Event number `index`, from 0, as it was published but for its number and time: on a timeline the order of the cues counts,
   * and nothing is said now. Undefined for what cannot be read.
   */
  event(index: number): Json | undefined;
  /** All that the show was at a time. What was offered until a time that has passed is gone. */
  stateAt(time: number): LiveState;
  /** Whether something that was held up at a time is gone because the end of its offer has passed. */
  isPast(time: number): boolean;
  /** Where the newest product is another than before. */
  chapters(): readonly LiveChapter[];
}

interface Moment {
  readonly state: LiveState;
  /** What time it is when the recording begins, in milliseconds since 1970, once an event has said when it was said. */
  readonly began?: number;
}

interface Said {
  readonly start: number;
  readonly text: string;
  /** Once it has been read: null for what cannot be, or what this version does not know. */
  event?: Json | null;
  parsed?: LiveEvent | null;
}

/** After so many events the state is kept, for whoever jumps about. */
const STEP = 250;

// A file without a state of its own is a recording all the same.
const BEGINNING: Moment = { state: { ...EMPTY_LIVE, status: 'live' } };

/**
 * The show in the cues of a recording, in any order. Each is read when it is needed: what is ahead costs nothing yet. What cannot
 * be read is left out, and the first of it is said to `onFault`.
 */
export function liveTimeline(
  cues: Iterable<Pick<LiveCue, 'start' | 'text'>>,
  onFault?: (what: string) => void,
): LiveTimeline {
  const said = [...cues].map(({ start, text }): Said => ({ start, text })).sort((a, b) => a.start - b.start);
  let tell = onFault;

  function read(one: Said): Said {
    if (one.event !== undefined) return one;
    one.event = one.parsed = null;
    try {
      const event: unknown = JSON.parse(one.text);
      if (!isRecord(event)) throw new Error('it is no object');
      const { seq: _, ...unnumbered } = event;
      one.parsed = parseLiveEvent(unnumbered);
      one.event = unnumbered;
    } catch (error) {
      tell?.(`The cue at ${one.start / 1000} s was left out: ${(error as Error).message}.`);
      tell = undefined;
    }
    return one;
  }

  function after({ state, began }: Moment, one: Said): Moment {
    const { start, parsed } = read(one);
    if (!parsed) return { state, began };
    return { state: applyLive(state, parsed), began: parsed.at === undefined ? began : parsed.at - start };
  }

  const kept: Moment[] = [BEGINNING];
  let last = { count: 0, moment: BEGINNING };
  let chapters: readonly LiveChapter[] | undefined;

  function count(time: number): number {
    let [low, high] = [0, said.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((said[middle] as Said).start <= time) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  function momentOf(wanted: number): Moment {
    let { count, moment } = last;
    const step = Math.min(Math.floor(wanted / STEP), kept.length - 1);
    if (wanted < count || step * STEP > count) {
      count = step * STEP;
      moment = kept[step] as Moment;
    }
    while (count < wanted) {
      moment = after(moment, said[count++] as Said);
      if (count === kept.length * STEP) kept.push(moment);
    }
    last = { count, moment };
    return moment;
  }

  function stateAt(time: number): LiveState {
    const { state, began } = momentOf(count(time));
    if (began === undefined) return state;
    const featured = state.featured.filter(({ until = Infinity }) => until > began + time);
    return featured.length < state.featured.length ? { ...state, featured } : state;
  }

  return {
    count,
    event(index) {
      const { event } = read(said[index] as Said);
      if (!event) return;
      const { at: _, ...what } = event;
      return what;
    },
    stateAt,
    isPast: (time) => stateAt(time) !== momentOf(count(time)).state,
    chapters() {
      if (chapters) return chapters;
      const found: LiveChapter[] = [];
      let newest: ProductRef | undefined;
      let state = EMPTY_LIVE;
      for (const one of said) {
        // The others are not even read.
        if (!one.text.includes('"feature')) continue;
        const { start, parsed } = read(one);
        if (parsed) state = applyLive(state, parsed);
        const product = state.featured[0]?.product;
        if (product && product !== newest) found.push({ start: start / 1000, product });
        newest = product ?? newest;
      }
      return (chapters = found);
    },
  };
}
