import { CommerceError, MAX_LIVE_EVENT, type TransportFactory } from '@vitrine/core';
import { addressOf } from './address.js';
import { socketAddressOf } from './socket-address.js';
import { keepOpen } from './keep-open.js';
import {
  CONNACK,
  connectPacket,
  GOODBYE,
  packetReader,
  payloadOf,
  PING,
  PINGRESP,
  PUBLISH,
  SUBACK,
  subscribePacket,
} from './mqtt-packets.js';

/** Seconds of silence after which a broker is asked whether it is there. It has as many to answer. */
const KEEP_ALIVE = 30;

/** A character of JSON has four bytes at most; a topic is not longer than this. */
const MAX_BYTES = MAX_LIVE_EVENT * 4 + 65_540;

/**
 * MQTT 3.1.1 over a WebSocket, to listen only. The broker keeps the whole state (a retained message), which a late joiner is
 * given first.
 *
 * @param url the broker's; with `#show/42` the topic, where the channel does not name it. A name and password in it are
 *   sent to the broker: those of all viewers, who can read them.
 */
export const mqtt: TransportFactory = (url) => ({
  address: `mqtt ${url}`,
  subscribe(channel, onEvent, options) {
    const { username, password, hash } = addressOf(url, '');
    const topic = channel || decodeURIComponent(hash.slice(1));
    if (!topic) throw new CommerceError('config', 'MQTT needs a topic: name it as the channel.');
    const address = socketAddressOf(url, '');
    address.username = address.password = '';

    keepOpen(options, ({ opened, lost }) => {
      const socket = new WebSocket(address, 'mqtt');
      socket.binaryType = 'arraybuffer';
      let isAsked = false;
      const timer = setInterval(() => {
        if (isAsked) lost();
        else if (socket.readyState === WebSocket.OPEN) socket.send(PING);
        isAsked = true;
      }, KEEP_ALIVE * 1000);

      const read = packetReader(MAX_BYTES, (type, flags, body) => {
        if (type === PUBLISH) {
          // What is too long the channel refuses: it need not see it.
          const event = body ? payloadOf(flags, body) : ' '.repeat(MAX_LIVE_EVENT + 1);
          if (event) onEvent(event);
        } else if (type === CONNACK) {
          if (body?.[1] === 0) socket.send(subscribePacket(topic));
          else refused('the connection', body?.[1]);
        } else if (type === SUBACK) {
          if (body?.[2] === 0) opened();
          else refused(`the topic "${topic}"`, body?.[2]);
        } else if (type === PINGRESP) isAsked = false;
      });

      function refused(what: string, code: number | undefined): void {
        console.warn(`vitrine: the MQTT broker refuses ${what} (${code}).`);
        lost();
      }

      socket.addEventListener('open', () => {
        const client = `vitrine-${Math.random().toString(36).slice(2, 12)}`;
        const [user, secret] = [decodeURIComponent(username), decodeURIComponent(password)];
        socket.send(connectPacket(client, KEEP_ALIVE * 1.5, user, secret));
      });
      socket.addEventListener('close', lost);
      socket.addEventListener('message', ({ data }) => {
        if (options.signal.aborted || socket.readyState !== WebSocket.OPEN) return;
        isAsked = false;
        if (!(data instanceof ArrayBuffer) || !read(new Uint8Array(data))) lost();
      });
      return () => {
        clearInterval(timer);
        if (socket.readyState === WebSocket.OPEN) socket.send(GOODBYE);
        socket.close();
      };
    });
  },
});
