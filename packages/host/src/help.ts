import type { Command } from './command.js';
import { GROUPS } from './commands/all.js';

const GLOBAL = `  --show file.json            where the show is kept between commands: show.json, or VITRINE_SHOW
  --credential-file file      what you publish with; or VITRINE_HOST_CREDENTIAL, never on a command line
  --insecure                  lets the credential go over a connection that is not encrypted
  --help, --version`;

function list(except: readonly string[] = []): string {
  return Object.entries(GROUPS)
    .map(([title, commands]) => {
      const shown = commands.filter(({ name }) => !except.includes(name));
      return shown.length
        ? `${title}\n${shown.map(({ name, about }) => `  ${name.padEnd(10)}  ${about}`).join('\n')}\n\n`
        : '';
    })
    .join('');
}

export const help = (): string => `Runs a live show.

  vitrine-host serve                                         in one terminal
  vitrine-host start --to http://127.0.0.1:4180/shows/42     in another
  vitrine-host feature handle:oak-chair --until 5m --coupon LIVE10
  vitrine-host                                               asks for one command after another

${list()}Options
${GLOBAL}

vitrine-host <command> --help says more of one.`;

export const sessionHelp = (): string =>
  `${list(['serve', 'page', 'relay', 'shift'])}"feature --help" says more of one, "quit" leaves; the show goes on.`;

export const helpOf = ({ usage, about, more }: Command): string => `${usage}\n\n${about}${more ? `\n\n${more}` : ''}`;
