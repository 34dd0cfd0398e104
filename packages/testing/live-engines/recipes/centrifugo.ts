import type { Centrifuge } from 'centrifuge';
import type { LiveSource } from '@vitrine/core';

export const centrifugoShow = (centrifuge: Centrifuge): LiveSource => ({
  subscribe(channel, onEvent, { signal, onStatus }) {
    const show = centrifuge.newSubscription(channel);
    const begin = async () => {
      const { publications } = await show.history({ limit: 48 });
      for (const { data } of publications) onEvent(data);
    };
    show.on('publication', ({ data }) => onEvent(data));
    show.on('subscribing', () => onStatus?.('connecting'));
    show.on('subscribed', ({ recovered }) => {
      onStatus?.('open');
      // One who has just come, or was away for longer than messages are kept.
      if (!recovered) begin().catch(() => onStatus?.('closed'));
    });
    show.subscribe();
    signal.addEventListener('abort', () => centrifuge.removeSubscription(show));
  },
});
