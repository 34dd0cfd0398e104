/** As much of a `BroadcastChannel` as is needed. */
export interface TabChannel {
  postMessage(message: unknown): void;
  addEventListener(type: 'message', listener: () => void): void;
  close(): void;
}

/** Other views of the same cart: tabs of the site, other stores on the page. */
export interface Tabs {
  /** Tells them that the cart has changed; what it is they ask the shop themselves. */
  tell(): void;
  close(): void;
}

/** Calls `onChange` when the cart named `key` may have changed elsewhere. */
export function openTabs(key: string, onChange: () => void, channel?: TabChannel): Tabs {
  const listening = new AbortController();
  try {
    channel ??= new BroadcastChannel(key);
    // In Node an open channel would keep the process alive.
    (channel as { unref?(): void }).unref?.();
    channel.addEventListener('message', onChange);
  } catch {
    // No channel, or a sandboxed page that may not have one: storage tells of the changes that are kept there.
    globalThis.addEventListener?.('storage', (event) => event.key === key && onChange(), listening);
  }
  // Back from the checkout, a page from the browser's memory has missed what happened.
  globalThis.addEventListener?.('pageshow', (event) => event.persisted && onChange(), listening);
  return {
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a channel is of one origin and takes none
    tell: () => channel?.postMessage('changed'),
    close() {
      listening.abort();
      channel?.close();
    },
  };
}
