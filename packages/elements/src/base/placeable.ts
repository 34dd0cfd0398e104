/** Where a post puts a tag, in CSS pixels from the post's padding edge. */
export interface Placement {
  /** Centre of the pin. */
  x: number;
  y: number;
  /** Side of the square the pin may answer in without covering a neighbour, 24 to 44. */
  reach: number;
  /** From the pin's centre to the thing it names; not zero when neighbours pushed it aside. */
  toX: number;
  toY: number;
  /** Room for a label: to the right when positive, to the left when negative. */
  room: number;
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
  /** Puts the pin there. `cropped`: its place is outside the visible part; null: there is no picture to stand on. */
  place(placement: Placement | 'cropped' | null): void;
  /** Shows or hides the pin as the video plays. */
  showInTime(shown: boolean): void;
}
