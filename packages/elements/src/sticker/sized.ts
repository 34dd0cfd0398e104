import { css } from 'lit';
import type { VitrineSticker } from './sticker-element.js';

const styles = css`
  :host([appearance][size]) [part='pill'] {
    width: calc(var(--_picture) * var(--_size) / 100);
    max-width: none;
    font-size: clamp(12px, var(--_picture) * var(--_size) / 1000, 32px);
    white-space: normal;
  }
`;

/** Makes a sticker as wide as its `size` says, in percent of the whole picture. */
export function resize(sticker: VitrineSticker): void {
  const { adoptedStyleSheets } = sticker.renderRoot as ShadowRoot;
  const sheet = styles.styleSheet as CSSStyleSheet;
  if (!adoptedStyleSheets.includes(sheet)) adoptedStyleSheets.push(sheet);
  sticker.pill?.style.setProperty('--_size', `${sticker.number('size', 1, 100) || ''}`);
  sticker.frame?.arrange?.();
}
