/** Pictures of the controls, on a square of 20. */
export const ICONS = {
  play: 'M6 4v12l10-6z',
  pause: 'M7 4v12M13 4v12',
  mute: 'M3 8v4h3l4 3V5L6 8zM13 7q3 3 0 6M16 5q5 5 0 10',
  unmute: 'M3 8v4h3l4 3V5L6 8zM14 8l4 4M18 8l-4 4',
  captions: 'M3 4h14v12H3zM6 9h3M11 9h3M6 12h8',
  pictureInPicture: 'M3 4h14v5M3 4v12h5M11 11h6v5h-6z',
  share: 'M10 12V3M6 6l4-4 4 4M4 10v7h12v-7',
  products: 'M4 7h12l1 11H3zM7 9V6a3 3 0 0 1 6 0v3',
  messages: 'M3 4h14v10H9l-4 3v-3H3z',
  cart: 'M2 3h2l2 10h9l2-7H5M7 17h0M14 17h0',
  viewers: 'M2 10q8-10 16 0q-8 10-16 0zM10 8a2 2 0 1 1 0 4a2 2 0 1 1 0-4',
} as const;

/** Name of a control: the key of its text, and its part. */
export type Control = Exclude<keyof typeof ICONS, 'viewers'>;
