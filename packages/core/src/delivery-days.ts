import type { DeliveryOption, WorkingDays } from './delivery.js';

const DAY = 86_400_000;

/** Most days that are looked at for one date; a shop that is closed longer has none. */
const MAX_DAYS = 1000;

/** Making one costs more than a page of products has. */
const clocks = new Map<string | undefined, Intl.DateTimeFormat>();

/** What a clock on the wall says in a time zone, as if it were UTC, in milliseconds; the device's where the zone is none. */
function wallClock(time: number, timeZone?: string): number {
  try {
    // Swedish writes dates and times as ISO 8601 does.
    const clock =
      clocks.get(timeZone) ?? new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'medium' });
    clocks.set(timeZone, clock);
    return Date.parse(`${clock.format(time).replace(' ', 'T')}Z`);
  } catch (error) {
    if (!timeZone) throw error;
    return wallClock(time);
  }
}

/**
 * The moment, milliseconds since 1970, at which clocks of the time zone say what they say in UTC at `said`. Of an hour that
 * there is twice it is one of the two; a time that is left out for summer time is an hour before or after.
 */
export function momentOf(said: number, timeZone?: string): number {
  // The difference to UTC may be another at the first guess than at the moment itself.
  const guess = said * 2 - wallClock(said, timeZone);
  return guess + said - wallClock(guess, timeZone);
}

const dayOf = (time: number) => new Date(time).toISOString().slice(0, 10);

/** That many working days later, from the day itself or the next that is one on. Days are their midnights in UTC. */
function workingDay(day: number, count: number, { weekdays, closed }: WorkingDays): number | undefined {
  let left = count;
  const shut = new Set(closed);
  for (let at = 0; at < MAX_DAYS; at++) {
    const next = day + at * DAY;
    if (weekdays.includes(new Date(next).getUTCDay()) && !shut.has(dayOf(next)) && left-- <= 0) return next;
  }
}

/** The working day, `YYYY-MM-DD`, that many working days after `day`; with 0 the day itself, or the next that is one. Undefined beyond three years. */
export function addWorkingDays(day: string, count: number, days: WorkingDays): string | undefined {
  const found = workingDay(Date.parse(day), count, days);
  return found === undefined ? undefined : dayOf(found);
}

/** When an order of now arrives. */
export interface Arrival {
  /** The first and the last day, `YYYY-MM-DD`. */
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
  const clock = wallClock(now, timeZone);
  const today = clock - (clock % DAY);
  const ends = cutoff ? Date.parse(`1970-01-01T${cutoff}Z`) : DAY;
  const start = workingDay(clock % DAY < ends ? today : today + DAY, 0, option);
  if (start === undefined || !transit) return;
  const [earliest, latest] = ([0, 1] as const).map((at) => {
    const leaves = workingDay(start, handling[at], option);
    return leaves && workingDay(leaves, transit[at], option);
  });
  return earliest && latest
    ? {
        earliest: dayOf(earliest),
        latest: dayOf(latest),
        until: momentOf(start + ends, timeZone),
        today: Boolean(cutoff) && start === today,
      }
    : undefined;
}
