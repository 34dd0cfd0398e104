import { safeUrl } from '@vitrine/core/url.js';
import { html } from 'lit';
import type { Face, VitrineSticker } from './sticker-element.js';

/** A link by `href`, or by the link in the sticker. */
class Link implements Face {
  #disclosure: ((sticker: VitrineSticker) => unknown) | undefined;

  constructor(private readonly sticker: VitrineSticker) {}

  render() {
    const { sticker } = this;
    const link = sticker.querySelector('a');
    const address = sticker.href ?? link?.getAttribute('href');
    const href = safeUrl(address, document.baseURI);
    if (!href) {
      if (sticker.type === 'link') sticker.warn('href', address, 'http(s)');
      return undefined;
    }
    const earns = sticker.hasAttribute('affiliate') || sticker.hasAttribute('creator');
    // Nothing leads there before it is said who earns by it.
    if (earns && !this.#disclosure) {
      void import('./disclosed-link.js').then(({ disclosure }) => {
        this.#disclosure = disclosure;
        sticker.requestUpdate();
      });
      return undefined;
    }
    const rel = `noopener${earns ? ' sponsored' : ''} ${link?.rel ?? ''}`.trim();
    const name = sticker.label || sticker.textContent?.trim() || new URL(href).host;
    return html`<a part="pin" href=${href} rel=${rel}
      ><span part="pill">${this.#disclosure?.(sticker)}<span>${name}</span></span></a
    >`;
  }
}

export { Link as face };
