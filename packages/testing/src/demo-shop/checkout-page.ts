import type { Cart, CartIssue } from '@vitrine/core';
import { escape, page, show } from './markup.js';

const WORDS: Partial<Record<CartIssue['code'], string>> = {
  sold_out: 'Something in this order has sold out.',
  partly_added: 'There are fewer left than you asked for.',
  limit: 'There are fewer left than you asked for.',
  not_found: 'Something in this order is no longer sold.',
  coupon_expired: 'This coupon has ended.',
  coupon_invalid: 'This coupon cannot be used here.',
};

/** The page a shopper is handed off to: what they chose, filled in, and a payment that takes nothing. */
export function checkoutPage(cart: Cart, issues: readonly Omit<CartIssue, 'change'>[] = []) {
  const lines = cart.lines.map(
    ({ title, variantTitle, quantity, total, image }) => `<li>
${image ? `<img src="${escape(new URL(image.url).pathname)}" alt="" width="72" height="72">` : '<span></span>'}
<span>${escape(title)}${variantTitle ? `<br><span class="quiet">${escape(variantTitle)}</span>` : ''}<br><span class="quiet">${quantity} ×</span></span>
<span>${show(total)}</span></li>`,
  );
  const row = (name: string, value: string, more = '') =>
    `<dt${more}>${escape(name)}</dt><dd${more}>${escape(value)}</dd>`;
  const notes = [...new Set(issues.map(({ code, message }) => message ?? WORDS[code] ?? ''))].filter(Boolean);
  return page(
    'Checkout',
    `<h1>Checkout</h1>
${notes.map((note) => `<p role="status">${escape(note)}</p>`).join('\n')}
<ul class="lines">${lines.join('')}</ul>
<dl>${[
      row('Goods', show(cart.subtotal)),
      ...cart.coupons.map(({ code, discount }) =>
        row(`Coupon ${code}`, discount?.amount ? `−${show(discount)}` : 'applied'),
      ),
      row('Shipping', cart.shipping ? show(cart.shipping) : 'chosen with your address'),
      row('Total', show(cart.total), ' class="total"'),
    ].join('')}</dl>
<form method="post" action="/shop/pay">
<input type="hidden" name="cart" value="${escape(cart.id)}">
<fieldset><legend>How do you want to pay?</legend>
<label><input type="radio" name="method" value="card" checked> Card</label>
<label><input type="radio" name="method" value="bank"> Bank transfer</label>
<label><input type="radio" name="method" value="invoice"> Invoice</label>
</fieldset>
<button>Order and pay ${show(cart.total)}</button>
<p class="quiet">This shop does not exist: nothing is charged and nothing is sent.</p>
</form>`,
  );
}

export function emptyCheckoutPage() {
  return page('Checkout', '<h1>Checkout</h1>\n<p>There is nothing to pay for. The cart is empty or was forgotten.</p>');
}

export function paidPage(number: string) {
  return page(
    'Thank you',
    `<h1>Thank you</h1>\n<p>Order ${escape(number)} is noted. Nothing was charged and nothing will arrive.</p>`,
  );
}
