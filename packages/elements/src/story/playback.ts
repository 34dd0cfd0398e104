import type { VitrineSlide } from '../slide/slide-element.js';
import type { Film } from './film.js';
import { secondsOf } from './seconds.js';
import type { VitrineStory } from './story-element.js';

/** Seconds a slide waits for its media before the story goes on without them. */
const PATIENCE = 10;

/** What media tell of themselves. None of these bubbles. */
const NEWS = 'load,error,loadedmetadata,durationchange,timeupdate,playing,waiting,pause';

/**
 * The clock of a story: how long its slide shows, and how much of that has passed. The slide's progress bar is the clock; a
 * video sets it.
 */
export class Playback {
  #slide: VitrineSlide | undefined;
  #bar: Element | undefined;
  #clock: Animation | undefined;
  #seconds: number | undefined;
  #film: Film | undefined;
  #end = new AbortController();

  constructor(private readonly story: VitrineStory) {}

  /** Follows the story: begins its slide, if it is another, and goes or stands. */
  follow(slide: VitrineSlide | undefined): void {
    const { story } = this;
    const bar = story.renderRoot.querySelectorAll('b')[story.index];
    if (slide !== this.#slide || bar !== this.#bar) {
      this.stop();
      if (!slide || !bar) return;
      this.#slide = slide;
      this.#bar = bar;
      const { signal } = (this.#end = new AbortController());
      const look = () => this.#look();
      // The slide itself has heard of them by then.
      for (const type of NEWS.split(',')) slide.addEventListener(type, look, { capture: true, signal });
      const { video } = story;
      if (video)
        void import('./film.js').then(({ Film }) => {
          if (signal.aborted) return;
          this.#film = new Film(story, slide, video, () => this.#over(), signal);
          look();
        });
    }
    this.#look();
  }

  stop(): void {
    this.#end.abort();
    this.#clock?.cancel();
    this.#slide = this.#bar = this.#clock = this.#seconds = this.#film = undefined;
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
    const media = slide.media as HTMLImageElement | null;
    if (slide.failed || !media || media.complete) return secondsOf(slide);
    return this.#film?.seconds;
  }

  /** Sets the clock by what is. */
  #look(): void {
    const slide = this.#slide;
    if (!slide) return;
    const seconds = this.#lasts(slide);
    if (!this.#clock || seconds !== this.#seconds) {
      this.#seconds = seconds;
      this.#clock?.cancel();
      const clock = (this.#bar as Element).animate(seconds ? { transform: ['scaleX(0)', 'none'] } : null, {
        duration: (seconds ?? PATIENCE) * 1000,
        fill: 'both',
      });
      clock.onfinish = () => this.#clock === clock && this.#over();
      this.#clock = clock;
    }
    const goes = !this.story.holds.size;
    if (seconds && !slide.failed) this.#film?.drive(this.#clock, seconds, goes);
    if (this.#clock.playState === 'finished') return;
    // The clock stands while the video waits for data; a video that stands long enough is left behind.
    this.#clock[goes ? 'play' : 'pause']();
  }
}
