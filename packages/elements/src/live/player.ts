import type { ReactiveController } from 'lit';
import type { VitrineLive } from './live-element.js';

/** What a video says of itself; none of it bubbles. */
const EVENTS = ['play', 'pause', 'volumechange', 'loadedmetadata', 'error'];

const isPlaylist = (video: HTMLVideoElement): boolean =>
  /\.m3u8(?:[?#]|$)/i.test(video.getAttribute('src') ?? '') ||
  Boolean(video.querySelector('source[src*=".m3u8" i],source[type*="mpegurl" i]'));

/** The author's video: it stays where it is, and gives up its own controls while the show has others. */
export class Player implements ReactiveController {
  video: HTMLVideoElement | undefined;
  /** Whether the stream cannot be played. */
  failed = false;
  /** Whether other code brings the stream, and says when it cannot. */
  carried = false;
  /** Ends that code. */
  stop: (() => void) | undefined;
  #controls = false;

  constructor(private readonly host: VitrineLive) {
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
    // One that failed before this code came.
    this.failed = video.networkState === HTMLMediaElement.NETWORK_NO_SOURCE && Boolean(video.error);
    this.carry();
    host.requestUpdate();
  };

  /** Sees to it that a stream this browser does not know is played, where that can be. */
  carry(): void {
    const { host, video } = this;
    if (video && isPlaylist(video) && !video.canPlayType('application/vnd.apple.mpegurl'))
      void import('./hls.js').then(({ playHls }) => (video === this.video ? playHls(host, video) : undefined));
  }

  play(): void {
    const { video } = this;
    if (!video) return;
    if (this.failed) {
      this.failed = false;
      video.load();
    }
    video.play().catch(() => this.host.requestUpdate());
  }

  toggle = (): void => {
    if (this.video?.paused) this.play();
    else this.video?.pause();
  };

  mute = (): void => {
    if (this.video) this.video.muted = !this.video.muted;
  };

  /** The stream cannot be played: the shopper is told. */
  fail(failed = true): void {
    this.failed = failed;
    this.host.requestUpdate();
  }

  #release(): void {
    if (this.video && this.#controls) this.video.controls = true;
    this.stop?.();
    this.video = this.stop = undefined;
    this.failed = this.carried = false;
  }

  readonly #look = ({ type, target }: Event): void => {
    const { video, host } = this;
    if (!video || (target !== video && (target as Node).parentNode !== video)) return;
    if (type === 'error') {
      // Of several sources the last one decides; of its tracks none.
      const last = [...video.querySelectorAll('source')].at(-1);
      this.failed ||= !this.carried && (target === video || target === last);
    } else if (type === 'loadedmetadata') this.failed = false;
    host.requestUpdate();
  };
}
