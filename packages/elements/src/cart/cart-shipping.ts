import type { Cart, CartIssue } from '@vitrine/core';
import { html, nothing, type TemplateResult } from 'lit';
import { fold, price, row } from './cart-summary.js';
import type { CartView } from './cart-view.js';
import { countries } from '../base/countries.js';

/** Where to, and what it costs. Loaded for shops whose cart says how it can be delivered. */
export function shippingTemplate(
  { shippingOptions = [], country }: Cart,
  issue: CartIssue | undefined,
  view: CartView,
): TemplateResult {
  const { t } = view;
  const chosen = country ?? view.shop?.context.country;
  return fold(
    'shipping',
    'shippingEstimate',
    issue,
    (described) =>
      html`<select
        class="field"
        aria-label=${t('country')}
        aria-invalid=${issue ? 'true' : nothing}
        aria-describedby=${described}
      >
        <option value="">${t('country')}</option>
        ${countries(view.language).map(
          ([code, name]) => html`<option value=${code} ?selected=${code === chosen}>${name}</option>`,
        )}
      </select>`,
    (code) =>
      view.ask([{ type: 'ship-to', country: code }], ({ shipping }) =>
        shipping ? `${t('shipping')}: ${price(shipping, view)}` : undefined,
      ),
    shippingOptions.map((option) =>
      row(option.title, option.delivery, html`<span>${option.price ? price(option.price, view) : nothing}</span>`),
    ),
    view,
  );
}
