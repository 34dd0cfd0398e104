import { html, nothing } from 'lit';

/** Pictures of the controls that every show has, on a square of 20. */
export const ICONS = {
  play: 'M6 4v12l10-6z',
  pause: 'M7 4v12M13 4v12',
  mute: 'M3 8v4h3l4 3V5L6 8zM13 7q3 3 0 6M16 5q5 5 0 10',
  unmute: 'M3 8v4h3l4 3V5L6 8zM14 8l4 4M18 8l-4 4',
  pictureInPicture: 'M3 4h14v5M3 4v12h5M11 11h6v5h-6z',
  share: 'M10 12V3M6 6l4-4 4 4M4 10v7h12v-7',
  products: 'M4 7h12l1 11H3zM7 9V6a3 3 0 0 1 6 0v3',
} as const;

/** A control on the picture: a drawn path with a name, and how many there are of what it opens; the name says that too. */
export const control = (
  part: string,
  label: string,
  path: string,
  press: (button: HTMLElement) => unknown,
  count = 0,
) =>
  html`<button
    part=${part}
    type="button"
    aria-label=${label}
    @click=${({ currentTarget }: Event) => press(currentTarget as HTMLElement)}
  >
    <svg viewBox="0 0 20 20" aria-hidden="true"><path d=${path} /></svg>
    ${count ? html`<b aria-hidden="true">${count}</b>` : nothing}
  </button>`;
