import { CommerceError, safeUrl, type CheckoutHandoff, type CheckoutRequest, type ShopConfig } from '@vitrine/core';
import { addParameters, fillTemplate, MAX_URL } from './template.js';

/**
 * Where to pay in a shop whose backend has no checkout of its own to send to: at the page's `checkout` template, with
 * `{items}` (`ID:QTY,ID:QTY`, ids of variants), `{coupon}`, `{cart}` (the cart's id), `{creator}` and `{campaign}`. The last
 * two are added as `utm_source` and `utm_campaign` where the template does not name them. Throws a `CommerceError`: `invalid`
 * for nothing to pay for, `config` without a usable template.
 */
export function merchantCheckout(
  { cart, lines = cart?.lines ?? [], coupons = cart?.coupons.map(({ code }) => code), ...from }: CheckoutRequest,
  { checkout: template, creator = '', campaign = '' }: Pick<ShopConfig, 'checkout' | 'creator' | 'campaign'>,
): CheckoutHandoff {
  if (!lines.length) throw new CommerceError('invalid', 'There is nothing to pay for.');
  const source = encodeURIComponent(from.creator ?? creator);
  const name = encodeURIComponent(from.campaign ?? campaign);
  const address = fillTemplate(template ?? '', {
    items: lines.map(({ variantId, quantity }) => `${encodeURIComponent(variantId)}:${quantity}`).join(','),
    coupon: (coupons ?? []).map(encodeURIComponent).join(','),
    cart: encodeURIComponent(cart?.id ?? ''),
    creator: source,
    campaign: name,
  });
  const url = safeUrl(address, globalThis.document?.baseURI, MAX_URL);
  if (!url) {
    throw new CommerceError('config', 'There is no address to pay at.', {
      hint: 'This backend has no checkout of its own to send shoppers to. Set `checkout` to one of your shop: https://shop.example/checkout?products={items}&coupon={coupon}&cart={cart}',
    });
  }
  const credit: [string, string][] = [];
  if (!template?.includes('{creator}')) credit.push(['utm_source', source]);
  if (!template?.includes('{campaign}')) credit.push(['utm_campaign', name]);
  return { url: addParameters(url, credit) };
}
