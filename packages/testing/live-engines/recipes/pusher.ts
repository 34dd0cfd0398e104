import type * as Pusher from 'pusher-js';
import type { LiveSource } from '@vitrine/core';

export const pusherShow = (pusher: Pusher.default): LiveSource => ({
  subscribe(channel, onEvent, { signal, onStatus }) {
    const names = [channel, `cache-${channel}`];
    const tell = ({ current }: { current: string }) => onStatus?.(current === 'connected' ? 'open' : 'connecting');
    for (const name of names) pusher.subscribe(name).bind('show', onEvent);
    pusher.connection.bind('state_change', tell);
    signal.addEventListener('abort', () => {
      pusher.connection.unbind('state_change', tell);
      for (const name of names) pusher.unsubscribe(name);
    });
  },
});
