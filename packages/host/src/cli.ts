import { readFileSync } from 'node:fs';
import type { Io } from './command.js';
import { readCredential } from './credential.js';
import { help } from './help.js';
import { HostError, misuse, wordsOf } from './host-error.js';
import { runCommand } from './run-command.js';
import { runSession } from './session.js';
import { Show } from './show.js';

interface Given {
  words: string[];
  show?: string;
  credentialFile?: string;
  insecure?: boolean;
  help?: boolean;
  version?: boolean;
}

/** Takes the options of every command out of a command line, wherever they stand. */
function readGlobal(args: readonly string[]): Given {
  const given: Given = { words: [] };
  for (let index = 0; index < args.length; index++) {
    const [name = '', inline] = /^(--[a-z-]+)(?:=(.*))?$/s.exec(args[index] ?? '')?.slice(1) ?? [];
    const value = () => {
      const found = inline ?? args[++index];
      if (!found) throw misuse(`${name} needs a file.`);
      return found;
    };
    if (args[index] === '--') {
      given.words.push(...args.slice(index));
      break;
    }
    if (/^--(credential|token|password|secret|key)$/.test(name))
      throw misuse(
        'A credential does not belong on a command line, which everybody on this machine can see. Put it into VITRINE_HOST_CREDENTIAL, or into a file: --credential-file.',
      );
    if (name === '--show') given.show = value();
    else if (name === '--credential-file') given.credentialFile = value();
    else if (name === '--insecure') given.insecure = true;
    else if (!given.words.length && /^(--help|-h)$/.test(args[index] ?? '')) given.help = true;
    else if (!given.words.length && name === '--version') given.version = true;
    else given.words.push(args[index] ?? '');
  }
  return given;
}

const version = () =>
  (JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')) as { version: string }).version;

/** Runs the program. Returns what it ends with: 0, 1 for what failed, 2 for what could not be understood. */
export async function main(args: readonly string[], io: Io): Promise<number> {
  let show: Show | undefined;
  try {
    const given = readGlobal(args);
    if (given.version) io.out(version());
    else if (given.help || given.words[0] === 'help') io.out(help());
    else {
      const credential = readCredential({ env: io.env, file: given.credentialFile, warn: io.err });
      const file = given.show ?? io.env.VITRINE_SHOW ?? 'show.json';
      show = new Show({ file, credential, insecure: given.insecure, now: io.now });
      const context = { io, show, credential };
      if (!given.words.length) await runSession(context);
      else {
        const said = await runCommand(given.words, context);
        if (said) io.out(said);
      }
      await show.close();
    }
    return 0;
  } catch (error) {
    io.err(wordsOf(error));
    // A fault of the program itself: whoever mends it wants to know where.
    if (!(error instanceof HostError) && io.env.DEBUG) io.err(String((error as Error).stack));
    return error instanceof HostError ? error.exitCode : 1;
  } finally {
    await show?.close().catch(() => {});
  }
}
