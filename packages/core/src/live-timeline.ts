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
   * and nothing is said now.
   */
  event(index: number): Json;
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
  readonly event: Json;
  /** Null for what this version does not know. */
  readonly parsed: LiveEvent | null;
}

/** After so many events the state is kept, for whoever jumps about. */
const STEP = 250;

// A file without a state of its own is a recording all the same.
const BEGINNING: Moment = { state: { ...EMPTY_LIVE, status: 'live' } };

function after({ state, began }: Moment, { start, parsed }: Said): Moment {
  if (!parsed) return { state, began };
  return { state: applyLive(state, parsed), began: parsed.at === undefined ? began : parsed.at - start };
}

/**
 * Reads the cues of a recorded show, in any order. What cannot be read is left out, and the first of it is said to `onFault`.
 */
export function liveTimeline(
  cues: Iterable<Pick<LiveCue, 'start' | 'text'>>,
  onFault?: (what: string) => void,
): LiveTimeline {
  let tell = onFault;
  const said = [...cues].flatMap(({ start, text }): Said[] => {
    try {
      const event: unknown = JSON.parse(text);
      if (!isRecord(event)) throw new Error('it is no object');
      const { seq: _, ...unnumbered } = event;
      return [{ start, event: unnumbered, parsed: parseLiveEvent(unnumbered) }];
    } catch (error) {
      tell?.(`The cue at ${start / 1000} s was left out: ${(error as Error).message}.`);
      tell = undefined;
      return [];
    }
  });
  said.sort((a, b) => a.start - b.start);

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
      const { at: _, ...event } = (said[index] as Said).event;
      return event;
    },
    stateAt,
    isPast: (time) => stateAt(time) !== momentOf(count(time)).state,
    chapters() {
      if (chapters) return chapters;
      const found: LiveChapter[] = [];
      let newest: ProductRef | undefined;
      said.forEach(({ start }, index) => {
        const product = momentOf(index + 1).state.featured[0]?.product;
        if (product && product !== newest) found.push({ start: start / 1000, product });
        newest = product ?? newest;
      });
      return (chapters = found);
    },
  };
}
