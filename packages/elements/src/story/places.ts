import { putAway, ready } from '../base/media-keeper.js';
import type { VitrineSlide } from '../slide/slide-element.js';

/** Milliseconds after which a slide has come to rest. */
const REST = 300;

/** Milliseconds of more than a frame. */
const FRAME = 20;

/** Has each slide stand where it belongs beside the one that shows, with its picture or video there or put away. */
export class Places {
  /** Whether the next slide's are made ready too. */
  near = false;
  #rest: ReturnType<typeof setTimeout> | undefined;

  /** @param shows whether the story is seen at all */
  constructor(private readonly shows: () => boolean) {}

  /** The slide at `to` shows from now on; the one at `from` did. `atRest` is called when nothing slides any more. */
  take(slides: readonly VitrineSlide[], to: number, from: number, atRest: () => void): void {
    const step = to - from;
    this.leave();
    const slidesOneOn = Math.abs(step) === 1 && from >= 0;
    const later = [atRest];
    for (const [index, slide] of slides.entries()) {
      const side = index - to;
      const place = () => this.#place(slide, side);
      // A frame is short: who comes into its place unseen does so when those that slide have come to rest.
      if (slidesOneOn && side === step) later.push(() => slide.stand?.(side), place);
      else if (!slidesOneOn || Math.abs(side) < 3) place();
    }
    this.#goOn(later, REST);
  }

  /** Does one thing after the other, each in a frame of its own. */
  #goOn([next, ...later]: readonly (() => void)[], delay: number): void {
    this.#rest = setTimeout(() => {
      next?.();
      if (later[0]) this.#goOn(later, FRAME);
    }, delay);
  }

  /** Forgets what has still to be done. */
  leave(): void {
    clearTimeout(this.#rest);
  }

  #place(slide: VitrineSlide, side: number): void {
    if (this.shows() && (!side || (side === 1 && this.near))) ready(slide);
    // The one before stays as it is: it may be wanted back.
    else if (!this.shows() || side !== -1) putAway(slide);
    slide.stand?.(side);
  }
}
