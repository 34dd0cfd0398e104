import type { LiveSource, LiveState, LiveStatus, SubscribeOptions } from './live.js';

/** The subscription of the one tab that has one, of which it may tell the others. */
export interface Lead {
  status: LiveStatus;
  /** Is told of every event, and of none when the status has changed. */
  tell?: (event?: unknown) => void;
  /** Ends it. */
  readonly own: AbortController;
  readonly ended: Promise<unknown>;
}

/** Subscribes in this tab. */
export function takeLead(
  source: LiveSource,
  channel: string,
  onEvent: (event: unknown) => void,
  options: SubscribeOptions,
  tell?: Lead['tell'],
): Lead {
  const own = new AbortController();
  const { signal } = own;
  const ended = new Promise((resolve) => signal.addEventListener('abort', resolve));
  const lead: Lead = { status: 'connecting', tell, own, ended };
  options.signal.addEventListener('abort', () => own.abort());
  source.subscribe(
    channel,
    (event) => {
      if (signal.aborted) return;
      lead.tell?.(event);
      onEvent(event);
    },
    {
      ...options,
      signal,
      onStatus(status) {
        if (signal.aborted) return;
        lead.status = status;
        lead.tell?.();
        options.onStatus?.(status);
      },
    },
  );
  return lead;
}

/**
 * Subscribes to a source with an address in one tab of the site: the one that holds a lock of that name. What tabs say to each
 * other comes when there is a second one. Where there are no locks, or that code does not come, each tab subscribes by itself.
 *
 * @param whole what is known, for a tab that is new; undefined before anything is
 * @param onFault is told why the source could not be opened
 */
export function subscribeOnce(
  source: LiveSource,
  channel: string,
  onEvent: (event: unknown) => void,
  options: SubscribeOptions,
  whole: () => LiveState | undefined,
  onFault: (error: unknown) => void,
): void {
  const name = `vitrine/live/1 ${source.address} ${channel}`;
  const { signal } = options;
  let lead: Lead | undefined;

  const share = (error?: Error) =>
    import('./live-tabs.js').then(
      ({ subscribeAcrossTabs }) =>
        signal.aborted || subscribeAcrossTabs(name, lead, error, source, channel, onEvent, options, whole, onFault),
      () => lead || source.subscribe(channel, onEvent, options),
    );

  navigator.locks
    .request(name, { ifAvailable: true }, (lock) => {
      if (signal.aborted) return;
      if (!lock) return void share();
      lead = takeLead(source, channel, onEvent, options);
      const others = new BroadcastChannel(name);
      others.addEventListener('message', () => {
        others.close();
        void share();
      });
      signal.addEventListener('abort', () => others.close());
      return lead.ended;
    })
    .catch(share);
}
