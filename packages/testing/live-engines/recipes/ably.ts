import type { ConnectionStateChange, InboundMessage, Realtime } from 'ably';
import type { LiveSource } from '@vitrine/core';

export const ablyShow = (ably: Realtime): LiveSource => ({
  subscribe(channel, onEvent, { signal, onStatus }) {
    const show = ably.channels.get(channel, { params: { rewind: '10' } });
    const hear = ({ data }: InboundMessage) => onEvent(data);
    const tell = ({ current }: ConnectionStateChange) => onStatus?.(current === 'connected' ? 'open' : 'connecting');
    show.subscribe(hear).catch(() => onStatus?.('closed'));
    ably.connection.on(tell);
    signal.addEventListener('abort', () => {
      ably.connection.off(tell);
      show.unsubscribe(hear);
      // Only a channel that is attached anew begins with the messages before.
      void show.detach();
    });
  },
});
