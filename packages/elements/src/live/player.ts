import type { ReactiveController, TemplateResult } from 'lit';
import type { VitrineLive } from './live-element.js';

/** What a video says of itself; none of it bubbles. */
const EVENTS = ['play', 'pause', 'volumechange', 'loadedmetadata', 'error'];

/** How a stream that cannot be played is told of. */
export interface StreamFailure {
  words(live: VitrineLive): string;
  template(live: VitrineLive): TemplateResult;
}

/** The author's video: it stays where it is, and gives up its own controls while the show has others. */
export class Player implements ReactiveController {
  video: HTMLVideoElement | undefined;
  /** What is shown while the stream cannot be played. */
  failure: StreamFailure | undefined;
  /** Ends the code that brings a stream which this browser cannot play itself; absent where there is none. */
  stop: (() => void) | undefined;
  #controls = false;

  constructor(readonly host: VitrineLive) {
    host.addController(this);
  }

  get tracks(): TextTrack[] {
    return [...(this.video?.textTracks ?? [])].filter(({ kind }) => kind === 'captions' || kind === 'subtitles');
  }

  /** Whether this browser can show the video in a window of its own. */
  get floats(): boolean {
    return Boolean(document.pictureInPictureEnabled && this.video && !this.video.disablePictureInPicture);
  }

  hostConnected(): void {
    for (const type of EVENTS) this.host.addEventListener(type, this.#look, true);
  }

  hostDisconnected(): void {
    for (const type of EVENTS) this.host.removeEventListener(type, this.#look, true);
    this.#release();
  }

  /** Takes in which video there is. */
  adopt = (): void => {
    const { host } = this;
    const video = host.querySelector<HTMLVideoElement>(':scope > video') ?? undefined;
    if (video === this.video || !host.isConnected) return;
    this.#release();
    this.video = video;
    if (!video) return host.warn('children', 'none', 'a <video>');
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
    if (culprit || (/\.m3u8|mpegurl/i.test(video.outerHTML) && !video.canPlayType('application/vnd.apple.mpegurl')))
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
