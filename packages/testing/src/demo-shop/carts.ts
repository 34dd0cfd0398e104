import type { Cart, CartChange, CartIssue, CartLine, Money } from '@vitrine/core';
import { discountOf, refuseCoupon, shipsFree } from './coupons.js';
import { limitOf, type Shelf } from './shelf.js';
import { shippingOptions } from './shipping.js';

interface StoredLine {
  readonly variantId: string;
  quantity: number;
  note?: Readonly<Record<string, string>>;
}

/** What the shop remembers of a shopper. Prices are looked up each time. */
export interface StoredCart {
  readonly token: string;
  readonly currency: string;
  country?: string;
  lines: StoredLine[];
  coupons: string[];
}

const lineId = (variantId: string) => `line-${variantId}`;

/** Tokens are numbered, so that two runs of a test see the same; a real shop's cannot be guessed. */
export class Carts {
  readonly #carts = new Map<string, StoredCart>();
  #made = 0;

  create(currency: string): StoredCart {
    const token = `demo-cart-${++this.#made}`;
    const cart: StoredCart = { token, currency, lines: [], coupons: [] };
    this.#carts.set(token, cart);
    return cart;
  }

  get(token: string | undefined): StoredCart | undefined {
    return token === undefined ? undefined : this.#carts.get(token);
  }

  /** Forgets one cart, as the end of a session does; without a token, all of them. */
  forget(token?: string): void {
    if (token === undefined) this.#carts.clear();
    else this.#carts.delete(token);
  }

  get size(): number {
    return this.#carts.size;
  }
}

function goods(cart: StoredCart, shelf: Shelf): { lines: CartLine[]; subtotal: Money } {
  const lines = cart.lines.flatMap(({ variantId, quantity }): CartLine[] => {
    const { product, variant } = shelf.variant(variantId) ?? {};
    if (!product || !variant?.price) return [];
    const { price, compareAt } = variant;
    const limit = limitOf(variant);
    const variantTitle = Object.values(variant.options).join(' / ');
    const image = variant.image ?? product.images[0];
    return [
      {
        id: lineId(variantId),
        productId: product.id,
        variantId,
        title: product.title,
        ...(variantTitle && { variantTitle }),
        quantity,
        ...(limit < 999 && { maxQuantity: limit }),
        price,
        ...(compareAt && { compareAt }),
        total: { ...price, amount: price.amount * quantity },
        ...(image && { image }),
        ...(product.url && { url: product.url }),
      },
    ];
  });
  const digits = shelf.items[0]?.product.variants[0]?.price?.digits ?? 2;
  const amount = lines.reduce((sum, { total }) => sum + (total?.amount ?? 0), 0);
  return { lines, subtotal: { amount, currency: cart.currency, digits } };
}

/** The cart with today's prices. */
export function showCart(cart: StoredCart, shelf: Shelf): Cart {
  const { lines, subtotal } = goods(cart, shelf);
  const accepted = cart.coupons.filter((code) => !refuseCoupon(code, subtotal));
  const coupons = accepted.map((code) => ({ code, status: 'applied' as const, discount: discountOf(code, subtotal) }));
  const off = Math.min(
    subtotal.amount,
    coupons.reduce((sum, { discount }) => sum + discount.amount, 0),
  );
  const options = cart.country && lines.length ? shippingOptions(cart.country, subtotal) : undefined;
  const standard = options?.[0]?.price;
  const shipping = standard && shipsFree(accepted) ? { ...standard, amount: 0 } : standard;
  return {
    id: cart.token,
    lines,
    coupons,
    subtotal,
    ...(off > 0 && { discount: { ...subtotal, amount: off } }),
    ...(shipping && { shipping }),
    total: { ...subtotal, amount: subtotal.amount - off + (shipping?.amount ?? 0) },
    estimated: !shipping,
    ...(options && { shippingOptions: options }),
    ...(cart.country && { country: cart.country }),
  };
}

/** Sets the pieces of a line within what there is; 0 takes it out. */
function put(cart: StoredCart, shelf: Shelf, variantId: string, wanted: number, note?: StoredLine['note']) {
  const variant = shelf.variant(variantId)?.variant;
  const held = cart.lines.find((line) => line.variantId === variantId);
  const limit = variant ? limitOf(variant) : 0;
  const quantity = Math.min(wanted, limit);
  if (quantity <= 0) cart.lines = cart.lines.filter((line) => line !== held);
  else if (held) Object.assign(held, { quantity, ...(note && { note: { ...held.note, ...note } }) });
  else cart.lines.push({ variantId, quantity, ...(note && { note }) });
  if (wanted <= limit) return undefined;
  const code = !limit ? 'sold_out' : limit === variant?.maxQuantity ? 'limit' : 'partly_added';
  return { code, lineId: lineId(variantId), variantId, available: limit } as const;
}

/** Applies one change; what could not be done comes back as an issue. */
export function applyChange(cart: StoredCart, shelf: Shelf, change: CartChange): Omit<CartIssue, 'change'> | undefined {
  switch (change.type) {
    case 'add': {
      const { variantId, quantity, note } = change;
      if (!shelf.variant(variantId)?.variant.price) return { code: 'not_found', variantId };
      const held = cart.lines.find((line) => line.variantId === variantId)?.quantity ?? 0;
      return put(cart, shelf, variantId, held + quantity, note);
    }
    case 'set': {
      const line = cart.lines.find(({ variantId }) => lineId(variantId) === change.lineId);
      return line ? put(cart, shelf, line.variantId, change.quantity) : { code: 'not_found', lineId: change.lineId };
    }
    case 'coupon': {
      const code = change.code.trim().toUpperCase();
      cart.coupons = cart.coupons.filter((other) => other !== code);
      if (change.remove) return undefined;
      const refused = refuseCoupon(code, goods(cart, shelf).subtotal);
      if (!refused) cart.coupons.push(code);
      return refused;
    }
    case 'ship-to': {
      const country = change.country.trim().toUpperCase();
      cart.country = country;
      return shippingOptions(country, goods(cart, shelf).subtotal).length ? undefined : { code: 'no_shipping' };
    }
  }
}
