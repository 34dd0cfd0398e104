import type { Cart, CartIssue, Money } from '@vitrine/core';
import { html, nothing, type TemplateResult } from 'lit';
import type { CartKey, CartView } from './cart-view.js';
import { issueSentence } from './cart-issues.js';

/** What was unfolded may lie under the edge. Not for what is open from the start: the page would jump. */
const reveal = ({ target }: Event) => {
  const details = target as HTMLElement;
  if (details.matches('[open]:focus-within')) details.scrollIntoView({ block: 'nearest' });
};

export const row = (start: unknown, note: unknown, end: unknown) =>
  html`<p class="row">
    <span>${start} <span class="muted">${note}</span></span> ${end}
  </p>`;

/** A folded form with one field. `field` gets the id of the sentence that says why what is in it does not work. */
export function fold(
  part: string,
  label: CartKey,
  issue: CartIssue | undefined,
  field: (described: unknown) => TemplateResult,
  submit: (value: string, field: HTMLInputElement) => unknown,
  rows: readonly TemplateResult[],
  view: CartView,
): TemplateResult {
  const onSubmit = (event: SubmitEvent) => {
    event.preventDefault();
    const [input] = (event.target as HTMLFormElement).elements as unknown as [HTMLInputElement];
    const value = input.value.trim();
    if (value) submit(value, input);
    else input.focus();
  };
  return html`<details part=${part} class="more" ?open=${part === 'coupon' && rows.length > 0} @toggle=${reveal}>
    <summary>${view.t(label)}</summary>
    <form novalidate @submit=${onSubmit}>
      ${field(issue ? part : nothing)}<button class="outline">${view.t('apply')}</button>
    </form>
    ${issue && html`<p class="issue" id=${part}>${issueSentence(issue, view)}</p>`} ${rows}
  </details>`;
}

export function couponTemplate({ coupons }: Cart, issue: CartIssue | undefined, view: CartView): TemplateResult {
  const { t } = view;
  const onRemove = (event: Event, code: string) => {
    // The button goes away with its code.
    (event.target as Element).closest('details')?.querySelector('summary')?.focus();
    void view.ask([{ type: 'coupon', code, remove: true }], () => t('removed', { title: code }));
  };
  const onApply = (code: string, field: HTMLInputElement) =>
    view.ask([{ type: 'coupon', code }], (cart) => {
      if (!cart.coupons.some((coupon) => coupon.code.toLowerCase() === code.toLowerCase())) return;
      field.value = '';
      return `${t('discountCode')}: ${code}`;
    });
  return fold(
    'coupon',
    'discountCode',
    issue,
    (described) =>
      html`<input
        class="field"
        autocomplete="off"
        autocapitalize="characters"
        aria-label=${t('discountCode')}
        aria-invalid=${issue ? 'true' : nothing}
        aria-describedby=${described}
      />`,
    onApply,
    coupons.map(({ code, status, discount }) =>
      row(
        code,
        discount ? view.money(minus(discount)) : status === 'at_checkout' ? t('couponAtCheckout') : nothing,
        html`<button
          class="plain"
          type="button"
          aria-label=${t('removeProduct', { title: code })}
          @click=${(event: Event) => onRemove(event, code)}
        >
          ${t('remove')}
        </button>`,
      ),
    ),
    view,
  );
}

const minus = (value: Money) => ({ ...value, amount: -value.amount });

export const price = (value: Money, { t, money }: CartView) => (value.amount ? money(value) : t('free'));

export function totalsTemplate(cart: Cart, view: CartView): TemplateResult {
  const { t, money } = view;
  const { subtotal, discount, shipping, tax, total } = cart;
  const sum = (label: CartKey, text: string | null | undefined) =>
    text
      ? html`<div class="row ${label}">
          <dt>${t(label)}</dt>
          <dd>${text}</dd>
        </div>`
      : nothing;
  return html`<dl part="total" class=${view.state?.pending ? 'busy' : ''}>
      ${sum('subtotal', (discount ?? shipping ?? tax) && subtotal && money(subtotal))}
      ${sum('discount', discount?.amount ? money(minus(discount)) : null)}
      ${sum('shipping', shipping && price(shipping, view))} ${sum('tax', tax && money(tax))}
      ${sum('total', total && money(total))}
    </dl>
    ${cart.estimated && !(shipping && tax) ? html`<p class="muted">${t('laterAtCheckout')}</p>` : nothing}`;
}
