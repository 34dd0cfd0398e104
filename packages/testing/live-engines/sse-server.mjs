import { createHash } from 'node:crypto';
import { createServer } from 'node:http';
import { stateEvent } from '@vitrine/core';

/** Most events that are kept for those who come back. */
const KEPT = 10_000;

/**
 * A plain server of server-sent events, as anybody would write it: who comes is told the whole state, who comes back what has
 * been said since. It serves the state as a file too, for those who poll.
 *
 * - `/show/<channel>`: the events; `/show/mute` accepts and says nothing
 * - `/state/<channel>.json`: the state, with an `ETag`
 */
export async function startSseServer() {
  /** By channel: what has been said, from number `first` on, and who listens. */
  const channels = new Map();
  /** How files were asked for. */
  const files = { whole: 0, unchanged: 0 };

  function channelOf(name) {
    let channel = channels.get(name);
    if (!channel) channels.set(name, (channel = { log: [], first: 1, listeners: new Set(), state: undefined }));
    return channel;
  }

  const block = (id, text) =>
    `${id ? `id: ${id}\n` : ''}${text
      .split('\n')
      .map((line) => `data: ${line}\n`)
      .join('')}\n`;

  function subscribe(name, request, response, url) {
    response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' });
    // Comes back after a tenth of a second, so that tests need not wait for three.
    response.write('retry: 100\n\n');
    if (name === 'mute') return;
    const channel = channelOf(name);
    const last = Number(request.headers['last-event-id'] ?? url.searchParams.get('last_event_id') ?? NaN);
    if (last >= channel.first - 1 && last < channel.first + channel.log.length) {
      response.write(channel.log.slice(last + 1 - channel.first).join(''));
    } else if (channel.state) {
      response.write(block(channel.state.seq, JSON.stringify({ ...stateEvent(channel.state), at: Date.now() })));
    }
    channel.listeners.add(response);
    response.once('close', () => channel.listeners.delete(response));
  }

  function file(name, request, response) {
    const { state } = channelOf(name);
    if (!state) return void response.writeHead(404).end();
    const text = JSON.stringify(stateEvent(state));
    const etag = `"${createHash('sha1').update(text).digest('base64url')}"`;
    const headers = { etag, 'cache-control': 'max-age=1', 'content-type': 'application/json' };
    if (request.headers['if-none-match'] === etag) {
      files.unchanged++;
      response.writeHead(304, headers).end();
    } else {
      files.whole++;
      response.writeHead(200, headers).end(text);
    }
  }

  const server = createServer((request, response) => {
    const url = new URL(request.url, 'http://localhost');
    response.setHeader('access-control-allow-origin', '*');
    const [, kind, name] = /^\/(show|state)\/([\w-]+)(?:\.json)?$/.exec(url.pathname) ?? [];
    if (request.method !== 'GET') response.writeHead(405).end();
    else if (kind === 'show') subscribe(name, request, response, url);
    else if (kind === 'state') file(name, request, response);
    else response.writeHead(404).end();
  });
  await new Promise((resolve) => server.listen({ port: 0, host: '127.0.0.1', backlog: 4096 }, resolve));

  return {
    port: server.address().port,
    files,
    /** @param state after the event; absent for what is no event of a show */
    publish(name, text, state) {
      const channel = channelOf(name);
      const sent = block(state?.seq, text);
      if (state) {
        channel.state = state;
        if (!channel.log.length) channel.first = state.seq;
        channel.log.push(sent);
        if (channel.log.length > KEPT) {
          channel.log.shift();
          channel.first++;
        }
      }
      for (const listener of channel.listeners) listener.write(sent);
    },
    async close() {
      server.close();
      server.closeAllConnections();
    },
  };
}
