import { parseText, type Cart, type CartLine, type Json } from '@vitrine/core';
import { lineOf, optionOf, sumOf } from '../http/cart-parts.js';
import { compact, fieldsOf, recordsOf } from '../http/json.js';
import type { KeptCart } from '../http/kept-cart.js';
import { imageOf, moneyOf } from './read-product.js';

function readLine({ productVariant, ...line }: Json, currency: unknown): CartLine[] {
  const { id: variantId, options, product } = fieldsOf(productVariant);
  const { id: productId, name, featuredAsset } = fieldsOf(product);
  return lineOf({
    id: line.id,
    productId,
    variantId,
    title: name,
    variantTitle: recordsOf(options).map((option) => option.name),
    quantity: line.quantity,
    price: moneyOf(line.discountedUnitPriceWithTax, currency),
    compareAt: moneyOf(line.unitPriceWithTax, currency),
    total: moneyOf(line.discountedLinePriceWithTax, currency),
    image: imageOf(line.featuredAsset ?? featuredAsset),
  });
}

/**
 * An order of the Shop API in the core's terms, under the token of its session. All prices include tax. `methods` are the
 * ways of shipping, when they were asked for.
 */
export function readCart(id: string, order: Json, { shipTo }: Pick<KeptCart, 'shipTo'>, methods?: unknown): Cart {
  const { currencyCode: currency, couponCodes, shippingLines, shippingAddress } = order;
  const lines = recordsOf(order.lines).flatMap((line) => readLine(line, currency));
  const subtotal = sumOf(lines.map(({ total }) => total));
  // What is taken off the whole order is taken off the lines in parts that are not in their totals.
  const reduced = moneyOf(order.subTotalWithTax, currency);
  const off = subtotal && reduced ? subtotal.amount - reduced.amount : 0;
  const shipping = recordsOf(shippingLines).length ? moneyOf(order.shippingWithTax, currency) : null;
  return compact<Cart>({
    id,
    lines,
    coupons: (Array.isArray(couponCodes) ? couponCodes : []).map((code) => ({
      code: parseText(code),
      status: 'applied',
    })),
    subtotal,
    discount: subtotal && off > 0 ? { ...subtotal, amount: off } : undefined,
    shipping: shipping ?? undefined,
    total: moneyOf(order.totalWithTax, currency),
    estimated: true,
    shippingOptions: methods
      ? recordsOf(methods).flatMap(({ name: title, description: delivery, ...method }) =>
          optionOf({ ...method, title, delivery }, moneyOf(method.priceWithTax, currency)),
        )
      : undefined,
    country: parseText(fieldsOf(shippingAddress).countryCode) || shipTo?.country,
  });
}
