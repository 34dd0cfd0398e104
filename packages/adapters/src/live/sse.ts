import type { TransportFactory } from '@vitrine/core';
import { addressOf } from './address.js';
import { keepOpen } from './keep-open.js';

/**
 * Server-sent events through the browser's own `EventSource`, which comes back by itself and tells the server by
 * `Last-Event-ID` what it has. When it gives up, because the server answered with an error, a new one says the same as
 * `?last_event_id=`, which nchan reads too.
 *
 * @param url with `{channel}` where the channel's name belongs; `?channel=` is added where there is none
 */
export const sse: TransportFactory = (url) => ({
  address: `sse ${url}`,
  subscribe(channel, onEvent, options) {
    let last: string | undefined;
    keepOpen(options, ({ opened, lost }) => {
      const source = new EventSource(addressOf(url, channel, { last_event_id: last }));
      let errors = 0;
      source.addEventListener('open', opened);
      source.addEventListener('message', ({ data, lastEventId }) => {
        last = lastEventId;
        onEvent(data);
      });
      source.addEventListener('error', () => {
        // It comes back by itself unless it is closed (2), but at a fixed pace: that is for once.
        if (errors++ || source.readyState === 2) lost();
        else options.onStatus?.('connecting');
      });
      return () => source.close();
    });
  },
});
