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
import type { VitrineLive } from './live-element.js';

/** What may be said many times a second. */
const CHATTER = /^(?:message|viewers|reaction|poll)$/;

/** More than these between two renderings are much; milliseconds that chatter waits then. */
const MANY = 2;
const PAUSE = 250;

/** Follows a show for its element, which renders at most once a frame, and less often when more is said than anybody reads. */
export class Show implements ReactiveController {
  state: LiveState = EMPTY_LIVE;
  /** Undefined where there is nothing to follow. */
  status: LiveStatus | undefined;
  /** Whether the show has told what it is. */
  told = false;
  /** How many messages there were before this shopper came. */
  before = 0;
  /** Says something to the show, where it takes that. */
  send: LiveChannel['send'];
  /** Milliseconds this clock is ahead of the host's, as far as events have shown; at least what they took to come. */
  #ahead = Infinity;
  #source: LiveSource | undefined;
  #channel: string | undefined;
  #stop: (() => void) | undefined;
  #frame = 0;
  /** Chatter since the last rendering, and what it waits for while there is much. */
  #heard = 0;
  #busy: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly host: VitrineLive) {
    host.addController(this);
  }

  /** Milliseconds this clock is ahead of the host's, as far as is known. */
  get ahead(): number {
    return Number.isFinite(this.#ahead) ? this.#ahead : 0;
  }

  /** Starts, or changes, what is followed. */
  follow(source: LiveSource | undefined, channel: string): void {
    if (source === this.#source && channel === this.#channel) return;
    this.hostDisconnected();
    this.#source = source;
    this.#channel = channel;
    this.status = this.send = undefined;
    this.told = false;
    this.#ahead = Infinity;
    this.state = EMPTY_LIVE;
    if (!source) return;
    const news = liveChannel(source, channel);
    const hear = ({ state, status, event }: { state: LiveState; status: LiveStatus; event?: LiveEvent }) => {
      this.state = state;
      this.status = status;
      if (!this.told) this.before = state.messages.length + state.earlier;
      if (event) this.#hear(event);
      this.#draw(event);
    };
    this.#stop = news.subscribe(hear);
    this.send = news.send;
    // It may have told others on the page already.
    this.told ||= news.state !== EMPTY_LIVE;
    hear(news);
  }

  /** Renders with the next frame; what nobody could read, when so much is said, four times a second. */
  #draw(event: LiveEvent | undefined): void {
    const chatter = event && CHATTER.test(event.type);
    if (chatter) this.#heard++;
    if (this.#busy && chatter) return;
    // A page that is not seen renders nothing, and all of it at once when it is.
    this.#frame ||= requestAnimationFrame(() => {
      const many = this.#heard > MANY;
      this.#frame = this.#heard = 0;
      this.host.requestUpdate();
      // What is said at once brings the chatter with it: that waits from here on.
      clearTimeout(this.#busy);
      this.#busy = many ? setTimeout(() => this.#goOn(), PAUSE) : undefined;
    });
  }

  #goOn(): void {
    this.#busy = undefined;
    if (this.#heard) this.#draw(undefined);
  }

  hostDisconnected(): void {
    clearTimeout(this.#busy);
    this.#busy = undefined;
    this.#stop?.();
    cancelAnimationFrame(this.#frame);
    this.#frame = 0;
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
