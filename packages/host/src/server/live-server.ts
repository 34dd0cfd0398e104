import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { requireCredential } from '../credential.js';
import { codeOf, HostError } from '../host-error.js';
import { end, poll, publish, watch } from './answers.js';
import { ShowChannel } from './show-channel.js';

export interface LiveServerOptions {
  /** What a host publishes with: `Authorization: Bearer …`. At least 16 characters. */
  readonly credential: string;
  /** Default: any free one. */
  readonly port?: number;
  /** Default `127.0.0.1`: this machine only. */
  readonly host?: string;
  /** Origins of the pages that may watch. Default: everybody's. */
  readonly allowOrigin?: readonly string[];
  /** Milliseconds between signs of life to viewers. Default 15000. */
  readonly heartbeat?: number;
}

export interface LiveServer {
  /** `http://127.0.0.1:4180`, without a slash at the end. Every path is a show. */
  readonly url: string;
  /** How many watch now, all shows together. */
  readonly viewers: number;
  /** Ends the server and every connection. */
  close(): Promise<void>;
}

const MAX_SHOWS = 1000;
const MAX_NAME = 200;

/** The show that a request is about, and the last event that its viewer has: a script cannot set the header for it. */
function readPath({ url = '/', headers }: IncomingMessage): { name: string; last: string } {
  const [path = '/', query] = url.split('?', 2);
  const said = new URLSearchParams(query);
  const channel = said.get('channel');
  return {
    name: channel ? `${path}?${channel}` : path,
    last: String(headers['last-event-id'] ?? said.get('last_event_id') ?? ''),
  };
}

/** Shows by their path. */
class Shows {
  readonly #all = new Map<string, ShowChannel>();

  get viewers(): number {
    return [...this.#all.values()].reduce((sum, { viewers }) => sum + viewers, 0);
  }

  find(name: string): ShowChannel | undefined {
    return this.#all.get(name);
  }

  open(name: string): ShowChannel {
    const show = this.#all.get(name) ?? new ShowChannel();
    this.#all.set(name, show);
    return show;
  }

  /** Whoever asks for paths that are none must not fill the memory. */
  isFull(name: string): boolean {
    return this.#all.size >= MAX_SHOWS && !this.#all.has(name);
  }

  forget(name: string): void {
    const show = this.#all.get(name);
    if (show && !show.known && !show.viewers) this.#all.delete(name);
  }
}

/**
 * Starts a server of live shows. `GET` with `Accept: text/event-stream` watches: first the whole state, or after
 * `Last-Event-ID` what was missed, then each event. Any other `GET` answers the state as JSON, for who polls. `POST` publishes,
 * with the credential only. Rejects with a `HostError` when the port is taken.
 */
export async function startLiveServer(options: LiveServerOptions): Promise<LiveServer> {
  const { port = 0, host = '127.0.0.1', allowOrigin, heartbeat = 15_000 } = options;
  const credential = requireCredential(options.credential);
  const shows = new Shows();

  function allow({ headers: { origin } }: IncomingMessage, response: ServerResponse): void {
    response.setHeader('x-content-type-options', 'nosniff');
    if (allowOrigin) response.setHeader('vary', 'origin');
    if (!allowOrigin || (origin && allowOrigin.includes(origin)))
      response.setHeader('access-control-allow-origin', allowOrigin ? String(origin) : '*');
  }

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { name, last } = readPath(request);
    allow(request, response);
    if (name.length > MAX_NAME) return end(response, 414, { error: 'The path is too long.' });
    if (request.method === 'POST') return publish(() => shows.open(name), request, response, credential);
    if (request.method !== 'GET') {
      response.setHeader('allow', 'GET, POST');
      // Also to a page that asks whether it may publish.
      return end(response, 405, { error: 'GET watches, POST publishes.' });
    }
    if (!String(request.headers.accept).includes('text/event-stream')) return poll(shows.find(name), request, response);
    if (shows.isFull(name)) return end(response, 503, { error: 'Too many shows.' });
    watch(shows.open(name), last, response, heartbeat);
    response.on('close', () => shows.forget(name));
  }

  const server = createServer((request, response) => {
    answer(request, response).catch(() => response.destroy());
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error) =>
      reject(codeOf(error) === 'EADDRINUSE' ? new HostError(`Port ${port} is taken. Choose another: --port.`) : error),
    );
    server.listen(port, host, resolve);
  });
  const { port: actual } = server.address() as AddressInfo;
  return {
    url: `http://${host.includes(':') ? `[${host}]` : host}:${actual}`,
    get viewers() {
      return shows.viewers;
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
