import type { TransportFactory } from '@vitrine/core';
import { sse } from '@vitrine/adapters/live/sse.js';
import { defineTransport } from '@vitrine/core';
import { getHub } from '@vitrine/core/hub.js';

/** A transport whose code comes with the first channel that is listened to. */
const late =
  (name: string, load: () => Promise<Readonly<Record<string, TransportFactory>>>): TransportFactory =>
  (url) => ({
    address: `${name} ${url}`,
    subscribe(channel, onEvent, options) {
      load()
        .then((code) => options.signal.aborted || code[name]?.(url).subscribe(channel, onEvent, options))
        .catch((error: unknown) => options.onStatus?.('closed', error));
    },
  });

const TRANSPORTS: Readonly<Record<string, TransportFactory>> = {
  sse,
  websocket: late('websocket', () => import('@vitrine/adapters/live/websocket.js')),
  mqtt: late('mqtt', () => import('@vitrine/adapters/live/mqtt.js')),
  polling: late('polling', () => import('@vitrine/adapters/live/polling.js')),
};

// Makes the names for `transport` known: server-sent events, which are the default, are there at once. One that the page, or
// another copy of the library, has defined already stays.
for (const [name, transport] of Object.entries(TRANSPORTS))
  if (!getHub().transports?.has(name)) defineTransport(name, transport);
