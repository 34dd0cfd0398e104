/** Tells of each slide that has been on the screen for a second, once. */
export class SeenSlides {
  #told = new Set<unknown>();
  #seen: Element | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly tell: (slide: Element) => void) {}

  /** What is on the screen now; nothing, where it is undefined. */
  look(slide: Element | undefined): void {
    if (slide === this.#seen) return;
    this.#seen = slide;
    clearTimeout(this.#timer);
    if (!slide || this.#told.has(slide)) return;
    this.#timer = setTimeout(() => {
      this.#told.add(slide);
      this.tell(slide);
    }, 1000);
  }

  /** The story is shown anew. */
  forget(): void {
    this.#told.clear();
  }
}
