import {
  EMPTY_LIVE,
  liveChannel,
  type LiveChannel,
  type LiveEvent,
  type LiveSource,
  type LiveState,
  type LiveStatus,
} from '@vitrine/core';
import type { ReactiveController } from 'lit';
import { reportError } from '../base/report-error.js';
import type { VitrineLive } from './live-element.js';
import type { Pace } from './pace.js';

/** Follows a show for its element, which renders at most once a frame. */
export class Show implements ReactiveController {
  state: LiveState = EMPTY_LIVE;
  /** Undefined where there is nothing to follow. */
  status: LiveStatus | undefined;
  /** Whether the show has told what it is. */
  told = false;
  /** What the show was when this shopper came. */
  before: LiveState = EMPTY_LIVE;
  /** Says something to the show, where it takes that. */
  send: LiveChannel['send'];
  /** Holds back what nobody could read; comes with the first message. */
  pace: Pace | undefined;
  /** Milliseconds this clock is ahead of the host's, as far as events have shown; at least what they took to come. */
  #ahead = Infinity;
  #source: LiveSource | undefined;
  #channel: string | undefined;
  #stop: (() => void) | undefined;
  #frame = 0;

  constructor(private readonly host: VitrineLive) {
    host.addController(this);
  }

  /** Milliseconds this clock is ahead of the host's, as far as is known. */
  get ahead(): number {
    return this.#ahead < Infinity ? this.#ahead : 0;
  }

  /** Starts, or changes, what is followed. */
  follow(source: LiveSource | undefined, channel: string): void {
    if (source === this.#source && channel === this.#channel) return;
    this.hostDisconnected();
    this.#source = source;
    this.#channel = channel;
    this.#ahead = Infinity;
    const news = source && liveChannel(source, channel);
    this.status = news?.status;
    this.send = news?.send;
    this.state = news?.state ?? EMPTY_LIVE;
    // It may have told others on the page already.
    this.told = this.state !== EMPTY_LIVE;
    this.before = this.state;
    this.render();
    this.#stop = news?.subscribe(({ state, status, event, error }) => {
      reportError(this.host, error, news.retry);
      this.state = state;
      this.status = status;
      if (!this.told) this.before = state;
      if (event) this.#hear(event);
      this.render(event);
    });
  }

  /** Renders with the next frame. */
  render(event?: LiveEvent): void {
    if (this.pace?.waits(event) || this.#frame) return;
    // A page that is not seen renders nothing, and all of it at once when it is.
    this.#frame = requestAnimationFrame(() => {
      this.#frame = 0;
      this.host.requestUpdate();
      this.pace?.rendered();
    });
  }

  hostDisconnected(): void {
    this.pace?.end();
    this.#stop?.();
    this.#stop = this.#source = undefined;
  }

  #hear(event: LiveEvent): void {
    const { type, at } = event;
    this.told ||= type === 'state';
    // What a server repeats to those who join late is old.
    if (at !== undefined && type !== 'state') this.#ahead = Math.min(this.#ahead, Date.now() - at);
    this.host.hear(event);
  }
}
