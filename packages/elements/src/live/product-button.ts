import { defaultVariant, type ProductRef } from '@vitrine/core';
import { html, nothing } from 'lit';
import { dropBroken } from '../base/drop-broken.js';
import { priceTemplate, viewPrice } from '../base/price-view.js';
import { stockWords } from '../base/stock-words.js';
import type { VitrineLive } from './live-element.js';

/** A product with its price and what is left of it; a press opens its card. */
export function productButton(live: VitrineLive, ref: ProductRef, note: unknown = nothing) {
  const { products } = live;
  const { product, fresh } = products.get(ref);
  if (product === null) return nothing;
  const variant = product && defaultVariant(product);
  if (!product || !variant) return html`<div part="product"></div>`;
  const eu = products.store.handle?.config.priceRules === 'eu';
  const price = viewPrice(product, product.variants.length > 1 ? undefined : variant, eu);
  const [image] = product.images;
  // Who is sold out in one size is not sold out.
  const stock = stockWords(variant, live, fresh);
  return html`<button
    part="product"
    type="button"
    @click=${({ currentTarget }: Event) => live.openPanel({ name: 'card', ref }, currentTarget as HTMLElement)}
  >
    ${image && html`<img src=${image.url} alt="" loading="lazy" @error=${dropBroken} />`}
    <span>
      ${note}
      <span class="title"><bdi>${product.title}</bdi></span>
      ${price && html`<span class="money">${priceTemplate(price, live, eu)}</span>`}
      ${stock && html`<span class="stock">${stock}</span>`}
    </span>
  </button>`;
}
