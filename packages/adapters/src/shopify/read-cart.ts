import {
  addMoney,
  compareMoney,
  parsePrice,
  parseText,
  safeImageUrl,
  safeUrl,
  type Cart,
  type CartCoupon,
  type CartLine,
  type Json,
  type Money,
  type ShippingOption,
} from '@vitrine/core';
import { compact, fieldsOf, nodesOf, recordsOf } from '../http/json.js';
import type { KeptCart } from '../http/kept-cart.js';
import { moneyOf, NO_CHOICE } from './read-product.js';

const readMoney = (money: unknown) => parsePrice(moneyOf(money));

const wholeOf = (input: unknown) => (Number.isSafeInteger(input) && Number(input) > 0 ? Number(input) : undefined);

function sumOf(allocations: readonly Json[]): Money | undefined {
  const amounts = allocations.flatMap(({ discountedAmount }) => readMoney(discountedAmount) ?? []);
  return amounts.length ? amounts.reduce(addMoney) : undefined;
}

function readLine({ id, quantity, cost, merchandise }: Json): CartLine[] {
  const { amountPerQuantity, compareAtAmountPerQuantity, totalAmount } = fieldsOf(cost);
  const { id: variantId, title, image, quantityRule, product } = fieldsOf(merchandise);
  const { id: productId, title: name, onlineStoreUrl } = fieldsOf(product);
  const pieces = wholeOf(quantity);
  if (!pieces || !id || !variantId || !productId) return [];
  const { url, altText, width, height } = fieldsOf(image);
  const address = safeImageUrl(url);
  const price = readMoney(amountPerQuantity);
  const compareAt = readMoney(compareAtAmountPerQuantity);
  return [
    compact<CartLine>({
      id: String(id),
      productId: String(productId),
      variantId: String(variantId),
      title: parseText(name),
      variantTitle: title === NO_CHOICE ? undefined : parseText(title) || undefined,
      quantity: pieces,
      maxQuantity: wholeOf(fieldsOf(quantityRule).maximum),
      price,
      compareAt:
        price && compareAt?.currency === price.currency && compareMoney(compareAt, price) > 0 ? compareAt : undefined,
      total: readMoney(totalAmount),
      image: address
        ? compact({ url: address, alt: parseText(altText), width: wholeOf(width), height: wholeOf(height) })
        : undefined,
      url: safeUrl(onlineStoreUrl),
    }),
  ];
}

const readOption = ({ handle, title, description, estimatedCost }: Json): ShippingOption =>
  compact({
    id: String(handle),
    title: parseText(title) || String(handle),
    price: readMoney(estimatedCost),
    delivery: parseText(description) || undefined,
  });

/** A cart of the Storefront API in the core's terms. Codes that do not apply are left out: the shop gives nothing for them. */
export function readCart(input: Json, { shipTo }: Pick<KeptCart, 'shipTo'>): Cart {
  const { subtotalAmount, totalAmount, totalAmountEstimated } = fieldsOf(input.cost);
  const lines = nodesOf(input.lines);
  const whole = recordsOf(input.discountAllocations);
  const allocations = [...whole, ...lines.flatMap((line) => recordsOf(line.discountAllocations))];
  const coupons = recordsOf(input.discountCodes)
    .filter(({ applicable, code }) => applicable && code)
    .map(({ code }) =>
      compact<CartCoupon>({
        code: parseText(code),
        status: 'applied',
        discount: sumOf(allocations.filter((allocation) => allocation.code === code)),
      }),
    );
  const options = nodesOf(input.deliveryGroups).flatMap(({ deliveryOptions }) => recordsOf(deliveryOptions));
  return compact<Cart>({
    id: String(input.id),
    lines: lines.flatMap(readLine),
    coupons,
    subtotal: readMoney(subtotalAmount),
    discount: sumOf(whole),
    total: readMoney(totalAmount),
    estimated: totalAmountEstimated !== false,
    shippingOptions: options.length ? options.map(readOption) : undefined,
    country: shipTo?.country,
  });
}
