import type { ReactiveController, TemplateResult } from 'lit';
import type { VitrineLive } from './live-element.js';

/** What a video says of itself; none of it bubbles. */
const EVENTS = ['play', 'pause', 'volumechange', 'loadedmetadata', 'error'];

/** A video that may be an HLS stream. */
const PLAYLIST = '[src*=".m3u8" i],:has([src*=".m3u8" i],[type*=mpegurl i])';

/** The author's video: it stays where it is, and gives up its own controls while the show has others. */
export class Player implements ReactiveController {
  video: HTMLVideoElement | undefined;
  /** What is shown while the stream cannot be played. */
  failure: ((live: VitrineLive) => TemplateResult) | undefined;
  /** Ends the code that brings a stream which this browser cannot play itself; absent where there is none. */
  stop: (() => void) | undefined;
  #controls = false;

  constructor(readonly host: VitrineLive) {
    host.addController(this);
    for (const type of EVENTS) host.addEventListener(type, this.#look, true);
  }

  hostDisconnected(): void {
    this.#release();
  }

  /** Takes in which video there is. */
  adopt = (): void => {
    const { host } = this;
    const video = host.querySelector<HTMLVideoElement>(':scope > video') ?? undefined;
    if (video === this.video || !host.isConnected) return;
    this.#release();
    this.video = video;
    if (!video) return host.warn('children', '', 'a <video>');
    this.#controls = video.controls;
    video.controls = false;
    video.playsInline = true;
    // It may have failed before this code came.
    this.attend(video.error && video);
    host.requestUpdate();
  };

  /** Sees to a stream that this browser does not know, or cannot play: by code that comes for that. */
  attend(culprit?: EventTarget | null): void {
    const { host, video } = this;
    if (!video) return;
    if (culprit || video.matches(PLAYLIST))
      void import('./stream.js').then(({ attend }) => attend(host, video, culprit));
  }

  play(): void {
    const { video } = this;
    if (this.failure) video?.load();
    this.failure = undefined;
    video?.play().catch(() => this.host.requestUpdate());
  }

  toggle = (): void => {
    if (this.video?.paused) this.play();
    else this.video?.pause();
  };

  mute = (): void => {
    if (this.video) this.video.muted = !this.video.muted;
  };

  #release(): void {
    if (this.video && this.#controls) this.video.controls = true;
    this.stop?.();
    this.video = this.stop = this.failure = undefined;
  }

  readonly #look = ({ type, target }: Event): void => {
    const { video, host } = this;
    if (!video?.contains(target as Node)) return;
    if (type === 'error') this.attend(target);
    else if (type === 'loadedmetadata') this.failure = undefined;
    host.requestUpdate();
  };
}
