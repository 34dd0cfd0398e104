import type { VitrineSlide } from '../slide/slide-element.js';
import type { VitrineStory } from './story-element.js';

/** Seconds a slide waits for its media before the story goes on without them. */
const PATIENCE = 10;

/**
 * The clock of a story: how long its slide shows, and how much of that has passed. The slide's progress bar is the clock; a
 * video sets it.
 */
export class Playback {
  #slide: VitrineSlide | undefined;
  #bar: Element | undefined;
  #part: readonly number[] = [];
  #clock: Animation | undefined;
  #seconds: number | undefined;
  #end = new AbortController();

  constructor(private readonly story: VitrineStory) {}

  get video(): HTMLVideoElement | undefined {
    const media = this.#slide?.media;
    return media instanceof HTMLVideoElement && !this.#slide?.failed ? media : undefined;
  }

  /** Follows the story: begins its slide, if it is another, and goes or stands. */
  follow(slide: VitrineSlide | undefined): void {
    const { story } = this;
    const bars = story.renderRoot.querySelectorAll('b');
    const { length } = story.slides;
    const at = story.index;
    const whole = bars.length === length;
    const bar = bars[whole ? at : 0];
    const part = whole ? [0, 1] : [at / length, (at + 1) / length];
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
      video.addEventListener('ended', () => !video.loop && this.#over(), { signal });
    }
    this.#look();
  }

  stop(): void {
    this.#end.abort();
    this.video?.pause();
    this.#clock?.cancel();
    this.#slide = this.#bar = this.#clock = this.#seconds = undefined;
  }

  /** The slide's time is over. */
  #over(): void {
    const { story } = this;
    const open = story.matches(':state(open)');
    if (!story.acted && !open && matchMedia('(prefers-reduced-motion:reduce)').matches) story.pause();
    // Whoever is elsewhere in the page is not told of each slide.
    else story.goOn(!open && !story.matches(':focus-within'));
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
      clock.onfinish = () => this.#clock === clock && this.#over();
      this.#clock = clock;
    }
    const goes = !this.story.holds.size;
    if (video && seconds) {
      video.muted = this.story.muted;
      if (!goes) video.pause();
      else if (video.paused && !video.ended) {
        video.play().catch(({ name }: Error) => name === 'NotAllowedError' && this.story.pause());
      }
      if (seconds === video.duration) this.#clock.currentTime = Math.min(video.currentTime, seconds - 0.01) * 1000;
    }
    if (this.#clock.playState === 'finished') return;
    // The clock stands while the video waits for data; a video that stands long enough is left behind.
    if (goes) this.#clock.play();
    else this.#clock.pause();
  }
}
