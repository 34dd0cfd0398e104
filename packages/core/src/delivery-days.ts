import type { DeliveryOption, WorkingDays } from './delivery.js';
import { addDays } from './return-days.js';

/** Most days that are looked at for one date; a shop that is closed longer has none. */
const MAX_DAYS = 1000;

/** Making one costs more than a page of products has. */
const clocks = new Map<string, Intl.DateTimeFormat>();

/** What a clock on the wall says in a time zone, as if it were UTC, in milliseconds; the device's where the zone is none. */
function wallClock(time: number, timeZone?: string): number {
  try {
    const key = timeZone ?? '';
    // Swedish writes dates and times as ISO 8601 does.
    const clock =
      clocks.get(key) ?? new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'medium' });
    clocks.set(key, clock);
    return Date.parse(`${clock.format(time).replace(' ', 'T')}Z`);
  } catch (error) {
    if (!timeZone) throw error;
    return wallClock(time);
  }
}

/**
 * The moment, milliseconds since 1970, at which a clock in the time zone says `HH:MM` on a day. Of an hour that there is twice
 * it is one of the two; a time that is left out for summer time is an hour before or after.
 */
export function momentOf(day: string, time: string, timeZone?: string): number {
  const said = Date.parse(`${day}T${time}Z`);
  // The difference to UTC may be another at the first guess than at the moment itself.
  const guess = said * 2 - wallClock(said, timeZone);
  return guess + said - wallClock(guess, timeZone);
}

const isWorking = (day: string, { weekdays, closed }: WorkingDays): boolean =>
  weekdays.includes(new Date(day).getUTCDay()) && !closed?.includes(day);

/** The working day that many working days after `day`; with 0 the day itself, or the next that is one. Undefined beyond three years. */
export function addWorkingDays(day: string, count: number, days: WorkingDays): string | undefined {
  let left = count;
  for (let at = 0; at < MAX_DAYS; at++) {
    const next = addDays(day, at);
    if (isWorking(next, days) && left-- <= 0) return next;
  }
}

/** When an order of now arrives. Days are `YYYY-MM-DD`. */
export interface Arrival {
  readonly earliest: string;
  readonly latest: string;
  /** Until when this is so: the next cut-off, in milliseconds since 1970. */
  readonly until: number;
  /** Whether that is a cut-off which the shop has named, and today's. */
  readonly today: boolean;
}

/**
 * When an order placed at `now`, milliseconds since 1970, arrives: the day of the order is the first working day whose cut-off
 * is to come; handling and then transit follow in working days. Undefined where the shop does not say how long it takes.
 */
export function arrivalOf(option: DeliveryOption, now: number): Arrival | undefined {
  const { handling = [0, 0], transit, cutoff, timeZone } = option;
  if (!transit) return;
  const today = new Date(wallClock(now, timeZone)).toISOString().slice(0, 10);
  const ends = (day: string) => momentOf(cutoff ? day : addDays(day, 1), cutoff ?? '00:00', timeZone);
  let start = addWorkingDays(today, 0, option);
  if (start && ends(start) <= now) start = addWorkingDays(addDays(start, 1), 0, option);
  if (!start) return;
  const arrive = (at: 0 | 1) => {
    const leaves = addWorkingDays(start, handling[at], option);
    return leaves && addWorkingDays(leaves, transit[at], option);
  };
  const [earliest, latest] = [arrive(0), arrive(1)];
  return earliest && latest
    ? { earliest, latest, until: ends(start), today: Boolean(cutoff) && start === today }
    : undefined;
}
