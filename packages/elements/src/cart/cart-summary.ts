import type { Cart, CartIssue, Money } from '@vitrine/core';
import { html, nothing, type TemplateResult } from 'lit';
import type { CartView } from './cart-view.js';
import { countries } from './countries.js';
import { issueSentence } from './cart-issues.js';

/** A form's field, and the sentence that says why what is in it does not work. */
function fieldNote(name: string, issue: CartIssue | undefined, view: CartView) {
  const id = `${name}-issue`;
  return {
    described: issue ? id : nothing,
    note: issue ? html`<p class="issue" id=${id}>${issueSentence(issue, [], view)}</p>` : nothing,
  };
}

/** What was unfolded may lie under the edge. Not for what is open from the start: the page would jump. */
const reveal = ({ target }: Event) => {
  const details = target as HTMLElement;
  if (details.matches('[open]:focus-within')) details.scrollIntoView({ block: 'nearest' });
};

export function couponTemplate(cart: Cart, issue: CartIssue | undefined, view: CartView): TemplateResult {
  const { t } = view;
  const { described, note } = fieldNote('coupon', issue, view);
  const onSubmit = async (event: SubmitEvent) => {
    event.preventDefault();
    const [input] = (event.target as HTMLFormElement).elements as unknown as HTMLInputElement[];
    const code = input?.value.trim();
    if (!input || !code) return input?.focus();
    const issues = await view.ask([{ type: 'coupon', code }], ({ coupons }) =>
      coupons.some((coupon) => coupon.code.toLowerCase() === code.toLowerCase())
        ? t('couponAdded', { code })
        : undefined,
    );
    if (issues && !issues.some((one) => one.code.startsWith('coupon')) && input.value.trim() === code) input.value = '';
  };
  const onRemove = (event: Event, code: string) => {
    // The button goes away with its code.
    (event.target as Element).closest('details')?.querySelector('summary')?.focus();
    void view.ask([{ type: 'coupon', code, remove: true }], () => t('removed', { title: code }));
  };
  return html`<details part="coupon" class="more" ?open=${cart.coupons.length > 0} @toggle=${reveal}>
    <summary>${t('discountCode')}</summary>
    ${cart.coupons.map(
      ({ code, status, discount }) =>
        html`<p class="row">
          <span
            >${code}
            <span class="muted"
              >${t(status === 'applied' ? 'couponApplied' : 'couponAtCheckout')}${discount ? ` · ${view.money(minus(discount))}` : ''}</span
            ></span
          ><button
            class="plain"
            type="button"
            aria-label=${t('couponRemove', { code })}
            @click=${(event: Event) => onRemove(event, code)}
          >
            ${t('remove')}
          </button>
        </p>`,
    )}
    <form novalidate @submit=${onSubmit}>
      <input
        class="field"
        name="coupon"
        maxlength="100"
        autocomplete="off"
        autocapitalize="characters"
        spellcheck="false"
        enterkeyhint="done"
        aria-label=${t('discountCode')}
        aria-invalid=${issue ? 'true' : nothing}
        aria-describedby=${described}
      />
      <button class="outline">${t('apply')}</button>
    </form>
    ${note}
  </details>`;
}

/** Only for shops whose cart says how it can be delivered. `home`: the country to begin with. */
export function shippingTemplate(
  { shippingOptions, country }: Cart,
  home: string | undefined,
  issue: CartIssue | undefined,
  view: CartView,
): TemplateResult | typeof nothing {
  if (!Array.isArray(shippingOptions)) return nothing;
  const { t, language } = view;
  const { described, note } = fieldNote('shipping', issue, view);
  const onSubmit = (event: SubmitEvent) => {
    event.preventDefault();
    const [select] = (event.target as HTMLFormElement).elements as unknown as HTMLSelectElement[];
    if (select?.value) {
      void view.ask([{ type: 'ship-to', country: select.value }], ({ shipping }) =>
        shipping ? `${t('shipping')}: ${price(shipping, view)}` : undefined,
      );
    }
  };
  const chosen = country ?? home;
  return html`<details part="shipping" class="more" @toggle=${reveal}>
    <summary>${t('shippingEstimate')}</summary>
    <form @submit=${onSubmit}>
      <select
        class="field"
        aria-label=${t('country')}
        autocomplete="country"
        aria-invalid=${issue ? 'true' : nothing}
        aria-describedby=${described}
      >
        ${chosen ? nothing : html`<option value="">${t('country')}</option>`}
        ${countries(language).map(
          ([code, name]) => html`<option value=${code} ?selected=${code === chosen}>${name}</option>`,
        )}
      </select>
      <button class="outline">${t('estimate')}</button>
    </form>
    ${note}
    ${shippingOptions.map(
      (option) =>
        html`<p class="row">
          <span>${option.title} <span class="muted">${option.delivery}</span></span>
          <span>${option.price ? price(option.price, view) : nothing}</span>
        </p>`,
    )}
  </details>`;
}

const minus = (value: Money) => ({ ...value, amount: -value.amount });

const price = (value: Money, view: CartView) => (value.amount ? view.money(value) : view.t('free'));

export function totalsTemplate(cart: Cart, pending: boolean, view: CartView): TemplateResult {
  const { t } = view;
  const { subtotal, discount, shipping, tax, total } = cart;
  const several = discount ?? shipping ?? tax;
  const row = (label: string, text: string, style = '') =>
    html`<div class="row ${style}">
      <dt>${t(label)}</dt>
      <dd>${text}</dd>
    </div>`;
  return html`<dl part="total" class=${pending ? 'busy' : ''}>
      ${several && subtotal ? row('subtotal', view.money(subtotal)) : nothing}
      ${discount?.amount ? row('discount', view.money(minus(discount))) : nothing}
      ${shipping ? row('shipping', price(shipping, view)) : nothing} ${tax ? row('tax', view.money(tax)) : nothing}
      ${total ? row('total', view.money(total), 'sum') : nothing}
    </dl>
    ${cart.estimated && !(shipping && tax) ? html`<p class="muted">${t('laterAtCheckout')}</p>` : nothing}`;
}
