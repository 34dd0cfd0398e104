import type { TransportFactory } from '@vitrine/core';
import { sse } from '@vitrine/adapters/live/sse.js';
import { defineTransport } from '@vitrine/core';
import { getHub } from '@vitrine/core/hub.js';

/** Transports whose code comes with the first channel that is listened to. */
const LATE: Readonly<Record<string, () => Promise<Readonly<Record<string, TransportFactory>>>>> = {
  websocket: () => import('@vitrine/adapters/live/websocket.js'),
  mqtt: () => import('@vitrine/adapters/live/mqtt.js'),
  polling: () => import('@vitrine/adapters/live/polling.js'),
};

const lazy =
  (name: string): TransportFactory =>
  (url) => ({
    address: `${name} ${url}`,
    subscribe(channel, onEvent, options) {
      LATE[name]?.()
        .then((code) => options.signal.aborted || code[name]?.(url).subscribe(channel, onEvent, options))
        .catch((error: unknown) => {
          console.warn(`vitrine: the live transport "${name}" could not be opened:`, error);
          options.onStatus?.('closed');
        });
    },
  });

// Makes the names for `transport` known: server-sent events, which are the default, are there at once. One that the page, or
// another copy of the library, has defined already stays.
for (const name of ['sse', ...Object.keys(LATE)]) {
  if (!getHub().transports?.has(name)) defineTransport(name, name in LATE ? lazy(name) : sse);
}
