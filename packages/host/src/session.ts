import { createInterface } from 'node:readline';
import type { CommandContext } from './command.js';
import { COMMANDS } from './commands/all.js';
import { sessionHelp } from './help.js';
import { wordsOf } from './host-error.js';
import { clock } from './moment.js';
import { runCommand } from './run-command.js';
import { statusOf } from './show.js';
import { readWords } from './words.js';

function promptOf({ show, io }: CommandContext): string {
  const { state, began } = show.read();
  const time = state.status === 'live' && began ? ` ${clock(io.now() - began)}` : '';
  return `${statusOf(state)}${time} › `;
}

/** Completes the names of commands, and of products behind them. */
function complete(line: string, { show }: CommandContext): [string[], string] {
  const word = /\S*$/.exec(line)?.[0] ?? '';
  const all = word === line ? [...COMMANDS.keys(), 'help', 'quit'] : show.read().state.products;
  return [all.filter((one) => one.startsWith(word)), word];
}

/** Asks for one command after another until the input ends. A fault is told, and the next one asked for. */
export async function runSession(context: CommandContext): Promise<void> {
  const { io } = context;
  const isTerminal = !!io.input.isTTY;
  const lines = createInterface({
    input: io.input,
    output: isTerminal ? process.stdout : undefined,
    terminal: isTerminal,
    completer: (line: string) => complete(line, context),
    signal: io.signal,
  });
  const ask = () => {
    if (!isTerminal) return;
    lines.setPrompt(promptOf(context));
    lines.prompt();
  };
  if (isTerminal) io.out('"help" lists the commands, "quit" leaves. The show is kept either way.');
  ask();
  for await (const line of lines) {
    try {
      const words = readWords(line);
      if (/^(quit|exit)$/.test(words[0] ?? '')) break;
      const said =
        words[0] === 'help'
          ? sessionHelp()
          : words.length
            ? await runCommand(words, { ...context, inSession: true })
            : '';
      if (said) io.out(said);
    } catch (error) {
      io.err(wordsOf(error));
    }
    ask();
  }
  lines.close();
}
