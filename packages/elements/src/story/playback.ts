import { secondsOf } from './seconds.js';
import type { VitrineSlide } from '../slide/slide-element.js';
import type { VitrineStory } from './story-element.js';

/** Seconds a slide waits for its media before the story goes on without them. */
const PATIENCE = 10;

/** What media tell of themselves. None of these bubbles. */
const NEWS = ['load', 'error', 'loadedmetadata', 'durationchange', 'timeupdate', 'playing', 'waiting', 'pause'];

/**
 * The clock of a story: how long its slide shows, and how much of that has passed. The slide's progress bar is the clock; a
 * video sets it.
 */
export class Playback {
  #slide: VitrineSlide | undefined;
  #bar: Element | undefined;
  /** The parts of its bar where the slide begins and ends. */
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
    const { renderRoot, slides, index } = this.story;
    const bars = renderRoot.querySelectorAll('b');
    const { length } = slides;
    const whole = bars.length === length;
    const bar = bars[whole ? index : 0];
    const part = whole ? [0, 1] : [index / length, (index + 1) / length];
    if (slide !== this.#slide || bar !== this.#bar || String(part) !== String(this.#part)) {
      this.stop();
      if (!slide || !bar) return;
      this.#part = part;
      this.#slide = slide;
      this.#bar = bar;
      const { video } = this;
      const { signal } = (this.#end = new AbortController());
      // The slide itself has heard of them by then.
      for (const type of NEWS) slide.addEventListener(type, () => this.#look(), { capture: true, signal });
      if (video?.currentTime) video.currentTime = 0;
      video?.addEventListener('ended', () => !video.loop && this.#over(), { signal });
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
  #lasts(slide: VitrineSlide): number | undefined {
    const { video } = this;
    const { complete } = (slide.media ?? {}) as HTMLImageElement;
    if (video ? !video.readyState : !slide.failed && complete === false) return undefined;
    return video && slide.duration === undefined && Number.isFinite(video.duration) ? video.duration : secondsOf(slide);
  }

  /** Sets the clock by what is. */
  #look(): void {
    if (!this.#slide) return;
    const { video, story } = this;
    const seconds = this.#lasts(this.#slide);
    if (!this.#clock || seconds !== this.#seconds) {
      this.#seconds = seconds;
      this.#clock?.cancel();
      const clock = (this.#bar as Element).animate(
        seconds ? this.#part.map((at) => ({ transform: `scaleX(${at})` })) : null,
        { duration: (seconds ?? PATIENCE) * 1000, fill: 'both' },
      );
      clock.onfinish = () => this.#clock === clock && this.#over();
      this.#clock = clock;
    }
    const goes = !story.holds.size;
    if (video && seconds) {
      video.muted = story.muted;
      if (!goes) video.pause();
      else if (video.paused && !video.ended) {
        video.play().catch(({ name }: Error) => name === 'NotAllowedError' && story.pause());
      }
      if (seconds === video.duration) this.#clock.currentTime = Math.min(video.currentTime, seconds - 0.01) * 1000;
    }
    if (this.#clock.playState === 'finished') return;
    // The clock stands while the video waits for data; a video that stands long enough is left behind.
    this.#clock[goes ? 'play' : 'pause']();
  }
}
