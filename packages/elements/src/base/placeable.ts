/** How a tag stands on its picture. Where it stands is in the post's style rules. */
export interface Placement {
  /** Whether there is more room before the pin, on the left, than behind it. */
  before: boolean;
  /** Whether neighbours pushed the pin off the thing it names. */
  pushed: boolean;
}

/** What stands on a post's picture: a tag or a sticker. */
export interface Placeable extends HTMLElement {
  /** Place on the whole picture, 0 to 1 on both axes. */
  readonly at: { x: number; y: number };
  /** Seconds of the video between which it shows. */
  readonly from: number;
  readonly to: number;
  /** Size of the pin in CSS pixels, for keeping pins apart. */
  pinSize(): { width: number; height: number };
  /**
   * Stands so. `cropped`: its place is outside the visible part; `soon`: it will have one, and leaves the text now; null:
   * there is no picture to stand on.
   */
  place(placement: Placement | 'cropped' | 'soon' | null): void;
  /** Whether it shows at this moment of the video; what does not show pushes nobody aside. */
  readonly timely: boolean;
  /** Shows or hides the pin as the video plays. */
  showInTime(shown: boolean): void;
}
