import { html, nothing } from 'lit';
import type { VitrineSticker } from './sticker-element.js';

// Where that does not come, the word in it must do.
void import('../define/disclosure.js').catch(() => {});

/** Who earns by a link, before its words. */
export const disclosure = (sticker: VitrineSticker) =>
  html`<vitrine-disclosure part="disclosure" kind="affiliate" creator=${sticker.getAttribute('creator') ?? nothing}
    >Ad</vitrine-disclosure
  >`;
