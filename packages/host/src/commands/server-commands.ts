import { once } from 'node:events';
import { textOf, type Command, type CommandContext, type Values } from '../command.js';
import { requireCredential } from '../credential.js';
import { misuse } from '../host-error.js';

function portOf(values: Values, otherwise: number): number {
  const text = textOf(values, 'port') ?? String(otherwise);
  if (!/^\d{1,5}$/.test(text) || Number(text) > 65_535) throw misuse(`"${text}" is no port.`);
  return Number(text);
}

/** Until the terminal or a test ends it. */
async function untilEnded({ io: { signal } }: CommandContext): Promise<void> {
  if (signal && !signal.aborted) await once(signal, 'abort');
}

export const serve: Command = {
  name: 'serve',
  usage: 'serve [--port 4180] [--host 127.0.0.1] [--allow-origin address]',
  about: 'runs a server that viewers watch and only you publish to',
  more: `Every path is a show: http://127.0.0.1:4180/shows/42 is what viewers watch and what --to names.
--port 4180       default 4180
--host 0.0.0.0    default 127.0.0.1, this machine only; put a proxy with TLS in front of it
--allow-origin    whose pages may watch, may be given again; everybody's by default`,
  options: {
    port: { type: 'string' },
    host: { type: 'string' },
    'allow-origin': { type: 'string', multiple: true },
  },
  async run(_, values, context) {
    const { startLiveServer } = await import('../server/live-server.js');
    const server = await startLiveServer({
      credential: requireCredential(context.credential),
      port: portOf(values, 4180),
      host: textOf(values, 'host'),
      allowOrigin: values['allow-origin'] as string[] | undefined,
    });
    context.io.out(`Viewers watch ${server.url}/… and you publish there. Ctrl+C ends it.`);
    await untilEnded(context);
    await server.close();
  },
};

export const page: Command = {
  name: 'page',
  usage: 'page [--port 4191]',
  about: 'serves a page to run the show with, to this machine only',
  options: { port: { type: 'string' } },
  async run(_, values, context) {
    const { startHostPage } = await import('../page/host-page.js');
    const server = await startHostPage({ show: context.show, port: portOf(values, 4191), now: context.io.now });
    context.io.out(`Open ${server.address}\nWhoever has this address can run the show. Ctrl+C ends it.`);
    await untilEnded(context);
    await server.close();
  },
};
