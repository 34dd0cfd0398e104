import type { CartChange, CartIssue } from '@vitrine/core';
import { json, redirect, Refusal, type Answer } from './answer.js';
import { applyChange, showCart, type Carts, type StoredCart } from './carts.js';
import { checkoutPage, emptyCheckoutPage, paidPage } from './checkout-page.js';
import { soldIn } from './exchange.js';
import type { ShopRequest } from './request.js';
import { shelfOf } from './shelf.js';

type Fields = Readonly<Record<string, unknown>>;

const fieldsOf = (input: unknown): Fields => (typeof input === 'object' && input ? (input as Fields) : {});
const wordOf = (input: unknown) => (typeof input === 'string' ? input : undefined);
const listOf = (input: unknown): readonly unknown[] => (Array.isArray(input) ? input : []);

const isQuantity = (input: unknown): input is number => Number.isInteger(input) && Number(input) >= 0;

function readNote(input: unknown): Readonly<Record<string, string>> | undefined {
  const pairs = Object.entries(fieldsOf(input)).filter((pair): pair is [string, string] => typeof pair[1] === 'string');
  return pairs.length ? Object.fromEntries(pairs) : undefined;
}

function readChange(input: unknown): CartChange {
  const fields = fieldsOf(input);
  const { quantity } = fields;
  const [variantId, lineId, code, country] = ['variantId', 'lineId', 'code', 'country'].map((name) =>
    wordOf(fields[name]),
  );
  const note = readNote(fields.note);
  if (fields.type === 'add' && variantId && isQuantity(quantity) && quantity > 0) {
    return { type: 'add', variantId, productId: '', quantity, ...(note && { note }) };
  }
  if (fields.type === 'set' && lineId && isQuantity(quantity)) return { type: 'set', lineId, quantity };
  if (fields.type === 'coupon' && code) return { type: 'coupon', code, remove: fields.remove === true };
  if (fields.type === 'ship-to' && country) return { type: 'ship-to', country };
  throw new Refusal(400, 'bad_change', `This is no change of a cart: ${JSON.stringify(input)?.slice(0, 200)}`);
}

const shelfFor = (request: ShopRequest, cart: StoredCart) => shelfOf(request.origin, cart.currency);

function held(request: ShopRequest, carts: Carts): StoredCart {
  const cart = carts.get(request.token);
  if (!cart) throw new Refusal(404, 'cart_not_found', 'There is no such cart, or it was forgotten.');
  return cart;
}

/** `GET /api/cart`: the cart of the `Cart-Token`. Makes none. */
export function readCart(request: ShopRequest, carts: Carts): Answer {
  const cart = held(request, carts);
  return json({ token: cart.token, cart: showCart(cart, shelfFor(request, cart)) });
}

/** `POST /api/cart`: applies `changes` in order; without a `Cart-Token` to a new cart, in `currency`. */
export function changeCart(request: ShopRequest, carts: Carts): Answer {
  const body = fieldsOf(request.body);
  const changes = listOf(body.changes).map(readChange);
  if (!changes.length) throw new Refusal(400, 'no_changes', 'A call has to ask for something: { "changes": [...] }');
  const cart = request.token === undefined ? carts.create(soldIn(wordOf(body.currency))) : held(request, carts);
  const shelf = shelfFor(request, cart);
  const issues = changes.flatMap((change, at): CartIssue[] => {
    const issue = applyChange(cart, shelf, change);
    return issue ? [{ ...issue, change: at }] : [];
  });
  return json({ token: cart.token, cart: showCart(cart, shelf), issues });
}

/** `POST /api/checkout`: where to pay for the cart of the `Cart-Token`, or for `lines`. */
export function startCheckout(request: ShopRequest, carts: Carts): Answer {
  const body = fieldsOf(request.body);
  const url = new URL('/shop/checkout', request.origin);
  const lines = listOf(body.lines).map(fieldsOf);
  if (lines.length) {
    const shelf = shelfOf(request.origin, 'EUR');
    for (const { variantId, quantity } of lines) {
      if (!shelf.variant(String(variantId)))
        throw new Refusal(400, 'unknown_variant', `There is no variant ${String(variantId)}.`);
      if (!isQuantity(quantity) || !quantity)
        throw new Refusal(400, 'bad_quantity', 'A quantity is a whole number of 1 or more.');
    }
    url.searchParams.set(
      'products',
      lines.map(({ variantId, quantity }) => `${String(variantId)}:${quantity}`).join(','),
    );
  } else {
    const cart = held(request, carts);
    if (!cart.lines.length) throw new Refusal(400, 'empty_cart', 'There is nothing in the cart to pay for.');
    url.searchParams.set('cart', cart.token);
  }
  const coupons = listOf(body.coupons).filter((code): code is string => typeof code === 'string');
  if (coupons.length) url.searchParams.set('coupon', coupons.join(','));
  for (const name of ['creator', 'campaign']) {
    const value = wordOf(body[name]);
    if (value) url.searchParams.set(name, value);
  }
  return json({ url: url.href });
}

/**
 * `GET /checkout`: the page to pay on, for `?cart=TOKEN` or for `?products=ID:QTY,ID:QTY`, with `&coupon=CODE,CODE`.
 * A shopper who follows a link of products gets a cart of their own.
 */
export function showCheckout(request: ShopRequest, carts: Carts): Answer {
  const { query } = request;
  const products = query.get('products');
  const cart = products ? carts.create(soldIn(query.get('currency'))) : carts.get(query.get('cart') ?? undefined);
  if (!cart) return emptyCheckoutPage();
  const shelf = shelfFor(request, cart);
  const added = (products ?? '').split(',').flatMap((item): CartChange[] => {
    const [, variantId = '', pieces = '1'] = /^(.+?)(?::(\d+))?$/.exec(item.trim()) ?? [];
    // A link may name the product: its first variant that can be bought is meant.
    const product = shelf.find(`id:${variantId}`)?.product;
    const variant = shelf.variant(variantId)?.variant ?? product?.variants.find(({ stock }) => stock !== 'sold_out');
    return variantId
      ? [{ type: 'add', variantId: variant?.id ?? variantId, productId: '', quantity: Number(pieces) }]
      : [];
  });
  const coupons = (query.get('coupon') ?? '').split(',').filter(Boolean);
  const changes = [...added, ...coupons.map((code): CartChange => ({ type: 'coupon', code }))];
  const issues = changes.flatMap((change) => applyChange(cart, shelf, change) ?? []);
  const shown = showCart(cart, shelf);
  return shown.lines.length ? checkoutPage(shown, issues) : emptyCheckoutPage();
}

/** `POST /pay`: takes nothing, forgets the cart, and says thank you. */
export function pay(request: ShopRequest, carts: Carts): Answer {
  const token = new URLSearchParams(wordOf(request.body)).get('cart') ?? undefined;
  if (!carts.get(token)) return emptyCheckoutPage();
  carts.forget(token);
  return redirect(`/shop/paid?order=${encodeURIComponent(String(token).replace(/\D/g, '').padStart(5, '0'))}`);
}

export const paid = (request: ShopRequest): Answer => paidPage(request.query.get('order') ?? '');
