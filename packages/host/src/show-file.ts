import { isRecord, EMPTY_LIVE, parseLiveEvent, applyLive, stateEvent, type Json, type LiveState } from '@vitrine/core';
import { closeSync, openSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { codeOf, HostError, wordsOf } from './host-error.js';
import { parsePeriod, PERIOD, type Stated, type StatePeriod } from './whole-state.js';

/** What is kept of a show between two commands. No credential is in it. */
export interface ShowRecord {
  /** Where it is published. */
  readonly to?: string;
  readonly state: LiveState;
  /** Number of the last event, also of one that nobody got. */
  readonly seq: number;
  /** What products are called, by reference. */
  readonly titles: Readonly<Record<string, string>>;
  /** The WebVTT file that it is recorded in. */
  readonly recording?: string;
  /** When the recording began, in milliseconds since 1970. */
  readonly began?: number;
  /** How often the whole state is published. */
  readonly period: StatePeriod;
  readonly stated: Stated;
}

export const NEW_SHOW: ShowRecord = {
  state: EMPTY_LIVE,
  seq: 0,
  titles: {},
  period: PERIOD,
  stated: { at: 0, since: 0 },
};

const textOf = (value: unknown) => (typeof value === 'string' && value ? value : undefined);

const countOf = (value: unknown) => (Number.isSafeInteger(value) ? Math.max(0, Number(value)) : 0);

/** Reads what was kept of a show; a new one where there is no file. Throws a `HostError` for a file of another kind. */
export function readShow(file: string): ShowRecord {
  let input: unknown;
  try {
    input = JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return NEW_SHOW;
    throw new HostError(`The show in ${file} cannot be read: ${wordsOf(error)}`, 1, { cause: error });
  }
  const { show, state, seq, titles, to, recording, began, period, stated } = isRecord(input) ? input : {};
  const event = isRecord(state) && show === 1 ? parseLiveEvent({ ...state, type: 'state' }) : null;
  if (!event) throw new HostError(`${file} is no show of vitrine-host. Name another with --show.`);
  return {
    state: applyLive(EMPTY_LIVE, event),
    seq: Number.isSafeInteger(seq) ? (seq as number) : (event.seq ?? 0),
    titles: Object.fromEntries(
      Object.entries(isRecord(titles) ? titles : {}).map(([ref, title]) => [ref, String(title)]),
    ),
    to: textOf(to),
    recording: textOf(recording),
    began: Number.isFinite(began) ? (began as number) : undefined,
    period: parsePeriod(period),
    stated: isRecord(stated) ? { at: countOf(stated.at), since: countOf(stated.since) } : NEW_SHOW.stated,
  };
}

/** Writes it whole or not at all, for nobody else to read. */
export function writeShow(file: string, { state, ...record }: ShowRecord): void {
  const { type: _, ...members } = stateEvent(state);
  try {
    writeFileSync(
      `${file}.new`,
      `${JSON.stringify({ show: 1, ...record, state: members satisfies Json }, null, 1)}\n`,
      {
        mode: 0o600,
      },
    );
    renameSync(`${file}.new`, file);
  } catch (error) {
    throw new HostError(`The show cannot be kept: ${wordsOf(error)}`, 1, { cause: error });
  }
}

/** Milliseconds in which any other command is done. */
const PATIENCE = 30_000;

/** Whether the program that holds a lock has ended without taking it away. */
function isLeft(lock: string): boolean {
  try {
    const pid = Number(readFileSync(lock, 'utf8'));
    // Nothing is in it yet.
    if (!pid) return false;
    process.kill(pid, 0);
    return false;
  } catch (error) {
    return codeOf(error) === 'ESRCH';
  }
}

/** Runs `work` while no other command of this show runs: the page, the session and single commands may be used side by side. */
export async function alone<T>(file: string, work: () => Promise<T>): Promise<T> {
  const lock = `${file}.lock`;
  for (const end = Date.now() + PATIENCE; ;) {
    try {
      const handle = openSync(lock, 'wx', 0o600);
      writeFileSync(handle, String(process.pid));
      closeSync(handle);
      break;
    } catch (error) {
      if (codeOf(error) !== 'EEXIST')
        throw new HostError(`The show cannot be kept: ${wordsOf(error)}`, 1, { cause: error });
      if (isLeft(lock)) rmSync(lock, { force: true });
      else if (Date.now() > end) throw new HostError(`Another command holds ${lock}. Remove it if none is running.`);
      else await pause(20);
    }
  }
  try {
    return await work();
  } finally {
    rmSync(lock, { force: true });
  }
}
