import { CommerceError, safeUrl, type CallOptions, type CheckoutHandoff, type CheckoutRequest } from '@vitrine/core';
import { fieldsOf } from '../http/json.js';
import type { KeptCarts } from '../http/kept-cart.js';
import { CHECKOUT_QUERY } from './cart-documents.js';
import type { Connection, ShopifyOptions } from './connection.js';
import { CART_ID } from './gid.js';

/**
 * Where to pay: the cart's own address, read anew because it goes with a key; for lines alone, or a cart that is gone, a
 * permalink. https://shopify.dev/docs/apps/build/checkout/create-cart-permalinks
 */
export async function checkoutAt(
  { cart, lines, coupons = cart?.coupons.map(({ code }) => code), ...from }: CheckoutRequest,
  { ask, base }: Connection,
  carts: Pick<KeptCarts, 'recall' | 'leave'>,
  { creator, campaign }: Pick<ShopifyOptions, 'creator' | 'campaign'>,
  call?: CallOptions,
): Promise<CheckoutHandoff> {
  const items = (lines ?? cart?.lines ?? []).map(({ variantId, quantity }) => {
    const [number] = /\d+$/.exec(variantId) ?? [];
    return number ? `${number}:${quantity}` : '';
  });
  if (!items.length || items.includes('')) throw new CommerceError('invalid', 'There is nothing to pay for.');
  let address: string | undefined;
  const id = carts.recall(call).id || cart?.id;
  if (!lines && id && CART_ID.test(id)) {
    address = safeUrl(fieldsOf((await ask(CHECKOUT_QUERY, { id }, call)).data.cart).checkoutUrl);
    if (address) carts.leave(call);
  }
  const url = new URL(address ?? `${base}/cart/${items.join(',')}`);
  const parameters = {
    discount: address ? undefined : coupons?.join(','),
    utm_source: from.creator ?? creator,
    utm_campaign: from.campaign ?? campaign,
  };
  for (const [name, value] of Object.entries(parameters)) if (value) url.searchParams.set(name, value);
  return { url: url.href };
}
