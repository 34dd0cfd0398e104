import type { Command } from '../command.js';
import { misuse } from '../host-error.js';
import { readDuration } from '../moment.js';
import { shiftRecording } from '../recording.js';

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
