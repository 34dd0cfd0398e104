import { safeImageUrl, type Product, type ProductImage, type Variant } from '@vitrine/core';
import { html, nothing, type LitElement } from 'lit';
import type { Words } from '../base/price-view.js';

/** Pictures of one card; more would be a gallery. */
const MOST = 8;

/** The pictures of a card: one, or a strip to swipe, scroll or step through with the arrow keys. */
export class PictureStrip {
  readonly #broken = new Set<string>();
  #at = 0;

  constructor(private readonly host: LitElement) {}

  /** Back to the first picture: another variant or product is shown. */
  reset(): void {
    this.#at = 0;
    this.#strip?.scrollTo({ left: 0 });
  }

  get #strip(): HTMLElement | null {
    return this.host.renderRoot.querySelector('.strip');
  }

  #onScroll = (event: Event): void => {
    const { scrollLeft, clientWidth } = event.target as HTMLElement;
    const at = Math.round(Math.abs(scrollLeft) / clientWidth) || 0;
    if (at === this.#at) return;
    this.#at = at;
    this.host.requestUpdate();
  };

  #goTo(at: number): void {
    const strip = this.#strip;
    const picture = strip?.children[at] as HTMLElement | undefined;
    // Offsets, not a product of widths: they are right in both directions of writing.
    if (picture) strip?.scrollTo({ left: picture.offsetLeft });
  }

  template(product: Product, variant: Variant, { t }: Words, most = MOST) {
    const pictures = new Map<string, ProductImage>();
    for (const image of [variant.image, ...product.images]) {
      const url = safeImageUrl(image?.url, document.baseURI);
      if (image && url && !this.#broken.has(url) && pictures.size < most && !pictures.has(url))
        pictures.set(url, image);
    }
    if (!pictures.size) {
      return html`<div class="picture blank" part="image" aria-hidden="true">${[...product.title.trim()][0]}</div>`;
    }
    const images = [...pictures].map(
      ([url, { alt, width, height }]) =>
        html`<img
          part="image"
          src=${url}
          alt=${alt}
          width=${width ?? nothing}
          height=${height ?? nothing}
          loading="lazy"
          decoding="async"
          @error=${() => {
            this.#broken.add(url);
            this.host.requestUpdate();
          }}
        />`,
    );
    const many = images.length > 1;
    return html`<div class="picture">
      <div
        class="strip"
        role=${many ? 'group' : nothing}
        tabindex=${many ? 0 : nothing}
        aria-label=${many ? t('pictures', { count: images.length }) : nothing}
        @scroll=${this.#onScroll}
      >
        ${images}
      </div>
      ${
        many
          ? html`<div class="dots" aria-hidden="true">
              ${images.map(
                (_, at) =>
                  html`<button
                    type="button"
                    tabindex="-1"
                    class=${at === this.#at ? 'on' : ''}
                    @click=${() => this.#goTo(at)}
                  ></button>`,
              )}
            </div>`
          : nothing
      }
    </div>`;
  }
}
