import type { IncomingMessage, ServerResponse } from 'node:http';
import { wordsOf } from '../host-error.js';
import { isBearer } from './bearer.js';
import { readEvent } from './read-event.js';
import type { ShowChannel } from './show-channel.js';

/** Most bytes that wait for a viewer who reads too slowly. */
const MAX_WAITING = 1_000_000;

/** What a path that was never published to answers to who polls. */
const SCHEDULED = { type: 'state', status: 'scheduled' };

/** Ends an answer with JSON that nobody keeps. */
export function end(response: ServerResponse, status: number, body: object): void {
  response.writeHead(status, { 'content-type': 'application/json', 'cache-control': 'no-store' });
  response.end(`${JSON.stringify(body)}\n`);
}

/** Lets a viewer watch until the connection ends. */
export function watch(show: ShowChannel, last: string, response: ServerResponse, heartbeat: number): void {
  response.writeHead(200, {
    'content-type': 'text/event-stream',
    'cache-control': 'no-store',
    // nginx would keep events back.
    'x-accel-buffering': 'no',
  });
  const write = (chunk: string) => {
    response.write(chunk);
    // It comes back and is told what it has missed.
    if (response.writableLength > MAX_WAITING) response.destroy();
  };
  // After a fault not all come back in the same second.
  write(`retry: ${1000 + Math.floor(Math.random() * 3000)}\n\n`);
  const leave = show.subscribe(write, last);
  const beat = setInterval(() => write(':\n\n'), heartbeat);
  response.on('close', () => {
    clearInterval(beat);
    leave();
  });
}

/** Answers the state to one who polls. */
export function poll(show: ShowChannel | undefined, { headers }: IncomingMessage, response: ServerResponse): void {
  response.setHeader('vitrine-viewers', String(show?.viewers ?? 0));
  if (!show?.known) return end(response, 200, SCHEDULED);
  const etag = `"${show.version}"`;
  const common = { etag, 'cache-control': 'public, max-age=1' };
  if (headers['if-none-match'] === etag) return void response.writeHead(304, common).end();
  response.writeHead(200, { ...common, 'content-type': 'application/json' }).end(`${JSON.stringify(show.state)}\n`);
}

/** Takes an event from the host, and from nobody else. */
export async function publish(
  show: () => ShowChannel,
  request: IncomingMessage,
  response: ServerResponse,
  credential: string,
): Promise<void> {
  if (!isBearer(request, credential)) {
    response.setHeader('www-authenticate', 'Bearer');
    request.resume();
    return end(response, 401, { error: 'Publishing needs the credential of the host.' });
  }
  const read = await readEvent(request);
  if ('error' in read) return end(response, read.status, { error: read.error });
  response.setHeader('vitrine-state', 'kept');
  try {
    const channel = show();
    const taken = channel.publish(read.event);
    if ('expected' in taken) return end(response, 409, { error: 'The whole state is needed first.', ...taken });
    end(response, 202, { ...taken, viewers: channel.viewers });
  } catch (error) {
    end(response, 422, { error: wordsOf(error) });
  }
}
