import type { TransportFactory } from '@vitrine/core';
import { socketAddressOf } from './socket-address.js';
import { keepOpen } from './keep-open.js';

/** What nchan puts before each message when it is asked to. */
const META = /^id: (.*)\n(?:.+\n)*\n/;

/**
 * A WebSocket with one event in each text message. After a cut the server is told as `?seq=` the number of the last event, so
 * that it may go on from there; one that does not know it begins with the whole state.
 *
 * @param url `ws:`, `wss:`, or `http:` and `https:` for the same; with `{channel}` where the channel's name belongs, else
 *   `?channel=` is added. With `#nchan` at its end nchan is told by its own ids where to go on.
 */
export const websocket: TransportFactory = (url) => ({
  address: `websocket ${url}`,
  subscribe(channel, onEvent, options) {
    const nchan = url.endsWith('#nchan');
    let last: string | undefined;
    keepOpen(options, ({ opened, lost }) => {
      const query = nchan ? { last_event_id: last } : { seq: options.last?.() };
      const socket = new WebSocket(socketAddressOf(url, channel, query), nchan ? 'ws+meta.nchan' : []);
      socket.addEventListener('open', opened);
      socket.addEventListener('close', lost);
      socket.addEventListener('message', ({ data }) => {
        // Closing takes a while, in which it still speaks.
        if (options.signal.aborted || socket.readyState !== WebSocket.OPEN) return;
        const [meta = '', id] = (nchan && META.exec(String(data))) || [];
        last = id ?? last;
        onEvent(String(data).slice(meta.length));
      });
      return () => socket.close();
    });
  },
});
