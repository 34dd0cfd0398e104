import type { NatsConnection } from '@nats-io/nats-core';
import type { LiveSource } from '@vitrine/core';

export const natsShow = (nats: NatsConnection, stateOf: (channel: string) => string): LiveSource => ({
  subscribe(channel, onEvent, { signal, onStatus }) {
    let begun = Promise.resolve();
    const begin = async () => {
      // Once the server knows that we listen, so that nothing is said between the file and the first event.
      await nats.flush();
      const answer = await fetch(stateOf(channel), { signal, cache: 'no-cache' });
      if (answer.ok) onEvent(await answer.text());
      onStatus?.('open');
    };
    const start = () => (begun = begin().catch(() => onStatus?.('closed')));
    const show = nats.subscribe(`shows.${channel}`, {
      callback: (error, message) => {
        if (!error) void begun.then(() => onEvent(message.string()));
      },
    });
    const follow = async () => {
      for await (const { type } of nats.status()) {
        if (signal.aborted) return;
        if (type === 'disconnect') onStatus?.('connecting');
        else if (type === 'reconnect') start();
      }
    };
    start();
    void follow();
    signal.addEventListener('abort', () => show.unsubscribe());
  },
});
