import type { LiveSource, LiveStatus, SubscribeOptions } from './live.js';

/** How long a leader may be silent before it is asked whether it is there, in milliseconds. It is asked twice. */
const SILENCE = 2500;

/** How often the one that leads asks who is there, in times of that. */
const ROLL_CALL = 24;

/** What tabs say to each other: one asks, the one that leads tells, all or the one that asked. */
interface Word {
  readonly from?: string;
  /** Leaves. */
  readonly isGone?: boolean;
  /** Asks who is there. */
  readonly roll?: boolean;
  /** Asks for the whole state too. */
  readonly isNew?: boolean;
  readonly to?: string;
  readonly status?: LiveStatus;
  readonly event?: unknown;
}

/**
 * Subscribes to a source with an address in one tab of the site, which tells the others. Who holds a lock of that name leads;
 * when its tab is closed the next one gets the lock, and goes on with what it knows. A leader that its browser has put to
 * sleep loses the lock to a tab that is looked at. Where there are no locks each tab subscribes by itself.
 *
 * @param whole the whole state as an event, for a tab that is new; undefined or false before anything is known
 * @param onFault is told why the source could not be opened
 */
export function subscribeAcrossTabs(
  source: LiveSource,
  channel: string,
  onEvent: (event: unknown) => void,
  options: SubscribeOptions,
  whole: () => unknown,
  onFault: (error: unknown) => void,
): void {
  const { signal, onStatus } = options;
  const name = `vitrine/live/1 ${source.address} ${channel}`;
  const me = Math.random().toString(36).slice(2);
  let status: LiveStatus = 'connecting';
  /** Ends the subscription of this tab, while it leads. */
  let lead: AbortController | undefined;
  /** Ends the wait for the lock. */
  let queue: AbortController | undefined;
  let unanswered = 0;
  let isNew = true;
  /** The other tabs, while this one leads; all of them once it is sure. Where there are none nothing is told: that costs. */
  const others = new Set<string>();
  let isSure = false;
  let ticks = 0;
  let tabs: BroadcastChannel;
  try {
    tabs = new BroadcastChannel(name);
  } catch {
    return source.subscribe(channel, onEvent, options);
  }

  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a channel is of one origin and takes none
  const say = (word: Word) => tabs.postMessage(word);
  const setStatus = (next: LiveStatus) => onStatus?.((status = next));

  tabs.addEventListener('message', ({ data }: MessageEvent<Word>) => {
    const { from, isNew: asks, isGone, roll, to, status: told, event } = data;
    if (lead) {
      if (isGone) others.delete(from as string);
      else if (from) {
        // One that had not answered in time has missed something.
        const isLate = isSure && !others.has(from);
        others.add(from);
        say({ to: from, status, event: ((asks || isLate) && whole()) || undefined });
      }
      return;
    }
    if (roll) say({ from: me });
    if (!told || (to && to !== me)) return;
    unanswered = -1;
    setStatus(told);
    if (event === undefined) return;
    isNew = false;
    onEvent(event);
  });

  function callRoll(): void {
    others.clear();
    isSure = false;
    ticks = 0;
    say({ status, roll: true });
  }

  async function begin(): Promise<void> {
    if (signal.aborted) return;
    lead = new AbortController();
    const own = lead.signal;
    callRoll();
    source.subscribe(
      channel,
      (event) => {
        if (own.aborted) return;
        if (!isSure || others.size) say({ status, event });
        onEvent(event);
      },
      {
        ...options,
        signal: own,
        onStatus(next) {
          if (own.aborted) return;
          setStatus(next);
          say({ status });
        },
      },
    );
    await new Promise((resolve) => own.addEventListener('abort', resolve));
  }

  async function wait(steal = false): Promise<void> {
    queue?.abort();
    queue = new AbortController();
    const { signal: leaves } = queue;
    try {
      // A lock that is stolen is not waited for.
      await navigator.locks.request(name, steal ? { steal } : { signal: leaves }, begin);
    } catch (error) {
      const { name: what } = error as Error;
      lead?.abort();
      lead = undefined;
      if (signal.aborted || leaves.aborted) return;
      // Another tab has taken the lock from this one, which had been asleep.
      if (what === 'AbortError') return wait();
      if (what !== 'SecurityError') return onFault(error);
      source.subscribe(channel, onEvent, options);
    }
  }

  const timer = setInterval(() => {
    if (lead) {
      isSure = true;
      if (++ticks === ROLL_CALL) callRoll();
      return;
    }
    // One who has just spoken is there.
    if (document.hidden || unanswered++ < 0) return;
    if (unanswered < 3) return say({ from: me, isNew });
    unanswered = 0;
    void wait(true);
  }, SILENCE);

  signal.addEventListener('abort', () => {
    clearInterval(timer);
    if (!lead) say({ from: me, isGone: true });
    queue?.abort();
    lead?.abort();
    tabs.close();
  });
  void wait();
  say({ from: me, isNew });
}
