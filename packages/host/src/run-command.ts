import { parseArgs } from 'node:util';
import type { CommandContext } from './command.js';
import { COMMANDS } from './commands/all.js';
import { helpOf } from './help.js';
import { misuse, wordsOf } from './host-error.js';

/** The known word that differs least from one that is not. */
function nearest(word: string, known: Iterable<string>): string | undefined {
  return [...known].find(
    (one) => one.startsWith(word) || word.startsWith(one) || [...word].sort().join('') === [...one].sort().join(''),
  );
}

/** Runs one command. Returns what to say; throws a `HostError` for what cannot be understood or done. */
export async function runCommand(
  [name = '', ...args]: readonly string[],
  context: CommandContext,
): Promise<string | undefined> {
  const command = COMMANDS.get(name);
  if (!command || (context.inSession && /^(serve|page|relay)$/.test(name))) {
    if (command) throw misuse(`${name} runs on by itself: start it in a terminal of its own.`);
    const near = nearest(name, COMMANDS.keys());
    throw misuse(`"${name}" is no command.${near ? ` Did you mean ${near}?` : ''} See: help`);
  }
  let parsed;
  try {
    parsed = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { ...command.options, help: { type: 'boolean', short: 'h' } },
    });
  } catch (error) {
    throw misuse(`${wordsOf(error).replace(/\..*/s, '')}. Usage: ${command.usage}`);
  }
  if (parsed.values.help) return helpOf(command);
  return (await command.run(parsed.positionals, parsed.values, context)) ?? undefined;
}
