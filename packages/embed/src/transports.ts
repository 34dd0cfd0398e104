import type { LiveSource, TransportFactory } from '@vitrine/core';
import { sse } from '@vitrine/adapters/live/sse.js';
import { defineTransport } from '@vitrine/core';
import { getHub } from '@vitrine/core/hub.js';

/** A transport whose code comes with the first channel that is listened to. */
const lazy = (name: string, load: () => Promise<TransportFactory>): TransportFactory => {
  return (url): LiveSource => ({
    address: `${name} ${url}`,
    subscribe(channel, onEvent, options) {
      load()
        .then((transport) => options.signal.aborted || transport(url).subscribe(channel, onEvent, options))
        .catch((error: unknown) => {
          console.warn(`vitrine: the live transport "${name}" could not be opened.`, error);
          options.onStatus?.('closed');
        });
    },
  });
};

/** Server-sent events, which are the default, are there at once; the others bring their code. */
const TRANSPORTS: Readonly<Record<string, TransportFactory>> = {
  sse,
  websocket: lazy('websocket', async () => (await import('@vitrine/adapters/live/websocket.js')).websocket),
  mqtt: lazy('mqtt', async () => (await import('@vitrine/adapters/live/mqtt.js')).mqtt),
  polling: lazy('polling', async () => (await import('@vitrine/adapters/live/polling.js')).polling),
};

// Makes the names for `transport` known. One that the page, or another copy of the library, has defined already stays.
for (const [name, factory] of Object.entries(TRANSPORTS)) {
  if (!getHub().transports?.has(name)) defineTransport(name, factory);
}
