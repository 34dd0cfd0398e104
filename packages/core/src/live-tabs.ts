import { takeLead, type Lead } from './live-lead.js';
import type { LiveSource, LiveState, LiveStatus, SubscribeOptions } from './live.js';
import { stateEvent } from './live-state-event.js';

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
 * Shares the subscription of the tab that leads. Who holds the lock `name` leads; when its tab is closed the next one gets the
 * lock, and goes on with what it knows. A leader that its browser has put to sleep loses the lock to a tab that is looked at.
 *
 * @param led the subscription of this tab, when it holds the lock: it tells the others until that ends. Else it follows
 * @param error why the lock is not had, or not any more
 */
export function subscribeAcrossTabs(
  name: string,
  led: Lead | undefined,
  error: Error | undefined,
  source: LiveSource,
  channel: string,
  onEvent: (event: unknown) => void,
  options: SubscribeOptions,
  whole: () => LiveState | undefined,
  onFault: (error: unknown) => void,
): void {
  if (error) {
    const isAsleep = led && error.name === 'AbortError';
    led?.own.abort();
    if (error.name === 'SecurityError') return source.subscribe(channel, onEvent, options);
    if (!isAsleep) return onFault(error);
    // Another tab has taken the lock from this one, which had been asleep.
    led = undefined;
  }
  const { signal } = led ? led.own : options;
  const me = Math.random().toString(36).slice(2);
  let lead = led;
  /** Ends the wait for the lock. */
  let queue: AbortController | undefined;
  let unanswered = 0;
  let isNew = true;
  /** The other tabs, while this one leads; all of them once it is sure. Where there are none nothing is told: that costs. */
  const others = new Set<string>();
  let isSure = false;
  let ticks = 0;
  const tabs = new BroadcastChannel(name);

  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a channel is of one origin and takes none
  const say = (word: Word) => tabs.postMessage(word);
  const tell = (event?: unknown) => {
    if (!isSure || others.size) say({ status: lead?.status ?? 'connecting', event });
  };

  tabs.addEventListener('message', ({ data }: MessageEvent<Word>) => {
    const { from, isNew: asks, isGone, roll, to, status, event } = data;
    if (lead) {
      if (isGone) others.delete(from as string);
      else if (from) {
        // One that had not answered in time has missed something.
        const isLate = isSure && !others.has(from);
        others.add(from);
        const state = asks || isLate ? whole() : undefined;
        say({ to: from, status: lead.status, event: state && stateEvent(state) });
      }
      return;
    }
    if (roll) say({ from: me, isNew });
    if (!status || (to && to !== me)) return;
    unanswered = -1;
    options.onStatus?.(status);
    if (event === undefined) return;
    isNew = false;
    onEvent(event);
  });

  function callRoll(): void {
    others.clear();
    isSure = false;
    ticks = 0;
    say({ status: lead?.status, roll: true });
  }

  async function begin(): Promise<void> {
    if (signal.aborted) return;
    callRoll();
    lead = takeLead(source, channel, onEvent, options, tell);
    await lead.ended;
  }

  async function wait(steal = false): Promise<void> {
    queue?.abort();
    queue = new AbortController();
    const { signal: leaves } = queue;
    try {
      // A lock that is stolen is not waited for.
      await navigator.locks.request(name, steal ? { steal } : { signal: leaves }, begin);
    } catch (thrown) {
      lead?.own.abort();
      lead = undefined;
      if (signal.aborted || leaves.aborted) return;
      // Another tab has taken the lock from this one, which had been asleep.
      if ((thrown as Error).name === 'AbortError') return wait();
      onFault(thrown);
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
    tabs.close();
  });
  if (led) {
    led.tell = tell;
    callRoll();
  } else {
    void wait();
    say({ from: me, isNew });
  }
}
