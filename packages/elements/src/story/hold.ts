/** What keeps a story from going on by itself. */
export type Hold =
  /** The shopper, or nobody asked it to. */
  | 'paused'
  /** Its tab is hidden. */
  | 'hidden'
  /** It is not on the screen. */
  | 'away'
  /** The focus is on something in the slide. */
  | 'focus'
  /** A finger is on it. */
  | 'press'
  /** A card, a list or a cart that is open. */
  | Element;
