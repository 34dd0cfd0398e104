import { getHub } from './hub.js';
import { addListener, tell, type Listener } from './listeners.js';
import type { LiveEvent, LiveSend, LiveSource, LiveState, LiveStatus, TransportFactory } from './live.js';
import { applyLive, EMPTY_LIVE, isRepetition, stateEvent } from './live-state.js';
import { subscribeAcrossTabs } from './live-tabs.js';
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
}

/** A channel of a show as all widgets of the page see it. */
export interface LiveChannel {
  /** What is known now, also before the first news. */
  readonly state: LiveState;
  /** `open` once the first event is there. */
  readonly status: LiveStatus;
  /** Is told of every event, once and in order. Returns what ends it; the connection ends with the last. */
  subscribe(listener: (news: LiveNews) => void): () => void;
  /** Says something to the show. Absent where viewers only watch. */
  readonly send?: (what: LiveSend) => Promise<void>;
}

class Channel implements LiveChannel {
  state = EMPTY_LIVE;
  status: LiveStatus = 'connecting';
  readonly send?: (what: LiveSend) => Promise<void>;

  private readonly listeners = new Set<Listener<LiveNews>>();
  private connection: AbortController | undefined;
  private sourceStatus: LiveStatus = 'connecting';
  /** Whether anything has come, and whether the show numbers its states. */
  private heard = false;
  private numbered = false;
  /** Whether the state has all that was said, so that a source may go on from its number. */
  private isWhole = false;
  /** When the newest event was said. */
  private latest = 0;
  /** Events that have overtaken others, by number. */
  private readonly waiting = new Map<number, LiveEvent>();
  private readonly timers: Partial<Record<'overtaken' | 'gap' | 'silence' | 'end', ReturnType<typeof setTimeout>>> = {};
  private gaps = 0;
  private warned = false;

  constructor(
    private readonly source: LiveSource,
    private readonly name: string,
  ) {
    if (source.send) this.send = (what) => source.send?.(name, what) as Promise<void>;
  }

  subscribe(listener: (news: LiveNews) => void): () => void {
    const remove = addListener(this.listeners, listener);
    clearTimeout(this.timers.end);
    if (!this.connection) this.connect();
    return () => {
      remove();
      // An element that is moved leaves and comes back at once.
      clearTimeout(this.timers.end);
      this.timers.end = setTimeout(() => this.listeners.size || this.disconnect(), 0);
    };
  }

  private connect(): void {
    const { signal } = (this.connection = new AbortController());
    const live =
      <T>(take: (value: T) => void) =>
      (value: T) => {
        if (!signal.aborted) take.call(this, value);
      };
    this.later('silence', SILENCE, () =>
      this.warn(`has said nothing for ${SILENCE / 1000} s. The first event has to be a "state".`),
    );
    const options = {
      signal,
      onStatus: live(this.setStatus),
      last: () => (this.isWhole ? this.state.seq : undefined),
    };
    const fail = (error: unknown) => {
      this.setStatus('closed');
      this.warn(`could not be opened: ${(error as Error).message}`);
    };
    const { source, name } = this;
    try {
      if (source.address && globalThis.document && navigator.locks && globalThis.BroadcastChannel) {
        const whole = () => (this.heard ? stateEvent(this.state) : undefined);
        subscribeAcrossTabs(source, name, live(this.read), options, whole, live(fail));
      } else source.subscribe(name, live(this.read), options);
    } catch (error) {
      fail(error);
    }
  }

  private disconnect(): void {
    this.connection?.abort();
    this.connection = undefined;
    Object.values(this.timers).forEach(clearTimeout);
    this.waiting.clear();
  }

  private setStatus(status: LiveStatus): void {
    this.sourceStatus = status;
    // An engine that accepts and says nothing is not what a shopper waits for.
    const shown = status === 'open' && !this.heard ? 'connecting' : status;
    if (shown === this.status) return;
    this.status = shown;
    tell(this.listeners, { state: this.state, status: shown });
  }

  private read(input: unknown): void {
    let event;
    try {
      event = parseLiveEvent(input);
    } catch (error) {
      return this.warn(`has sent an event that was dropped: ${(error as Error).message}.`);
    }
    if (!this.heard) {
      this.heard = true;
      clearTimeout(this.timers.silence);
      // A source that does not tell is open when it speaks.
      this.status = this.sourceStatus === 'closed' ? 'closed' : 'open';
    }
    if (event) this.take(event);
  }

  private take(event: LiveEvent): void {
    const { type, seq, at } = event;
    const { seq: last = 0 } = this.state;
    if (type === 'state') {
      // What a broker has kept may be older than what is known; a show that counts anew is not.
      if (seq !== undefined && seq < last && at && at < this.latest) return;
      clearTimeout(this.timers.gap);
      this.numbered ||= seq !== undefined;
      this.isWhole = true;
    } else if (seq !== undefined) {
      if (isRepetition(this.state, event)) return;
      if (seq > last + 1) return this.wait(seq, event);
    }
    this.apply(event);
    this.goOn();
  }

  private apply(event: LiveEvent): void {
    this.latest = Math.max(this.latest, event.at ?? 0);
    this.state = applyLive(this.state, event);
    tell(this.listeners, { state: this.state, status: this.status, event });
  }

  /** Applies those that waited for what has come. */
  private goOn(): void {
    const { waiting } = this;
    if (!waiting.size) return;
    for (let event; (event = waiting.get((this.state.seq ?? 0) + 1));) this.apply(event);
    for (const [seq, event] of waiting) if (isRepetition(this.state, event)) waiting.delete(seq);
    if (!waiting.size) clearTimeout(this.timers.overtaken);
  }

  private wait(seq: number, event: LiveEvent): void {
    const { waiting } = this;
    if (!waiting.size) this.later('overtaken', OVERTAKEN, () => this.skip());
    waiting.set(seq, event);
    if (waiting.size > MAX_WAITING) this.skip();
  }

  /** What is missing does not come any more: shows what there is, and asks for the whole state if none comes by itself. */
  private skip(): void {
    clearTimeout(this.timers.overtaken);
    this.isWhole = false;
    const events = [...this.waiting].sort(([one], [other]) => one - other);
    this.waiting.clear();
    for (const [, event] of events) this.apply(event);
    if (!this.numbered) return;
    // Not all viewers at once, and ever more seldom.
    this.later('gap', GAP * (1 + 2 * Math.random()) * 2 ** Math.min(this.gaps++, 5), () => {
      this.connection?.abort();
      this.connect();
    });
  }

  private later(timer: keyof Channel['timers'], delay: number, then: () => void): void {
    clearTimeout(this.timers[timer]);
    this.timers[timer] = setTimeout(then, delay);
  }

  private warn(what: string): void {
    if (!this.warned) console.warn(`vitrine: the live channel "${this.name}" ${what}`);
    this.warned = true;
  }
}

/**
 * The channel `name` of a source. All who ask for it, also other copies of the library on the page, share one subscription.
 */
export function liveChannel(source: LiveSource, name: string): LiveChannel {
  const all = (getHub().liveChannels ??= new WeakMap());
  let channels = all.get(source);
  if (!channels) all.set(source, (channels = new Map()));
  let channel = channels.get(name);
  if (!channel) channels.set(name, (channel = new Channel(source, name)));
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
