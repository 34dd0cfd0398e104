import type { SubscribeOptions } from '@vitrine/core';

/** What a connection tells of itself. */
export interface Connection {
  opened(): void;
  /** It is gone, and was not closed by us. What comes after that is not heard. */
  lost(): void;
}

/** Least and most time within which the next try is made, in milliseconds. */
const LEAST = 2000;
const MOST = 30_000;

/** A connection that lasts as long as this was a good one, in milliseconds. */
const GOOD = 10_000;

/** After so many tries in vain a channel is told to be closed; trying goes on. */
const MANY = 5;

/**
 * Opens a connection and opens it again whenever it is lost, until the signal ends it: at a moment by chance within 2 s, then
 * within 4 s, and so on to 30 s, so that the viewers of a server that has gone down do not come back all at once.
 *
 * @param connect opens one; returns what closes it
 */
export function keepOpen(
  { signal, onStatus }: SubscribeOptions,
  connect: (connection: Connection) => () => void,
): void {
  let tries = 0;
  let close: (() => void) | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;

  function open(): void {
    clearTimeout(timer);
    timer = undefined;
    let openSince: number | undefined;
    let isOver = false;
    close = connect({
      opened() {
        openSince ??= Date.now();
        if (!signal.aborted) onStatus?.('open');
      },
      lost() {
        if (isOver || signal.aborted) return;
        isOver = true;
        close?.();
        if (openSince && Date.now() - openSince > GOOD) tries = 0;
        onStatus?.(tries < MANY ? 'connecting' : 'closed');
        timer = setTimeout(open, Math.random() * Math.min(MOST, LEAST * 2 ** tries++));
      },
    });
  }

  if (signal.aborted) return;
  signal.addEventListener('abort', () => {
    clearTimeout(timer);
    close?.();
  });
  // Back on the network nobody waits.
  globalThis.addEventListener?.('online', () => timer && open(), { signal });
  onStatus?.('connecting');
  open();
}
