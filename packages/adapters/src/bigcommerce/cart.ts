import {
  CommerceError,
  safeUrl,
  type CallOptions,
  type CartChange,
  type CartResult,
  type CheckoutHandoff,
  type CheckoutRequest,
} from '@vitrine/core';
import { keptCart, type KeptCart } from '../http/kept-cart.js';
import { fieldsOf } from '../http/json.js';
import { cartCalls } from './cart-calls.js';
import { ChangingCart, pieceOf } from './change-cart.js';
import type { BigCommerceOptions, Connection } from './connection.js';
import { issuesOf } from './issues.js';
import { EMPTY_CART, readCart } from './read-cart.js';

const CART_ID = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i;

/** The cart of a BigCommerce shop, and the way from it to the shop's checkout. */
export function bigCommerceCart(connection: Connection, { creator, campaign }: BigCommerceOptions) {
  const { ask, base } = connection;
  const shownOnly = new Set<string>();
  const callsFor = (options: CallOptions) => cartCalls(connection, shownOnly, options);

  async function read(kept: KeptCart, options: CallOptions) {
    const calls = callsFor(options);
    const checkout = CART_ID.test(kept.id) ? await calls.read(kept.id) : null;
    return checkout && readCart(await calls.inContext(checkout), kept, base);
  }

  async function write(
    { id, lines, coupons, shipTo: before }: KeptCart,
    changes: readonly CartChange[],
    options: CallOptions,
  ): Promise<CartResult | null> {
    if (id && !CART_ID.test(id)) return null;
    const cart = new ChangingCart(callsFor(options), id, lines);
    await cart.apply(changes);
    const shipTo = changes.filter((change) => change.type === 'ship-to').at(-1) ?? before;
    // A cart alone does not say which coupons there are and what shipping costs.
    const hasMore = shipTo || coupons.length || changes.some(({ type }) => type === 'coupon');
    if (cart.id && !cart.isGone && (hasMore || !cart.checkout)) await cart.know();
    if (cart.isGone) return null;
    const issues = [
      ...cart.issues,
      ...(await issuesOf(cart.refusals, async (document) => (await ask(document, {}, options)).data)),
    ];
    if (!cart.id || !cart.checkout) return { cart: EMPTY_CART, issues };
    return { cart: readCart(await cart.calls.inContext(cart.checkout), { shipTo }, base), issues };
  }

  const carts = keptCart({ read, write }, { creator, campaign });

  /** The cart's redirect; lines alone, or a cart that is gone, get a cart of their own. */
  async function checkout({ cart, lines, ...from }: CheckoutRequest, call: CallOptions = {}): Promise<CheckoutHandoff> {
    const items = lines ?? cart?.lines ?? [];
    if (!items.length) throw new CommerceError('invalid', 'There is nothing to pay for.');
    const calls = callsFor(call);
    const credit = { utm_source: from.creator ?? creator, utm_campaign: from.campaign ?? campaign };
    const parameters = Object.entries(credit).flatMap(([key, value]) => (value ? { key, value } : []));
    const id = lines ? '' : carts.recall(call).id || (cart?.id ?? '');
    let url = CART_ID.test(id) ? safeUrl(await calls.redirect(id, parameters)) : undefined;
    if (url) carts.leave(call);
    else {
      const pieces = items.flatMap((item) => {
        const piece = pieceOf(item);
        return piece ? { ...piece, quantity: item.quantity } : [];
      });
      const { checkout: made, message } = await calls.create(pieces);
      if (!made) throw new CommerceError('invalid', message || 'The shop does not sell these.');
      url = safeUrl(await calls.redirect(String(fieldsOf(made.cart).entityId), parameters));
    }
    if (!url) throw new CommerceError('server', 'The shop gave no address to pay at.');
    return { url };
  }

  return { ...carts, checkout };
}
