import { parseText, type Cart, type CartIssue, type CartLine, type Json } from '@vitrine/core';
import { lineOf, optionOf, sumOf } from '../http/cart-parts.js';
import { compact, fieldsOf, recordsOf } from '../http/json.js';
import { moneyOf } from './read-product.js';

/** What is known of a line besides what the shop tells: a line of a variation does not name its product. */
export type KnownLines = ReadonlyMap<unknown, Pick<CartLine, 'productId' | 'variantId' | 'quantity'>>;

const priceOf = ({ prices }: Json, name: string) => moneyOf(fieldsOf(prices)[name], fieldsOf(prices));

/** Whether the shop shows prices with tax: then they add up to the totals with it. */
function includesTax(items: readonly Json[]): boolean {
  const [shown, net, tax] = ['price', 'line_subtotal', 'line_subtotal_tax'].map((name) =>
    items.reduce((sum, { quantity, prices, totals }) => {
      const amount = name === 'price' ? Number(fieldsOf(prices)[name]) * Number(quantity) : fieldsOf(totals)[name];
      return sum + (Number(amount) || 0);
    }, 0),
  ) as [number, number, number];
  return tax > 0 && Math.abs(shown - net - tax) < Math.abs(shown - net);
}

const ERRORS: Readonly<Record<string, CartIssue['code']>> = {
  woocommerce_rest_product_out_of_stock: 'sold_out',
  woocommerce_rest_cart_coupon_error: 'coupon_invalid',
};

/**
 * A cart of the Store API in the core's terms, under its token. Totals are with tax where the shop shows prices with tax,
 * else the tax stands beside them.
 */
export function readCart(token: string, cart: Json, known: KnownLines): Cart {
  const items = recordsOf(cart.items);
  const totals = fieldsOf(cart.totals);
  const isGross = includesTax(items);
  const total = (record: Json, name: string) => {
    const net = moneyOf(record[name], record);
    return isGross ? sumOf([net, moneyOf(record[`${name}_tax`], record)]) : net;
  };
  const some = (name: string, isShown = totals[name] !== '0') => (isShown && total(totals, name)) || undefined;
  const rates = recordsOf(cart.shipping_rates).flatMap((part) => recordsOf(part.shipping_rates));
  const errors = recordsOf(cart.errors).map(({ code, message }) => ({
    code: ERRORS[String(code)] ?? 'other',
    message: parseText(message),
  }));
  return compact<Cart>({
    id: token,
    lines: items.flatMap((item) => {
      const { productId, variantId } = known.get(item.key) ?? { productId: item.id, variantId: item.id };
      const [image] = recordsOf(item.images);
      return lineOf({
        id: item.key,
        productId,
        variantId,
        title: item.name,
        variantTitle: recordsOf(item.variation).map(({ value }) => value),
        quantity: item.quantity,
        maxQuantity: Number(fieldsOf(item.quantity_limits).maximum) < 9999 && fieldsOf(item.quantity_limits).maximum,
        price: priceOf(item, 'price'),
        compareAt: priceOf(item, 'regular_price'),
        total: total(fieldsOf(item.totals), 'line_subtotal'),
        image: image && { url: image.src, alt: image.alt },
        url: item.permalink,
      });
    }),
    coupons: recordsOf(cart.coupons).map(({ code, totals: own }) =>
      compact({
        code: parseText(code),
        status: 'applied',
        discount: total(fieldsOf(own), 'total_discount') ?? undefined,
      }),
    ),
    subtotal: total(totals, 'total_items'),
    discount: some('total_discount'),
    shipping: some('total_shipping', totals.total_shipping !== null),
    tax: (!isGross && totals.total_tax !== '0' && moneyOf(totals.total_tax, totals)) || undefined,
    total: moneyOf(totals.total_price, totals),
    // With taxes in its prices and the shipping known, nothing is left to come.
    estimated: !isGross || totals.total_shipping === null,
    shippingOptions: rates.length
      ? rates.flatMap(({ rate_id: id, name: title, delivery_time: delivery, ...rate }) =>
          optionOf(
            { id, title, delivery },
            sumOf([moneyOf(rate.price, rate), isGross ? moneyOf(rate.taxes, rate) : null]),
          ),
        )
      : undefined,
    country: parseText(fieldsOf(cart.shipping_address).country) || undefined,
    issues: errors.length ? errors : undefined,
  });
}
