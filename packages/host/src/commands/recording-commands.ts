import { liveTimeline, parseLiveEvent, readCues } from '@vitrine/core';
import type { Command } from '../command.js';
import { HostError, misuse, wordsOf } from '../host-error.js';
import { clock, readDuration } from '../moment.js';
import { nameOf } from '../product-list.js';
import { readRecording, shiftRecording } from '../recording.js';

export const record: Command = {
  name: 'record',
  usage: 'record [file.vtt | stop]',
  about: 'tells where the show is recorded, records into a file from now on, or stops',
  async run([file, ...rest], _, { show }) {
    if (rest.length) throw misuse('Which file? record show.vtt');
    if (file === 'stop') {
      await show.recordTo(undefined);
      return 'Not recorded any more.';
    }
    const { recording } = file ? await show.recordTo(file) : show.read();
    return recording ? `Recorded in ${recording}` : 'Not recorded. Say: record show.vtt';
  },
};

export const shift: Command = {
  name: 'shift',
  usage: 'shift <recording.vtt> <new.vtt> --by=<time>',
  about: 'moves a recording to where its video begins: --by=3.5s later, --by=-12s earlier',
  more: `A video that began 3.5 s before "start" needs --by=3.5s; one whose first 12 s were cut off needs --by=-12s.`,
  options: { by: { type: 'string' } },
  async run([from, to, ...rest], { by }) {
    const time = typeof by === 'string' ? readDuration(by) : undefined;
    if (!from || !to || rest.length || time === undefined) throw misuse('shift show.vtt moved.vtt --by=3.5s');
    return `${shiftRecording(from, to, time)} events in ${to}`;
  },
};

export const inspect: Command = {
  name: 'inspect',
  usage: 'inspect <recording.vtt>',
  about: 'tells what is in a recording, and which of its cues cannot be read',
  async run([file, ...rest], _, { show, io }) {
    if (!file || rest.length) throw misuse('Which file? inspect show.vtt');
    const cues = readCues(readRecording(file));
    if (!cues.length)
      throw new HostError(`There are no cues in ${file}. It begins with WEBVTT, and an empty line stands before each.`);
    let faults = 0;
    for (const { start, text } of cues) {
      try {
        if (parseLiveEvent(text)) continue;
        io.err(`${clock(start)}  nobody knows this type yet: ${text.slice(0, 80)}`);
      } catch (error) {
        faults++;
        io.err(`${clock(start)}  ${wordsOf(error)}: ${text.slice(0, 80)}`);
      }
    }
    const { titles } = show.read();
    const chapters = liveTimeline(cues).chapters();
    const last = cues.at(-1)?.start ?? 0;
    io.out(
      [
        `${cues.length} events in ${clock(last)}`,
        ...chapters.map(({ start, product }) => `${clock(start * 1000).padStart(8)}  ${nameOf(product, titles)}`),
      ].join('\n'),
    );
    if (faults) throw new HostError(`${faults} of its cues cannot be read; viewers do without them.`);
  },
};
