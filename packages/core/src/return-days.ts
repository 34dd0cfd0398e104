import type { Policy, ReturnSeason, ReturnTerms } from './product.js';

const DAY = 86_400_000;

/** Most days that are counted; beyond ten years nobody needs a date. */
const MAX_DAYS = 3660;

/** The day of the calendar, `YYYY-MM-DD`, that is `now` in a time zone: the given one, else (or if it is none) the device's. */
export function dayAt(now: number, timeZone?: string): string {
  try {
    // Swedish writes dates as ISO 8601 does.
    return new Date(now).toLocaleDateString('sv-SE', { timeZone });
  } catch {
    return dayAt(now);
  }
}

/** The day, `YYYY-MM-DD`, that many days later. Days have no hours: summer time changes nothing. */
export const addDays = (day: string, days: number): string =>
  new Date(Date.parse(day) + days * DAY).toISOString().slice(0, 10);

/** What a policy says about an order of `day`: the terms of its season, if there is one. */
export function termsOn(policy: Policy, day: string): ReturnTerms & { readonly season?: ReturnSeason } {
  const season = policy.seasons?.find(({ from, to }) => from <= day && day <= to);
  if (!season) return policy;
  const { from: _from, to: _to, ...terms } = season;
  // What the days were without the season is not said beside its own; nor a fee without what it was for.
  const { days, until, feeAmount, ...always } = policy;
  return {
    ...always,
    ...(!terms.category && { days, until }),
    ...(!terms.fees && { feeAmount }),
    ...terms,
    season,
  };
}

/** The last day to return what is ordered now. */
export interface LastReturnDay {
  /** `YYYY-MM-DD` */
  readonly day: string;
  /** Whether the days begin when the parcel arrives, so that it will be later than this. */
  readonly atLeast: boolean;
}

/** The last day to return what is ordered on a day, `YYYY-MM-DD`, on that day's terms; undefined where there is no such day. */
export function lastDayOf({ category, days = 0, until = '' }: ReturnTerms, day: string, counts: Policy['counts']) {
  if (category !== 'finite' || days > MAX_DAYS) return;
  const counted = days ? addDays(day, days) : '';
  const last = counted >= until ? counted : until;
  // With both, the days may still end later when the parcel is slow.
  const found: LastReturnDay = { day: last, atLeast: Boolean(counted) && counts !== 'order' };
  return last && last >= day ? found : undefined;
}

/** The last day to return what is ordered at `now`, milliseconds since 1970; undefined where the policy has no such day. */
export function lastReturnDay(policy: Policy, now: number): LastReturnDay | undefined {
  const today = dayAt(now, policy.timeZone);
  return lastDayOf(termsOn(policy, today), today, policy.counts);
}
