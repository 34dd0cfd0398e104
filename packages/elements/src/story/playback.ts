import type { VitrineSlide } from '../slide/slide-element.js';

/** Seconds a slide waits for its media before the story goes on without them. */
const PATIENCE = 10;

/** What keeps a story from going on by itself. */
export type Hold =
  /** The shopper, or nobody asked it to. */
  | 'paused'
  /** Its tab is hidden. */
  | 'hidden'
  /** It is not on the screen. */
  | 'away'
  /** A card, a list or the cart is open. */
  | 'open'
  /** The focus is on something in the slide. */
  | 'focus'
  /** A finger is on it. */
  | 'press';

/**
 * The clock of a story: how long its slide shows, and how much of that has passed. The slide's progress bar is the clock; a
 * video sets it.
 */
export class Playback {
  readonly holds = new Set<Hold>();
  /** Whether videos are silent. */
  muted = true;

  #slide: VitrineSlide | undefined;
  #bar: Element | undefined;
  #part: readonly number[] = [];
  #clock: Animation | undefined;
  #seconds: number | undefined;
  #end = new AbortController();

  /** `onEnd`: the slide's time is over. `onRefused`: the browser lets no video play without a press. */
  constructor(
    private readonly onEnd: () => void,
    private readonly onRefused: () => void,
  ) {}

  /** Whether nobody can see the story now. */
  get unseen(): boolean {
    return this.holds.has('away') || this.holds.has('hidden');
  }

  get video(): HTMLVideoElement | undefined {
    const media = this.#slide?.media;
    return media instanceof HTMLVideoElement && !this.#slide?.failed ? media : undefined;
  }

  /** Begins a slide, and ends the one before it; `part` of its bar is filled meanwhile. */
  start(slide: VitrineSlide | undefined, bar: Element | undefined, part: readonly [from: number, to: number]): void {
    if (slide === this.#slide && bar === this.#bar && String(part) === String(this.#part)) return this.#look();
    this.stop();
    if (!slide || !bar) return;
    this.#part = part;
    this.#slide = slide;
    this.#bar = bar;
    const { video } = this;
    const { signal } = (this.#end = new AbortController());
    // None of these bubbles; the slide itself has heard of them by then.
    const look = () => this.#look();
    for (const type of [
      'load',
      'error',
      'loadedmetadata',
      'durationchange',
      'timeupdate',
      'playing',
      'waiting',
      'pause',
    ])
      slide.addEventListener(type, look, { capture: true, signal });
    if (video) {
      if (video.currentTime) video.currentTime = 0;
      video.addEventListener('ended', () => !video.loop && this.onEnd(), { signal });
    }
    this.#look();
  }

  stop(): void {
    this.#end.abort();
    this.video?.pause();
    this.#clock?.cancel();
    this.#slide = this.#bar = this.#clock = this.#seconds = undefined;
  }

  /** Holds the story, or lets go of it, for one reason among several. */
  hold(reason: Hold, on: boolean): void {
    if (on) this.holds.add(reason);
    else this.holds.delete(reason);
    this.#look();
  }

  /** How many seconds the slide shows; undefined while its media are on their way. */
  #lasts(): number | undefined {
    const { video } = this;
    const slide = this.#slide as VitrineSlide;
    const picture = slide.media as HTMLImageElement | null;
    if (!video) return slide.failed || picture?.complete !== false ? slide.seconds : undefined;
    if (!video.readyState) return undefined;
    return slide.duration !== undefined || !Number.isFinite(video.duration) ? slide.seconds : video.duration;
  }

  /** Sets the clock by what is. */
  #look(): void {
    if (!this.#slide) return;
    const { video } = this;
    const seconds = this.#lasts();
    if (!this.#clock || seconds !== this.#seconds) {
      this.#seconds = seconds;
      this.#clock?.cancel();
      const frames = seconds ? this.#part.map((at) => ({ transform: `scaleX(${at})` })) : null;
      const clock = (this.#bar as Element).animate(frames, {
        duration: (seconds ?? PATIENCE) * 1000,
        fill: 'both',
      });
      clock.onfinish = () => this.#clock === clock && this.onEnd();
      this.#clock = clock;
    }
    const goes = !this.holds.size;
    if (video && seconds) {
      video.muted = this.muted;
      if (!goes) video.pause();
      else if (video.paused && !video.ended) {
        video.play().catch(({ name }: Error) => name === 'NotAllowedError' && this.onRefused());
      }
      if (seconds === video.duration) this.#clock.currentTime = Math.min(video.currentTime, seconds - 0.01) * 1000;
    }
    if (this.#clock.playState === 'finished') return;
    // The clock stands while the video waits for data; a video that stands long enough is left behind.
    if (goes) this.#clock.play();
    else this.#clock.pause();
  }
}
