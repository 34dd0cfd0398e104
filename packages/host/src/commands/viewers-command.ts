import { setTimeout as pause } from 'node:timers/promises';
import { textOf, type Command, type CommandContext } from '../command.js';
import { misuse, wordsOf } from '../host-error.js';
import { readDuration } from '../moment.js';

async function ask({ show }: CommandContext): Promise<number> {
  const count = await show.viewers();
  if (count === undefined) throw misuse('The engine does not say how many watch. Give the number: viewers 120');
  return count;
}

/** Tells the number whenever it has changed, until the show has ended. */
async function follow(every: number, context: CommandContext): Promise<void> {
  const { io, show } = context;
  io.out('The number of viewers is told as it changes. Ctrl+C ends it.');
  for (let told = await ask(context); !io.signal?.aborted;) {
    try {
      const count = await ask(context);
      const { status, viewers } = show.read().state;
      if (status === 'ended') return;
      if (count !== told || viewers === undefined) await show.say({ type: 'viewers', viewers: count });
      told = count;
    } catch (error) {
      // The engine may be back next time.
      io.err(wordsOf(error));
    }
    await pause(every, undefined, { signal: io.signal }).catch(() => {});
  }
}

export const viewers: Command = {
  name: 'viewers',
  usage: 'viewers [number | --every 15s]',
  about: 'says how many watch; asks the engine when no number is given',
  more: '--every 15s       runs on, and tells the number whenever it has changed',
  options: { every: { type: 'string' } },
  async run([number], values, context) {
    const every = textOf(values, 'every');
    if (every !== undefined) {
      const time = readDuration(every);
      if (!time || time < 1000) throw misuse(`"${every}" is no time of a second or more. Say --every 15s`);
      if (context.inSession) throw misuse('viewers --every runs on by itself: start it in a terminal of its own.');
      return follow(time, context);
    }
    const count = number === undefined ? await ask(context) : Number(number);
    if (!Number.isSafeInteger(count) || count < 0) throw misuse(`"${number}" is no number of viewers.`);
    await context.show.say({ type: 'viewers', viewers: count });
    return `${count} watching.`;
  },
};
