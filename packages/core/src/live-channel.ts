import { toCommerceError, type CommerceError } from './errors.js';
import { getHub } from './hub.js';
import { addListener, tell, type Listener } from './listeners.js';
import type { LiveEvent, LiveSend, LiveSource, LiveState, LiveStatus, TransportFactory } from './live.js';
import { subscribeOnce, type SharedChannel } from './live-lead.js';
import { applyLive, EMPTY_LIVE, isRepetition } from './live-state.js';
import { parseLiveEvent } from './parse-live.js';

/** How long an event waits for those that it has overtaken, in milliseconds. */
const OVERTAKEN = 1000;

/** Most events that wait. */
const MAX_WAITING = 1000;

/** How long a gap may last before the whole state is asked for anew, in milliseconds; up to three times as long. */
const GAP = 3000;

/** When a channel that is open and says nothing is told of, in milliseconds. */
const SILENCE = 15_000;

export interface LiveNews {
  readonly state: LiveState;
  readonly status: LiveStatus;
  /** What has just happened; absent when only the status has changed. */
  readonly event?: LiveEvent;
  /** Why it has become `closed`: `config` for what cannot be opened at all, else it goes on trying. */
  readonly error?: CommerceError | undefined;
}

/** A channel of a show as all widgets of the page see it. */
export interface LiveChannel {
  /** What is known now, also before the first news. */
  readonly state: LiveState;
  /** `open` once the first event is there. */
  readonly status: LiveStatus;
  /** Is told of every event, once and in order. Returns what ends it; the connection ends with the last. */
  subscribe(listener: (news: LiveNews) => void): () => void;
  /** Ends the connection and begins another. */
  retry(): void;
  /** Says something to the show. Absent where viewers only watch. */
  readonly send?: ((what: LiveSend) => Promise<void>) | undefined;
}

type Timer = 'overtaken' | 'gap' | 'silence' | 'end';

function openChannel(source: LiveSource, name: string): LiveChannel {
  const listeners = new Set<Listener<LiveNews>>();
  /** Events that have overtaken others, by number. */
  const waiting = new Map<number, LiveEvent>();
  const timers: Partial<Record<Timer, ReturnType<typeof setTimeout>>> = {};
  let state = EMPTY_LIVE;
  let status: LiveStatus = 'connecting';
  let sourceStatus: LiveStatus = status;
  let connection: AbortController | undefined;
  /** What other tabs see of it. */
  let shared: SharedChannel | undefined;
  /** Whether anything has come. */
  let heard = false;
  /** Whether the show numbers its states. */
  let numbered = false;
  /** Whether the state has all that was said, so that a source may go on from its number. */
  let isWhole = false;
  /** When the newest event was said. */
  let latest = 0;
  let gaps = 0;
  let warned = false;

  function later(timer: Timer, delay: number, then: () => void): void {
    clearTimeout(timers[timer]);
    timers[timer] = setTimeout(then, delay);
  }

  function warn(what: string): void {
    if (!warned) console.warn(`vitrine: live channel "${name}" ${what}`);
    warned = true;
  }

  function setStatus(next: LiveStatus, error?: unknown): void {
    sourceStatus = next;
    shared?.relay?.();
    // An engine that accepts and says nothing is not what a shopper waits for.
    const shown = next === 'open' && !heard ? 'connecting' : next;
    if (shown === status) return;
    status = shown;
    tell(listeners, { state, status, error: next === 'closed' ? toCommerceError(error) : undefined });
  }

  function apply(event: LiveEvent): void {
    latest = Math.max(latest, event.at ?? 0);
    state = applyLive(state, event);
    tell(listeners, { state, status, event });
  }

  /** Applies those that waited for what has come. */
  function goOn(): void {
    if (!waiting.size) return;
    for (let event; (event = waiting.get((state.seq ?? 0) + 1));) apply(event);
    for (const [seq, event] of waiting) if (isRepetition(state, event)) waiting.delete(seq);
    if (!waiting.size) clearTimeout(timers.overtaken);
  }

  /** What is missing does not come any more: shows what there is, and asks for the whole state if none comes by itself. */
  function skip(): void {
    clearTimeout(timers.overtaken);
    isWhole = false;
    const events = [...waiting].sort(([one], [other]) => one - other);
    waiting.clear();
    for (const [, event] of events) apply(event);
    if (!numbered) return;
    // Not all viewers at once, and ever more seldom.
    later('gap', GAP * (1 + 2 * Math.random()) * 2 ** Math.min(gaps++, 5), connect);
  }

  function take(event: LiveEvent): void {
    const { type, seq, at } = event;
    const { seq: last = 0 } = state;
    if (type === 'state') {
      // What a broker has kept may be older than what is known; a show that counts anew is not.
      if (seq !== undefined && seq < last && at && at < latest) return;
      clearTimeout(timers.gap);
      numbered ||= seq !== undefined;
      isWhole = true;
    } else if (seq !== undefined) {
      if (isRepetition(state, event)) return;
      if (seq > last + 1) {
        if (!waiting.size) later('overtaken', OVERTAKEN, skip);
        waiting.set(seq, event);
        if (waiting.size > MAX_WAITING) skip();
        return;
      }
    }
    apply(event);
    goOn();
  }

  function read(input: unknown): void {
    shared?.relay?.(input);
    let event;
    try {
      event = parseLiveEvent(input);
    } catch (error) {
      return warn(`dropped an event: ${(error as Error).message}.`);
    }
    if (!heard) {
      heard = true;
      // A source that does not tell is open when it speaks.
      status = sourceStatus === 'closed' ? 'closed' : 'open';
    }
    if (event) take(event);
  }

  /** Begins a connection, and ends the one that there is. */
  function connect(): void {
    connection?.abort();
    const { signal } = (connection = new AbortController());
    const live =
      <T extends unknown[]>(then: (...values: T) => void) =>
      (...values: T) =>
        signal.aborted || then(...values);
    const options = { signal, onStatus: live(setStatus), last: () => (isWhole ? state.seq : undefined) };
    const subscribe = () => source.subscribe(name, live(read), options);
    later('silence', SILENCE, () => status === 'connecting' && warn(`said nothing for ${SILENCE / 1000} s.`));
    try {
      if (!source.address || !globalThis.document || !navigator.locks) return subscribe();
      const key = `vitrine/live/1 ${source.address} ${name}`;
      const known = () => ({ status: sourceStatus, whole: heard ? state : undefined });
      subscribeOnce((shared = { key, signal, known, take: read, setStatus, subscribe, connect }));
    } catch (error) {
      setStatus('closed', error);
    }
  }

  function disconnect(): void {
    connection?.abort();
    connection = undefined;
    Object.values(timers).forEach(clearTimeout);
    waiting.clear();
  }

  return {
    get state() {
      return state;
    },
    get status() {
      return status;
    },
    subscribe(listener) {
      const remove = addListener(listeners, listener);
      clearTimeout(timers.end);
      if (!connection) connect();
      return () => {
        remove();
        // An element that is moved leaves and comes back at once.
        later('end', 0, () => listeners.size || disconnect());
      };
    },
    retry: connect,
    send: source.send?.bind(source, name),
  };
}

/**
 * The channel `name` of a source. All who ask for it, also other copies of the library on the page, share one subscription.
 */
export function liveChannel(source: LiveSource, name: string): LiveChannel {
  const all = (getHub().liveChannels ??= new WeakMap());
  let channels = all.get(source);
  if (!channels) all.set(source, (channels = new Map()));
  let channel = channels.get(name);
  if (!channel) channels.set(name, (channel = openChannel(source, name)));
  return channel;
}

/** Makes a transport known by name to `<vitrine-live transport="…">`. */
export function defineTransport(name: string, factory: TransportFactory): void {
  (getHub().transports ??= new Map()).set(name, factory);
}

/** The source at an address, the same object for all who ask; undefined while there is no transport of that name. */
export function liveSource(transport: string, url: string): LiveSource | undefined {
  const hub = getHub();
  const sources = (hub.liveSources ??= new Map());
  const key = `${transport} ${url}`;
  const source = sources.get(key) ?? hub.transports?.get(transport)?.(url);
  if (source) sources.set(key, source);
  return source;
}
