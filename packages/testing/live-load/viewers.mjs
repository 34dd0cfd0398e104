import { randomBytes } from 'node:crypto';
import { connect } from 'node:net';

/** How many connections are opened at a time: more than wait at a door are turned away. */
const AT_ONCE = 200;

/**
 * Viewers that only count: each opens a connection to an engine on this machine and looks for the marks `"n":<number>,` in
 * what comes. They speak HTTP, WebSocket and MQTT by hand, so that they cost less than what they measure.
 *
 * @param {object} of
 * @param {'sse' | 'websocket' | 'mqtt'} of.speak
 * @param {number} of.port
 * @param {string} of.path what is asked for; with MQTT the topic
 * @param {number} of.count
 */
export async function openViewers({ speak, port, path, count }) {
  const sockets = [];
  const stats = { bytes: 0, marks: 0, lost: 0 };
  let onMark = () => {};

  function open(index) {
    return new Promise((resolve, reject) => {
      // A machine has 28,000 ports for calls to one address, and many addresses of its own.
      const localAddress = `127.0.${1 + Math.floor(index / 20_000)}.1`;
      const socket = connect({ port, host: '127.0.0.1', localAddress });
      let isOpen = false;
      socket.once('error', reject);
      socket.on('close', () => (isOpen ? stats.lost++ : reject(new Error('An engine has closed a connection.'))));
      socket.on('connect', () => socket.write(HELLO[speak](path)));
      socket.on('data', (data) => {
        stats.bytes += data.length;
        const text = data.latin1Slice();
        if (!isOpen && READY[speak](socket, text, path)) {
          isOpen = true;
          socket.off('error', reject);
          socket.on('error', () => {});
          resolve(socket);
        }
        for (let at = text.indexOf('"n":'); at >= 0; at = text.indexOf('"n":', at + 4)) {
          stats.marks++;
          onMark(parseInt(text.slice(at + 4, at + 16), 10));
        }
      });
    });
  }

  for (let from = 0; from < count; from += AT_ONCE) {
    const some = Array.from({ length: Math.min(AT_ONCE, count - from) }, (_, index) => open(from + index));
    sockets.push(...(await Promise.all(some)));
  }
  return {
    stats,
    /** Calls `then` with the number of each message that comes. */
    listen: (then) => (onMark = then),
    close: () => sockets.forEach((socket) => socket.destroy()),
  };
}

const head = (path, lines) => `GET ${path} HTTP/1.1\r\nhost: 127.0.0.1\r\n${lines.join('\r\n')}\r\n\r\n`;
const upgrade = (path, protocol) =>
  head(path, [
    'connection: Upgrade',
    'upgrade: websocket',
    'sec-websocket-version: 13',
    `sec-websocket-key: ${randomBytes(16).toString('base64')}`,
    ...(protocol ? [`sec-websocket-protocol: ${protocol}`] : []),
  ]);

/** A message from a client, which is masked; with a mask that changes nothing. */
const frame = (bytes) => Buffer.concat([Buffer.from([0x82, 0x80 | bytes.length, 0, 0, 0, 0]), bytes]);
const text = (value) => Buffer.concat([Buffer.from([0, value.length]), Buffer.from(value)]);

const HELLO = {
  sse: (path) => head(path, ['accept: text/event-stream']),
  websocket: (path) => upgrade(path),
  mqtt: () => upgrade('/', 'mqtt'),
};

/** Whether what has come says that the connection is open; with MQTT it is answered first. */
const READY = {
  sse: (_, said) => said.includes('text/event-stream'),
  websocket: (_, said) => said.startsWith('HTTP/1.1 101'),
  mqtt(socket, said, topic) {
    if (said.startsWith('HTTP/1.1 101')) {
      const name = text(`v${randomBytes(6).toString('hex')}`);
      const body = Buffer.concat([text('MQTT'), Buffer.from([4, 2, 0, 0]), name]);
      const subscribe = Buffer.concat([Buffer.from([0, 1]), text(topic), Buffer.from([0])]);
      socket.write(frame(Buffer.concat([Buffer.from([0x10, body.length]), body])));
      socket.write(frame(Buffer.concat([Buffer.from([0x82, subscribe.length]), subscribe])));
    }
    // The answer to the subscription is all that comes with this.
    return said.includes('\x90\x03\0\x01\0');
  },
};
