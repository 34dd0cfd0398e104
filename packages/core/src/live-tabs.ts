import type { SharedChannel } from './live-lead.js';
import { stateEvent } from './live-state-event.js';
import type { LiveStatus } from './live.js';

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
 * Shares the subscription of the tab that leads. Who holds the channel's lock leads; when its tab is closed the next one gets the
 * lock, and goes on with what it knows. A leader that its browser has put to sleep loses the lock to a tab that is looked at.
 *
 * @param leads whether this tab holds the lock and has subscribed. Else it follows
 * @param error why it has not got the lock, or not any more
 */
export function subscribeAcrossTabs(shared: SharedChannel, leads: boolean, error?: Error): void {
  const { key, signal } = shared;
  if (signal.aborted) return;
  const lose = (why: Error) => {
    // Another tab has taken the lock from this one, which had been asleep.
    if (why.name === 'AbortError') shared.connect();
    else if (why.name === 'SecurityError') shared.subscribe();
    else shared.setStatus('closed', why);
  };
  if (error) return lose(error);
  const me = Math.random().toString(36).slice(2);
  /** Ends the wait for the lock. */
  let queue: AbortController | undefined;
  let unanswered = 0;
  let isNew = true;
  /** The other tabs, while this one leads; all of them once it is sure. Where there are none nothing is told: that costs. */
  const others = new Set<string>();
  let isSure = false;
  let ticks = 0;
  const tabs = new BroadcastChannel(key);

  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a channel is of one origin and takes none
  const say = (word: Word) => tabs.postMessage(word);

  tabs.addEventListener('message', ({ data }: MessageEvent<Word | null>) => {
    // Another script of this site may say anything.
    const { from, isNew: asks, isGone, roll, to, status, event } = data ?? {};
    if (leads) {
      if (isGone) others.delete(from as string);
      else if (from) {
        // One that had not answered in time has missed something.
        const isLate = isSure && !others.has(from);
        others.add(from);
        const { status: now, whole } = shared.known();
        say({ to: from, status: now, event: whole && (asks || isLate) ? stateEvent(whole) : undefined });
      }
      return;
    }
    if (roll) say({ from: me, isNew });
    if (!status || (to && to !== me)) return;
    unanswered = -1;
    shared.setStatus(status);
    if (event === undefined) return;
    isNew = false;
    shared.take(event);
  });

  function callRoll(): void {
    others.clear();
    isSure = false;
    ticks = 0;
    say({ status: shared.known().status, roll: true });
  }

  /** From now on this tab tells the others. */
  function lead(): void {
    leads = true;
    shared.relay = (event) => {
      if (!isSure || others.size) say({ status: shared.known().status, event });
    };
    callRoll();
  }

  async function wait(steal = false): Promise<void> {
    queue?.abort();
    queue = new AbortController();
    const { signal: leaves } = queue;
    try {
      // A lock that is stolen is not waited for.
      await navigator.locks.request(key, steal ? { steal } : { signal: leaves }, async () => {
        if (signal.aborted) return;
        lead();
        shared.subscribe();
        await new Promise((resolve) => signal.addEventListener('abort', resolve));
      });
    } catch (thrown) {
      if (!signal.aborted && !leaves.aborted) lose(thrown as Error);
    }
  }

  const timer = setInterval(() => {
    if (leads) {
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
    shared.relay = undefined;
    if (!leads) say({ from: me, isGone: true });
    queue?.abort();
    tabs.close();
  });
  if (leads) return lead();
  void wait();
  say({ from: me, isNew });
}
