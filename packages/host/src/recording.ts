import { CUES_HEADER, formatCue, readCues, type Json } from '@vitrine/core';
import { appendFileSync, readFileSync, writeFileSync } from 'node:fs';
import { HostError, wordsOf } from './host-error.js';

/** Begins a file. Throws a `HostError` when one is there: a recording is never written over. */
export function beginRecording(file: string): void {
  try {
    writeFileSync(file, CUES_HEADER, { flag: 'wx' });
  } catch (error) {
    throw new HostError(`The recording cannot begin: ${wordsOf(error)}`, 1, { cause: error });
  }
}

/** Adds what was said, `time` milliseconds after the beginning. */
export function record(file: string, time: number, event: Json): void {
  try {
    appendFileSync(file, formatCue(time, event));
  } catch (error) {
    throw new HostError(`It was published, but not recorded: ${wordsOf(error)}`, 1, { cause: error });
  }
}

/** The text of a recording. */
export function readRecording(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    throw new HostError(`The recording cannot be read: ${wordsOf(error)}`, 1, { cause: error });
  }
}

/** A recording of which the video begins `by` milliseconds earlier than the show, or later when it is negative. */
export function shiftRecording(from: string, to: string, by: number): number {
  const cues = readCues(readRecording(from));
  if (!cues.length) throw new HostError(`There are no cues in ${from}.`);
  const events = cues.flatMap(({ start, text }): [number, Json][] => {
    try {
      return [[start, JSON.parse(text) as Json]];
    } catch {
      return [];
    }
  });
  try {
    writeFileSync(to, CUES_HEADER + events.map(([start, event]) => formatCue(start + by, event)).join(''), {
      flag: 'wx',
    });
  } catch (error) {
    throw new HostError(`The recording cannot be written: ${wordsOf(error)}`, 1, { cause: error });
  }
  return events.length;
}
