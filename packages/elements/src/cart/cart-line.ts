import { safeImageUrl, safeUrl, type CartLine } from '@vitrine/core';
import { html, nothing } from 'lit';
import { dropBroken } from '../base/drop-broken.js';
import { quantityStepper } from '../base/quantity-stepper.js';
import type { CartItem } from './cart-items.js';
import type { CartView } from './cart-view.js';

/** A line of the cart, or what stands where one was taken out. `issue`: a sentence about it, which gets the `id`. */
export function itemTemplate({ line, removed }: CartItem, id: string, issue: string | undefined, view: CartView) {
  return html`<li
    part="line"
    tabindex="-1"
    class=${removed ? 'gone' : line?.pending ? 'pending' : ''}
    aria-busy=${Boolean(line?.pending)}
  >
    ${
      removed
        ? html`<span>${view.t('removed', { title: removed.line.title })}</span
            ><button class="outline" part="undo" type="button" @click=${() => view.undo(removed)}>
              ${view.t('undo')}
            </button>`
        : line && lineTemplate(line, id, issue, view)
    }
  </li>`;
}

function lineTemplate(line: CartLine, id: string, issue: string | undefined, view: CartView) {
  const { t } = view;
  const { title, variantTitle, price, quantity } = line;
  const total = line.total ?? (quantity === 1 ? price : null);
  const source = safeImageUrl(line.image?.url, document.baseURI);
  const href = safeUrl(line.url, document.baseURI);
  // Whoever is credited with the line, or with all that is sold here, earns by what the link leads to.
  const credits = { ...view.shop?.config, ...line.note } as Partial<Record<string, unknown>>;
  const earns = credits.creator || credits.campaign || credits.affiliate;
  const rel = earns ? 'sponsored noopener' : 'noopener';
  const set = (wanted: number) => wanted !== quantity && view.setQuantity(line, wanted);
  return html`${
      source
        ? html`<img part="image" src=${source} alt="" loading="lazy" decoding="async" @error=${dropBroken} />`
        : html`<div part="image"></div>`
    }
    <div>
      ${href ? html`<a part="title" href=${href} rel=${rel}>${title}</a>` : html`<span part="title">${title}</span>`}
      ${variantTitle && html`<div class="muted">${variantTitle}</div>`}
      ${issue && html`<p class="issue" id=${id}>${issue}</p>`}
    </div>
    <div class="prices">
      ${total && html`<span part="price">${view.money(total)}</span>`}
      ${quantity > 1 && price ? html`<span class="muted">${t('priceEach', { price: view.money(price) })}</span>` : nothing}
    </div>
    <div
      class="controls"
      role="group"
      aria-label=${t('quantityOf', { title })}
      aria-describedby=${issue ? id : nothing}
    >
      ${quantityStepper(quantity, line.maxQuantity ?? Infinity, view, set, quantity)}
      <button
        class="plain"
        part="remove"
        type="button"
        aria-label=${t('removeProduct', { title })}
        @click=${() => view.remove(line)}
      >
        ${t('remove')}
      </button>
    </div>`;
}
