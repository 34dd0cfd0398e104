import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { pbkdf2Sync, randomBytes } from 'node:crypto';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { endChild, endedEarly, freePort, startChild } from '../runner/children.mjs';
import { answers } from './answers.mjs';
import { programsOf } from './programs.mjs';

/**
 * Viewers may read; the host may write, on a port of its own. What is longer than an event may be is not passed on: a viewer
 * whose WebSocket has to take 250 kB at once gets nothing any more from mosquitto 2.0.11.
 */
const configuration = ({ folder, port, hostPort, securePort }) => `
per_listener_settings true
log_type error
persistence false
set_tcp_nodelay true
max_queued_messages 20000
message_size_limit 131072
listener ${port} 127.0.0.1
protocol websockets
allow_anonymous true
acl_file ${folder}/viewers.acl
listener ${hostPort} 127.0.0.1
allow_anonymous true
acl_file ${folder}/host.acl
listener ${securePort} 127.0.0.1
allow_anonymous false
password_file ${folder}/passwords
acl_file ${folder}/secure.acl
${process.getuid?.() === 0 ? 'user root' : ''}
`;

const bytesOf = (text) => {
  const bytes = Buffer.from(text);
  return Buffer.concat([Buffer.from([bytes.length >> 8, bytes.length & 255]), bytes]);
};

/** A packet of MQTT 3.1.1. */
export function packet(head, ...parts) {
  const body = Buffer.concat(parts);
  const length = [];
  for (let rest = body.length; ; rest >>= 7) {
    length.push(rest > 127 ? (rest & 127) | 128 : rest);
    if (rest < 128) return Buffer.concat([Buffer.from([head, ...length]), body]);
  }
}

/** One who publishes, at most once each, in order; `flush` resolves when the broker has all of it. */
async function openPublisher(port) {
  const socket = connect(port, '127.0.0.1');
  socket.setNoDelay(true);
  const pongs = [];
  let connected;
  const isConnected = new Promise((resolve) => (connected = resolve));
  // CONNACK and PINGRESP are all that comes, and their first bytes differ.
  socket.on('data', (data) => {
    for (let at = 0; at < data.length;) {
      if (data[at] >> 4 === 2) connected();
      else pongs.shift()?.();
      at += 2 + data[at + 1];
    }
  });
  socket.write(packet(0x10, bytesOf('MQTT'), Buffer.from([4, 2, 0, 0]), bytesOf('vitrine-host')));
  await isConnected;
  return {
    publish: (topic, text, retain) => socket.write(packet(0x30 | (retain ? 1 : 0), bytesOf(topic), Buffer.from(text))),
    flush: () =>
      new Promise((resolve) => {
        pongs.push(resolve);
        socket.write(Buffer.from([0xc0, 0]));
      }),
    close: () => socket.destroy(),
  };
}

/** A line of mosquitto's file of passwords. */
function passwordLine(name, password) {
  const salt = randomBytes(12);
  const hash = pbkdf2Sync(password, salt, 101, 64, 'sha512');
  return `${name}:$7$101$${salt.toString('base64')}$${hash.toString('base64')}\n`;
}

/**
 * mosquitto on free ports, or the first two as named: WebSocket for viewers, TCP for the host; on `securePort` the host is asked for `host` and `secret`.
 *
 * @returns {Promise<{ port: number, hostPort: number, securePort: number, pid: number, publish(topic: string, text: string, retain?: boolean): void, flush(): Promise<void>, close(): Promise<void> }>}
 */
export async function startMosquitto({ secret = 'host-secret', ports = [] } = {}) {
  const { program, env } = programsOf('mosquitto');
  const [port, hostPort] = [ports[0] ?? (await freePort()), ports[1] ?? (await freePort())];
  const securePort = await freePort();
  const folder = mkdtempSync(join(tmpdir(), 'vitrine-mosquitto-'));
  const file = join(folder, 'mosquitto.conf');
  writeFileSync(file, configuration({ folder, port, hostPort, securePort }));
  writeFileSync(join(folder, 'viewers.acl'), 'topic read #\n');
  writeFileSync(join(folder, 'host.acl'), 'topic readwrite #\n');
  writeFileSync(join(folder, 'secure.acl'), 'user host\ntopic readwrite #\n');
  writeFileSync(join(folder, 'passwords'), passwordLine('host', secret), { mode: 0o600 });
  const child = startChild(program, ['-c', file], { env, stdio: ['ignore', 'ignore', 'inherit'] });
  const up = Promise.all([answers(port), answers(hostPort)]);
  await Promise.race([up, endedEarly(child, 'mosquitto ended')]);
  const publisher = await openPublisher(hostPort);
  return {
    port,
    hostPort,
    securePort,
    pid: child.pid,
    publish: publisher.publish,
    flush: publisher.flush,
    async close() {
      publisher.close();
      await endChild(child);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
