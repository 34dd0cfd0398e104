import type { Json } from './json.js';

/** One event of a recorded show, as it stands in a WebVTT file. */
export interface LiveCue {
  /** When it was said, in whole milliseconds from the beginning of the recording. */
  readonly start: number;
  /** End of the cue in the same milliseconds. What is said stays said: a replay does not read it. */
  readonly end: number;
  /** The event's `seq`, where it has one. */
  readonly id?: string;
  /** The event as JSON. Nobody has looked at it yet. */
  readonly text: string;
}

/** What a WebVTT file begins with. */
export const CUES_HEADER = 'WEBVTT\n';

const two = (number: number) => String(number).padStart(2, '0');

function formatTime(time: number): string {
  const whole = Math.max(0, Math.round(time) || 0);
  const [seconds, rest] = [Math.floor(whole / 1000), String(whole % 1000).padStart(3, '0')];
  return `${two(Math.floor(seconds / 3600))}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}.${rest}`;
}

/**
 * One cue with the empty line before it, to append to a file that begins with {@link CUES_HEADER}.
 *
 * @param start milliseconds from the beginning of the recording; what was said before it stands at its beginning
 * @param event an event as it is published; its `seq` becomes the cue's name
 * @param end milliseconds; a second after the start by default
 */
export function formatCue(start: number, event: Json, end = start + 1000): string {
  // JSON has no line breaks of its own. An arrow would end the cue; it can only be inside a string, where it may be written so.
  const text = JSON.stringify(event).replaceAll('-->', '--\\u003e');
  const id = Number.isSafeInteger(event.seq) ? `${String(event.seq)}\n` : '';
  return `\n${id}${formatTime(start)} --> ${formatTime(Math.max(end, start + 1))}\n${text}\n`;
}

const TIMES = /^[ \t]*((?:\d+:)?\d\d:\d\d\.\d{3})[ \t]*-->[ \t]*((?:\d+:)?\d\d:\d\d\.\d{3})(?=\s|$)/;

const readTime = (time: string): number =>
  Math.round(time.split(':').reduce((total, part) => total * 60 + Number(part), 0) * 1000);

/**
 * The cues of a WebVTT file, by their start. Notes, styles, regions and what is no cue are passed over, as in a browser;
 * an empty list for a file that is not WebVTT.
 */
export function readCues(file: string): LiveCue[] {
  const lines = file
    .replace(/^\ufeff/, '')
    .replaceAll('\0', '\ufffd')
    .split(/\r\n|\r|\n/);
  if (!/^WEBVTT(?:[ \t]|$)/.test(lines[0] ?? '')) return [];
  const cues: LiveCue[] = [];
  for (let index = 1, read = 0; index < lines.length; index++) {
    const [, start, end] = TIMES.exec(lines[index] ?? '') ?? [];
    if (!start || !end) continue;
    const id = index - 1 > read && lines[index - 1]?.trim();
    const text: string[] = [];
    // A line with an arrow is the next cue's, also where the empty line is missing.
    for (let line = lines[index + 1]; line && !line.includes('-->'); line = lines[index + 1]) {
      text.push(line);
      index++;
    }
    read = index;
    const cue = { start: readTime(start), end: readTime(end), text: text.join('\n') };
    cues.push(id ? { ...cue, id } : cue);
  }
  return cues.sort((a, b) => a.start - b.start);
}
