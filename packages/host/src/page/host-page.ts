import { isRecord } from '@vitrine/core';
import { randomBytes } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { codeOf, HostError, wordsOf } from '../host-error.js';
import { isBearer } from '../server/bearer.js';
import { readEvent } from '../server/read-event.js';
import type { Show } from '../show.js';
import { act } from './act.js';
import { readAsset } from './assets.js';

export interface HostPageOptions {
  readonly show: Show;
  /** Default: any free one. */
  readonly port?: number;
  readonly now?: () => number;
}

export interface HostPage {
  /** What to open: with the token behind the hash, which no browser sends anywhere. */
  readonly address: string;
  /** `http://127.0.0.1:4191` */
  readonly url: string;
  close(): Promise<void>;
}

const HEADERS = {
  'cache-control': 'no-store',
  'content-security-policy':
    "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'",
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
};

function end(response: ServerResponse, status: number, body: object): void {
  response.writeHead(status, { ...HEADERS, 'content-type': 'application/json' }).end(JSON.stringify(body));
}

/**
 * Serves the page that a show is run with, on loopback and to whoever has the token. The credential stays in this program: the
 * page knows the show and nothing else. Rejects with a `HostError` when the port is taken.
 */
export async function startHostPage({ show, port = 0, now = Date.now }: HostPageOptions): Promise<HostPage> {
  const token = randomBytes(24).toString('base64url');
  let url = '';

  const report = () => {
    const { state, titles, to, recording, began } = show.read();
    return { state, titles, to, recording, began, now: now() };
  };

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { host, origin } = request.headers;
    // A name of somebody else's that leads here is not this page.
    if (host !== new URL(url).host || (origin && origin !== url))
      return end(response, 403, { error: 'Not from here.' });
    const path = (request.url ?? '/').replace(/\?.*/s, '');
    if (!path.startsWith('/api/')) {
      const asset = request.method === 'GET' ? readAsset(path) : undefined;
      if (!asset) return end(response, 404, { error: 'There is nothing here.' });
      return void response.writeHead(200, { ...HEADERS, 'content-type': asset.type }).end(asset.body);
    }
    if (!isBearer(request, token)) return end(response, 401, { error: 'The address is an old one. Open the new one.' });
    if (request.method === 'GET' && path === '/api/show') return end(response, 200, report());
    if (request.method !== 'POST' || !request.headers['content-type']?.startsWith('application/json'))
      return end(response, 405, { error: 'There is nothing here.' });
    const read = await readEvent(request);
    if ('error' in read) return end(response, read.status, { error: read.error });
    try {
      await act(path.slice('/api/'.length), isRecord(read.event) ? read.event : {}, show);
      end(response, 200, report());
    } catch (error) {
      end(response, error instanceof HostError && error.exitCode === 2 ? 422 : 502, { error: wordsOf(error) });
    }
  }

  const server = createServer((request, response) => {
    answer(request, response).catch((error: unknown) => end(response, 500, { error: wordsOf(error) }));
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error) =>
      reject(codeOf(error) === 'EADDRINUSE' ? new HostError(`Port ${port} is taken. Choose another: --port.`) : error),
    );
    server.listen(port, '127.0.0.1', resolve);
  });
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    url,
    address: `${url}/#${token}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
