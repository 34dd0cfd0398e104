import type { LiveState, LiveStatus } from './live.js';

/** A channel that the tabs of a site share: what they have to know of it, and may do with it. */
export interface SharedChannel {
  /** Names the channel and how it is reached. */
  readonly key: string;
  /** Ends this connection. */
  readonly signal: AbortSignal;
  /** How the connection is, and all that is known; undefined before anything is. */
  known(): { readonly status: LiveStatus; readonly whole: LiveState | undefined };
  /** Takes in what another tab, or the source, has said. */
  take(event: unknown): void;
  setStatus(status: LiveStatus, error?: unknown): void;
  /** Subscribes in this tab. */
  subscribe(): void;
  /** Is told of every event, and of none when the status has changed, while this tab leads others. */
  relay?: (event?: unknown) => void;
  /** Ends this connection and begins another. */
  connect(): void;
}

/**
 * Subscribes to a channel in one tab of the site: the one that holds a lock of its name. What tabs say to each other comes when
 * there is a second one. Where there are no locks, or that code does not come, each tab subscribes by itself.
 */
export function subscribeOnce(shared: SharedChannel): void {
  const { key, signal } = shared;
  let leads = false;

  const share = (error?: Error) =>
    import('./live-tabs.js').then(
      ({ subscribeAcrossTabs }) => subscribeAcrossTabs(shared, leads, error),
      () => leads || shared.subscribe(),
    );

  navigator.locks
    .request(key, { ifAvailable: true }, (lock) => {
      if (signal.aborted) return;
      if (!lock) return share();
      const others = new BroadcastChannel(key);
      leads = true;
      shared.subscribe();
      others.addEventListener('message', () => {
        others.close();
        void share();
      });
      return new Promise((resolve) => signal.addEventListener('abort', () => resolve(others.close())));
    })
    .catch(share);
}
