import { safeImageUrl, type Product, type Variant } from '@vitrine/core';
import { html, nothing } from 'lit';
import type { product as english } from '../i18n/en/product.js';
import type { VitrineElement } from '../base/vitrine-element.js';

/** Pictures of one card; more would be a gallery. */
const MOST = 8;

/** The pictures of a card: one, or a strip to swipe, to click through or to scroll with the arrow keys. */
export class PictureStrip {
  readonly #broken = new Set<string>();

  constructor(private readonly host: VitrineElement<typeof english>) {}

  /** `all`: further pictures too. */
  template({ title, images }: Product, { image }: Variant, all: boolean) {
    const { host } = this;
    const pictures = new Map<string, string>();
    for (const each of [image, ...images]) {
      const url = safeImageUrl(each?.url, document.baseURI);
      if (each && url && !this.#broken.has(url)) pictures.set(url, each.alt);
    }
    const shown = [...pictures].slice(0, all ? MOST : 1);
    const count = shown.length;
    const many = count > 1;
    return html`<div
      class="picture"
      role=${many ? 'group' : nothing}
      tabindex=${many ? 0 : nothing}
      aria-label=${many ? host.t('pictures', { count }) : nothing}
    >
      ${
        count
          ? shown.map(
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
                    host.requestUpdate();
                  }}
                />`,
            )
          : html`<span part="image" aria-hidden="true">${[...title.trim()][0]}</span>`
      }
    </div>`;
  }
}
