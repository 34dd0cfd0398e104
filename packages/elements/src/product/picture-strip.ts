import { safeImageUrl, type Product, type Variant } from '@vitrine/core';
import { html, nothing, type LitElement } from 'lit';
import type { Words } from '../base/price-view.js';

/** Pictures of one card; more would be a gallery. */
const MOST = 8;

/** The pictures of a card: one, or a strip to swipe, to click through or to scroll with the arrow keys. */
export class PictureStrip {
  readonly #broken = new Set<string>();

  constructor(private readonly host: LitElement) {}

  /** Back to the first picture: another variant or product is shown. */
  reset(): void {
    this.host.renderRoot?.querySelector('.picture')?.scrollTo(0, 0);
  }

  /** `all`: further pictures too. */
  template({ title, images }: Product, { image }: Variant, words: Words, all: boolean) {
    const most = all ? MOST : 1;
    const pictures = new Map<string, string>();
    for (const each of [image, ...images]) {
      const url = safeImageUrl(each?.url, document.baseURI);
      if (each && url && !this.#broken.has(url) && !pictures.has(url) && pictures.size < most)
        pictures.set(url, each.alt);
    }
    const many = pictures.size > 1;
    return html`<div
      class="picture"
      role=${many ? 'group' : nothing}
      tabindex=${many ? 0 : nothing}
      aria-label=${many ? words.t('pictures', { count: pictures.size }) : nothing}
    >
      ${
        pictures.size
          ? [...pictures].map(
              ([url, alt]) =>
                html`<img
                  part="image"
                  src=${url}
                  alt=${alt}
                  loading="lazy"
                  decoding="async"
                  @click=${(event: Event) =>
                    (event.target as Element).scrollIntoView({ block: 'nearest', inline: 'start' })}
                  @error=${() => {
                    this.#broken.add(url);
                    this.host.requestUpdate();
                  }}
                />`,
            )
          : html`<span part="image" aria-hidden="true">${[...title.trim()][0]}</span>`
      }
    </div>`;
  }
}
