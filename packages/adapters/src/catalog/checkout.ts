import {
  CommerceError,
  isRecord,
  listOf,
  parseText,
  safeUrl,
  type CheckoutHandoff,
  type CheckoutRequest,
} from '@vitrine/core';
import { addParameters, fillTemplate, MAX_URL } from '../http/template.js';
import type { CatalogOptions } from './index.js';
import type { Source } from './source.js';

type Line = NonNullable<CheckoutRequest['lines']>[number] & { readonly url?: string };

/** Names that templates in structured data use for what ours call `items`, `id`, `quantity` and `coupon`. */
const ownNames = (template: string): string =>
  template
    .replace(/\{\w*id\w*\}:\{q\w*\}(,\{\w+\}:\{\w+\})*/i, '{items}')
    .replace(/\{\w*(coupon|discount|promo)\w*\}/gi, '{coupon}')
    .replace(/\{q(uanti)?ty\}/gi, '{quantity}')
    .replace(/\{((variant|product|offer|(merchant_?)?item)_?id|sku)\}/gi, '{id}');

/**
 * Where to pay. By the page's template, else the one of the structured data; a single line without either is paid for on
 * its product's own page. `creator` and `campaign` fill placeholders of their names, else they are added as `utm_source`
 * and `utm_campaign`. Rejects with `config` when there is no way, with `unsupported` when there is one for a single line only.
 * A relative template is resolved against `base`, the address of the page.
 */
export async function handOff(
  {
    cart,
    lines: given = cart?.lines ?? [],
    coupons = cart?.coupons.map(({ code }) => code) ?? [],
    ...from
  }: CheckoutRequest,
  { checkout: template = '', ...page }: CatalogOptions,
  base: string | undefined,
  openSource: () => Promise<Source>,
): Promise<CheckoutHandoff> {
  const lines: readonly Line[] = given.filter(({ quantity }) => quantity >= 1);
  const [first, second] = lines;
  if (!first) throw new CommerceError('invalid', 'There is nothing to pay for.');

  let address: string | undefined;
  if (!template) {
    const source = await openSource();
    base = source.base;
    const product = (await source.find(`id:${first.productId ?? first.variantId}`)) ?? {};
    const variant = listOf(product.variants)
      .filter(isRecord)
      .find(({ id }) => `${id as string}` === first.variantId);
    template = source.checkout ?? parseText(variant?.checkoutTemplate ?? product.checkoutTemplate, MAX_URL);
    if (!second) address = safeUrl(variant?.url ?? product.url, base) ?? first.url;
  }
  const own = ownNames(template);
  if (template && second && !own.includes('{items}')) {
    throw new CommerceError('unsupported', 'This shop takes one product at a time.', {
      hint: '`checkout` has no {items}.',
    });
  }
  const encode = encodeURIComponent;
  const values: Readonly<Record<string, string>> = {
    items: lines.map(({ variantId, quantity }) => `${encode(variantId)}:${quantity}`).join(','),
    id: encode(first.variantId),
    quantity: `${first.quantity}`,
    coupon: coupons.map(encode).join(','),
    cart: encode(cart?.id ?? ''),
    creator: encode(from.creator ?? page.creator ?? ''),
    campaign: encode(from.campaign ?? page.campaign ?? ''),
  };
  const url = safeUrl(own ? fillTemplate(own, values) : address, base, MAX_URL);
  if (!url) {
    throw new CommerceError('config', `No ${own && 'usable '}checkout address is set up.`, {
      hint: 'Set `checkout`, as https://shop.example/checkout?products={items}&coupon={coupon}',
    });
  }
  const credit = (key: string) => (own.includes(`{${key}}`) ? '' : (values[key] ?? ''));
  return {
    url: addParameters(url, [
      ['utm_source', credit('creator')],
      ['utm_campaign', credit('campaign')],
    ]),
  };
}
