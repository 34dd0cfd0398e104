import {
  compareMoney,
  parsePrice,
  parseText,
  safeImageUrl,
  safeUrl,
  type Cart,
  type CartLine,
  type Json,
  type Money,
} from '@vitrine/core';
import { compact, fieldsOf, recordsOf } from '../http/json.js';
import type { KeptCart } from '../http/kept-cart.js';
import { imageOf, moneyOf } from './read-product.js';

const readMoney = (money: unknown) => parsePrice(moneyOf(money));

const more = (money: Money | null) => (money?.amount ? money : undefined);

function readLine(line: Json, base: string): CartLine[] {
  const { entityId, productEntityId, variantEntityId, quantity } = line;
  const pieces = Number(quantity);
  if (!entityId || !productEntityId || !Number.isSafeInteger(pieces) || pieces < 1) return [];
  const price = readMoney(line.listPrice);
  const original = readMoney(line.originalPrice);
  const image = imageOf(line.image);
  const address = safeImageUrl(image?.url);
  const choice = recordsOf(line.selectedOptions).flatMap(({ value }) => parseText(value) || []);
  return [
    compact<CartLine>({
      id: String(entityId),
      productId: String(productEntityId),
      variantId: String(variantEntityId ?? productEntityId),
      title: parseText(line.name),
      variantTitle: choice.join(' / ') || undefined,
      quantity: pieces,
      price,
      compareAt:
        price && original?.currency === price.currency && compareMoney(original, price) > 0 ? original : undefined,
      total: readMoney(line.extendedSalePrice),
      image: address ? { url: address, alt: parseText(image?.alt) } : undefined,
      url: safeUrl(line.path, base),
    }),
  ];
}

/** A cart with nothing in it: BigCommerce has none such, it deletes a cart with its last line. */
export const EMPTY_CART: Cart = { id: '', lines: [], coupons: [], subtotal: null, total: null, estimated: true };

/** A checkout, or what is known of one that has just its cart, in the core's terms. */
export function readCart(checkout: Json, { shipTo }: Pick<KeptCart, 'shipTo'>, base: string): Cart {
  const cart = fieldsOf(checkout.cart);
  const { physicalItems, digitalItems } = fieldsOf(cart.lineItems);
  const items = [...recordsOf(physicalItems), ...recordsOf(digitalItems)];
  const options = recordsOf(checkout.shippingConsignments).flatMap(({ availableShippingOptions: all }) =>
    recordsOf(all),
  );
  return compact<Cart>({
    id: String(cart.entityId),
    // Parts of a bundle come with it, and cannot be changed by themselves.
    lines: items.filter(({ parentEntityId }) => !parentEntityId).flatMap((line) => readLine(line, base)),
    coupons: recordsOf(checkout.coupons).map(({ code, discountedAmount }) =>
      compact({ code: parseText(code), status: 'applied' as const, discount: more(readMoney(discountedAmount)) }),
    ),
    subtotal: readMoney(cart.baseAmount),
    discount: more(readMoney(cart.discountedAmount)),
    tax: more(readMoney(checkout.taxTotal)),
    total: readMoney(checkout.grandTotal ?? cart.amount),
    // Shipping is chosen at the checkout.
    estimated: true,
    shippingOptions: options.length
      ? options.map(({ entityId, description, cost, transitTime }) =>
          compact({
            id: String(entityId),
            title: parseText(description) || String(entityId),
            price: readMoney(cost),
            delivery: parseText(transitTime) || undefined,
          }),
        )
      : undefined,
    country: shipTo?.country,
  });
}
