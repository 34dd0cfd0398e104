import { applyLive, EMPTY_LIVE, parseLiveEvent, stateEvent, type Json, type LiveState } from '@vitrine/core';
import { randomBytes } from 'node:crypto';

/** Most events that are kept for who comes back, and most of their characters. */
const MAX_KEPT = 2000;
const MAX_KEPT_LENGTH = 2_000_000;

/** Gives a viewer a piece of the stream. */
export type Subscriber = (chunk: string) => void;

/** An event was taken, or it was not the one that comes next. */
export type Taken = { readonly seq: number } | { readonly expected: number };

/** One show on the server: its state, its last events and who watches. */
export class ShowChannel {
  readonly #subscribers = new Set<Subscriber>();
  #state: LiveState = EMPTY_LIVE;
  #known = false;
  /** When the last event was said. */
  #at = 0;
  #kept: { readonly seq: number; readonly chunk: string }[] = [];
  #length = 0;
  /** Of one numbering: what a viewer remembers of another says nothing here. */
  #epoch = '';

  get viewers(): number {
    return this.#subscribers.size;
  }

  /** Whether anything was ever published. */
  get known(): boolean {
    return this.#known;
  }

  /** The whole state, as the event that makes it. */
  get state(): Json {
    return { ...stateEvent(this.#state), at: this.#at };
  }

  /** Identifies the state. */
  get version(): string {
    return `${this.#epoch}-${this.#state.seq ?? 0}`;
  }

  /**
   * Takes an event and gives it to everybody. One without a number gets the next; one whose number is not the next is not
   * taken: only a `state` begins anew. Throws a `CommerceError` for one that viewers could not read.
   */
  publish(input: Json): Taken {
    const parsed = parseLiveEvent(input);
    const last = this.#state.seq ?? 0;
    const seq = parsed?.seq ?? (Number.isSafeInteger(input.seq) ? (input.seq as number) : last + 1);
    if (parsed?.type === 'state') {
      if (!this.#known || seq < last || seq > last + 1) this.#begin();
    } else if (!this.#known || seq !== last + 1) return { expected: last + 1 };
    this.#at = parsed?.at ?? Date.now();
    const event = { ...input, seq, at: this.#at };
    this.#state = parsed ? applyLive(this.#state, { ...parsed, seq }) : { ...this.#state, seq };
    const chunk = this.#chunk(event, seq);
    this.#keep(seq, chunk);
    // One that is too slow leaves while it is told.
    for (const subscriber of [...this.#subscribers]) subscriber(chunk);
    return { seq };
  }

  /** Tells a viewer what was missed since `lastEventId`, or the whole state, and then every event. Returns what ends it. */
  subscribe(subscriber: Subscriber, lastEventId?: string): () => void {
    if (this.#known) subscriber(this.#missed(lastEventId) ?? this.#chunk(this.state, this.#state.seq ?? 0));
    this.#subscribers.add(subscriber);
    return () => this.#subscribers.delete(subscriber);
  }

  #begin(): void {
    this.#known = true;
    this.#epoch = randomBytes(6).toString('base64url');
    this.#kept = [];
    this.#length = 0;
    this.#state = EMPTY_LIVE;
  }

  #chunk(event: Json, seq: number): string {
    // JSON has no line breaks of its own.
    return `id: ${this.#epoch}-${seq}\ndata: ${JSON.stringify(event)}\n\n`;
  }

  #keep(seq: number, chunk: string): void {
    this.#kept.push({ seq, chunk });
    this.#length += chunk.length;
    while (this.#kept.length > MAX_KEPT || this.#length > MAX_KEPT_LENGTH)
      this.#length -= this.#kept.shift()?.chunk.length ?? this.#length;
  }

  /** Undefined where that is no longer known. */
  #missed(lastEventId = ''): string | undefined {
    const split = lastEventId.lastIndexOf('-');
    const seen = Number(lastEventId.slice(split + 1));
    if (split < 0 || lastEventId.slice(0, split) !== this.#epoch) return;
    if (seen === this.#state.seq) return '';
    const from = this.#kept.findIndex(({ seq }) => seq === seen + 1);
    if (from < 0) return;
    return this.#kept
      .slice(from)
      .map(({ chunk }) => chunk)
      .join('');
  }
}
