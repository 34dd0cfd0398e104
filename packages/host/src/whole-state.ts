import { isRecord } from '@vitrine/core';
import { textOf, type Values } from './command.js';
import { misuse } from './host-error.js';
import { readDuration } from './moment.js';

/**
 * When the whole state is left for who comes later: after so many events, and so long after the last time as soon as anything
 * was said since, whichever is first.
 */
export interface StatePeriod {
  /** Events, from 1. Less than half of what an engine keeps that keeps the last messages. */
  readonly every: number;
  /** Milliseconds; 0 for after each step. */
  readonly within: number;
}

export const PERIOD: StatePeriod = { every: 20, within: 5000 };

/** What the whole state lacks that was left last. */
export interface Stated {
  /** When it was left, in milliseconds since 1970. */
  readonly at: number;
  /** How many events have been said since. */
  readonly since: number;
}

/** Milliseconds until the whole state has to be left; 0 for now, `Infinity` when nothing was said since. */
export function untilDue({ at, since }: Stated, { every, within }: StatePeriod, now: number): number {
  if (since >= every) return 0;
  // A clock that was set back does not keep it for longer.
  return since ? Math.max(0, within - Math.max(0, now - at)) : Infinity;
}

/** Reads a period that was kept; what is not there, or is none, is as by default. */
export function parsePeriod(input: unknown): StatePeriod {
  const { every, within } = isRecord(input) ? input : {};
  return {
    every: Number.isSafeInteger(every) && Number(every) > 0 ? Number(every) : PERIOD.every,
    within: Number.isSafeInteger(within) && Number(within) >= 0 ? Number(within) : PERIOD.within,
  };
}

/** Options of the commands that set the period. */
export const PERIOD_OPTIONS = { 'state-every': { type: 'string' }, 'state-within': { type: 'string' } } as const;

/** What was said of the period on a command line. Throws a `HostError` for what is no number or no time. */
export function periodOf(values: Values): Partial<StatePeriod> {
  const [every, within] = [textOf(values, 'state-every'), textOf(values, 'state-within')];
  if (every !== undefined && !/^[1-9]\d{0,5}$/.test(every)) throw misuse(`"${every}" is no number of events.`);
  const time = within === undefined ? undefined : readDuration(within);
  // A timer takes no more than 24 days.
  if (within !== undefined && (time === undefined || time < 0 || time > 86_400_000))
    throw misuse(`"${within}" is no time of a day or less. Say --state-within 10s`);
  return { ...(every && { every: Number(every) }), ...(time !== undefined && { within: time }) };
}
