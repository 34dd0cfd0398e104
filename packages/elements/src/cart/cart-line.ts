import { safeImageUrl, safeUrl, type CartLine } from '@vitrine/core';
import { html, nothing, type TemplateResult } from 'lit';
import type { RemovedLine } from './cart-items.js';
import type { CartView } from './cart-view.js';

const hide = (event: Event) => ((event.target as HTMLElement).style.visibility = 'hidden');

function titleTemplate({ title, url }: CartLine): TemplateResult {
  const href = safeUrl(url, document.baseURI);
  return href ? html`<a part="title" href=${href}>${title}</a>` : html`<span part="title">${title}</span>`;
}

function quantityTemplate(line: CartLine, view: CartView, described: string | undefined): TemplateResult {
  const { quantity, title } = line;
  const max = line.maxQuantity ?? Infinity;
  const step = (by: number) => () => {
    const next = quantity + by;
    if (next >= 1 && next <= max) view.setQuantity(line, next);
  };
  const onChange = (event: Event) => {
    const input = event.target as HTMLInputElement;
    const wanted = Math.min(max, Math.trunc(input.valueAsNumber));
    // Whatever was typed, the field goes on with what the shop knows until it answers.
    input.value = String(quantity);
    if (wanted >= 0 && wanted !== quantity) view.setQuantity(line, wanted);
  };
  return html`<div part="quantity" role="group" aria-label=${view.t('quantityOf', { title })}>
    <button type="button" aria-label=${view.t('oneLess', { title })} aria-disabled=${quantity <= 1} @click=${step(-1)}>
      <svg viewBox="0 0 12 12" aria-hidden="true"><path d="M1.5 6h9" /></svg>
    </button>
    <input
      type="number"
      inputmode="numeric"
      min="0"
      max=${Number.isFinite(max) ? max : nothing}
      aria-label=${view.t('quantityOf', { title })}
      aria-describedby=${described ?? nothing}
      .value=${String(quantity)}
      @change=${onChange}
    />
    <button type="button" aria-label=${view.t('oneMore', { title })} aria-disabled=${quantity >= max} @click=${step(1)}>
      <svg viewBox="0 0 12 12" aria-hidden="true"><path d="M1.5 6h9M6 1.5v9" /></svg>
    </button>
  </div>`;
}

/** What stands in a line of the cart. `issue`: a sentence about it, which gets the `id`. */
export function lineTemplate(line: CartLine, id: string, issue: string | undefined, view: CartView): TemplateResult {
  const { t } = view;
  const { title, variantTitle, price, total, compareAt, quantity } = line;
  const source = safeImageUrl(line.image?.url, document.baseURI);
  const whole = total ?? (quantity === 1 ? price : null);
  return html`${
      source
        ? html`<img
            part="image"
            src=${source}
            alt=""
            width="72"
            height="72"
            loading="lazy"
            decoding="async"
            @error=${hide}
          />`
        : html`<div part="image"></div>`
    }
    <div>
      ${titleTemplate(line)} ${variantTitle ? html`<div class="muted">${variantTitle}</div>` : nothing}
      ${issue ? html`<p class="issue" id=${id}>${issue}</p>` : nothing}
    </div>
    <div class="prices">
      ${whole ? html`<span part="price">${view.money(whole)}</span>` : nothing}
      ${
        quantity > 1 && price
          ? html`<span class="muted">${t('priceEach', { price: view.money(price) })}</span>`
          : compareAt && view.compares
            ? html`<s class="muted"><span class="sr">${t('regularPrice')} </span>${view.money(compareAt)}</s>`
            : nothing
      }
    </div>
    <div class="controls">
      ${quantityTemplate(line, view, issue && id)}
      <button
        part="remove"
        class="plain"
        type="button"
        aria-label=${t('removeProduct', { title })}
        @click=${() => view.setQuantity(line, 0)}
      >
        ${t('remove')}
      </button>
    </div>`;
}

/** What stands where a line was taken out. */
export function removedTemplate(removed: RemovedLine, view: CartView): TemplateResult {
  const { t } = view;
  const { title } = removed.line;
  return html`<span>${t('removed', { title })}</span>
    <button
      part="undo"
      class="outline"
      type="button"
      aria-label=${t('undoRemove', { title })}
      @click=${() => view.undo(removed)}
    >
      ${t('undo')}
    </button>`;
}
