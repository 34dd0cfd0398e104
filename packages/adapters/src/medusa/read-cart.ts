import { parseText, type Cart, type Json } from '@vitrine/core';
import { lineOf, optionOf } from '../http/cart-parts.js';
import { compact, fieldsOf, recordsOf } from '../http/json.js';
import { moneyOf } from './read-product.js';

/** What is asked of a cart. */
export const CART_FIELDS =
  'id,currency_code,completed_at,total,original_item_total,discount_total,shipping_total,*items,items.original_total,' +
  'promotions.code,promotions.is_automatic,shipping_address.country_code,shipping_methods.id';

/** What Medusa's own dashboard calls the only choice of a product without choices. */
const NO_CHOICE = 'Default variant';

/** A cart of the Store API in the core's terms, all with tax. `options` are the ways of shipping, when they were asked for. */
export function readCart(cart: Json, options?: unknown): Cart {
  const money = (amount: unknown) => moneyOf(amount, cart.currency_code);
  const country = parseText(fieldsOf(cart.shipping_address).country_code);
  // What was bought is in the cart no more.
  const items = cart.completed_at ? [] : recordsOf(cart.items);
  return compact<Cart>({
    id: String(cart.id),
    lines: items.flatMap((item) => {
      const price = Number(item.original_total) / Number(item.quantity);
      return lineOf({
        id: item.id,
        productId: item.product_id,
        variantId: item.variant_id,
        title: item.product_title || item.title,
        variantTitle: item.variant_title !== NO_CHOICE && item.variant_title,
        quantity: item.quantity,
        price: money(price),
        // Without tax, or with it, as the unit price is.
        compareAt: money((price * Number(item.compare_at_unit_price)) / Number(item.unit_price)),
        total: money(item.original_total),
        image: item.thumbnail,
      });
    }),
    coupons: recordsOf(cart.promotions)
      .filter(({ is_automatic: isAutomatic }) => !isAutomatic)
      .map(({ code }) => ({ code: parseText(code), status: 'applied' })),
    subtotal: money(cart.original_item_total),
    discount: (Number(cart.discount_total) && money(cart.discount_total)) || undefined,
    shipping: (recordsOf(cart.shipping_methods).length && money(cart.shipping_total)) || undefined,
    total: money(cart.total),
    estimated: true,
    shippingOptions: options
      ? recordsOf(options).flatMap(({ id, name: title, type, amount }) =>
          optionOf({ id, title, delivery: fieldsOf(type).description }, money(amount)),
        )
      : undefined,
    country: country.toUpperCase() || undefined,
  });
}
