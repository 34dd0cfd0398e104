import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { stateEvent } from '@vitrine/core';
import { endChild, endedEarly, freePort, startChild } from '../runner/children.mjs';
import { answers } from './answers.mjs';
import { programsOf } from './programs.mjs';

/** Who names nobody is a viewer, over WebSocket; the host publishes over TCP with a password. */
const configuration = ({ port, hostPort, secret }) => `
listen: "127.0.0.1:${hostPort}"
websocket {
  listen: "127.0.0.1:${port}"
  no_tls: true
  no_auth_user: viewer
}
authorization {
  users: [
    { user: host, password: "${secret}", permissions: { publish: "shows.>" } }
    { user: viewer, password: viewer, permissions: { subscribe: "shows.>", publish: { deny: ">" } } }
  ]
}
`;

/** The host's side of the protocol, as far as it is needed; `flush` resolves when the server has all of it. */
async function openHost(port, secret) {
  const socket = connect(port, '127.0.0.1').setNoDelay(true);
  const pongs = [];
  let rest = '';
  socket.setEncoding('utf8').on('data', (data) => {
    const lines = (rest + data).split('\r\n');
    rest = lines.pop();
    for (const line of lines) {
      if (line === 'PING') socket.write('PONG\r\n');
      else if (line === 'PONG') pongs.shift()?.();
      else if (line.startsWith('-ERR')) socket.destroy(new Error(`NATS says ${line}`));
    }
  });
  socket.write(`CONNECT ${JSON.stringify({ user: 'host', pass: secret, verbose: false, pedantic: false })}\r\n`);
  const flush = () =>
    new Promise((resolve, reject) => {
      pongs.push(resolve);
      socket.once('error', reject).write('PING\r\n');
    });
  await flush();
  return {
    flush,
    publish: (subject, text) => socket.write(`PUB ${subject} ${Buffer.byteLength(text)}\r\n${text}\r\n`),
    close: () => socket.destroy(),
  };
}

/** What a CDN does for viewers: the state of each show, at `/<channel>.json`. */
async function openFiles(states) {
  const server = createServer(({ url }, response) => {
    const state = states.get(/^\/([\w-]+)\.json$/.exec(url)?.[1]);
    response.setHeader('access-control-allow-origin', '*');
    if (state) response.end(JSON.stringify({ ...stateEvent(state), at: Date.now() }));
    else response.writeHead(404).end();
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return server;
}

/**
 * nats-server on free ports: WebSocket for viewers, TCP for the host, and the states as files.
 *
 * @returns {Promise<{ port: number, hostPort: number, filePort: number, publish(channel: string, text: string, state?: object): void, flush(): Promise<void>, close(): Promise<void> }>}
 */
export async function startNats({ secret = 'host-secret' } = {}) {
  const { program, env } = programsOf('nats');
  const [port, hostPort] = [await freePort(), await freePort()];
  const folder = mkdtempSync(join(tmpdir(), 'vitrine-nats-'));
  const file = join(folder, 'nats.conf');
  writeFileSync(file, configuration({ port, hostPort, secret }), { mode: 0o600 });
  const child = startChild(program, ['-c', file], { env, stdio: ['ignore', 'ignore', 'ignore'] });
  const up = Promise.all([answers(port), answers(hostPort)]);
  await Promise.race([up, endedEarly(child, 'nats-server ended')]);
  const host = await openHost(hostPort, secret);
  const states = new Map();
  const files = await openFiles(states);
  return {
    port,
    hostPort,
    filePort: files.address().port,
    /** The file is written first: who listens before reading it misses nothing. */
    publish(channel, text, state) {
      if (state) states.set(channel, state);
      host.publish(`shows.${channel}`, text);
    },
    flush: host.flush,
    async close() {
      host.close();
      files.close();
      await endChild(child);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
