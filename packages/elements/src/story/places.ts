import { putAway, ready } from '../base/media-keeper.js';
import type { VitrineSlide } from '../slide/slide-element.js';

/** Milliseconds after which a slide has come to rest. */
const REST = 300;

/** Has each slide stand where it belongs beside the one that shows, with its picture or video there or put away. */
export class Places {
  /** Whether the next slide's are made ready too. */
  near = false;
  #rest: ReturnType<typeof setTimeout> | undefined;

  /** @param shows whether the story is seen at all */
  constructor(private readonly shows: () => boolean) {}

  /** The slide at `to` shows from now on; the one at `from` did. */
  take(slides: readonly VitrineSlide[], to: number, from: number): void {
    const step = to - from;
    this.leave();
    // A frame is short: who comes into its place unseen does so when those that slide have come to rest, in two goes.
    const slidesOneOn = Math.abs(step) === 1 && from >= 0;
    for (const [index, slide] of slides.entries()) {
      const side = index - to;
      if (!slidesOneOn) this.#place(slide, side);
      else if (side === step) {
        this.#rest = setTimeout(() => {
          slide.stand?.(side);
          this.#rest = setTimeout(() => this.#place(slide, side));
        }, REST);
      } else if (Math.abs(side) < 3) this.#place(slide, side);
    }
  }

  /** Forgets who has still to come. */
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
