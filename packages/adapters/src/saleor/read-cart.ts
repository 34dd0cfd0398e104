import {
  compareMoney,
  parsePrice,
  parseText,
  safeImageUrl,
  type Cart,
  type CartIssue,
  type CartLine,
  type Json,
  type ShippingOption,
} from '@vitrine/core';
import { compact, fieldsOf, recordsOf } from '../http/json.js';
import type { KeptCart } from '../http/kept-cart.js';
import { imagesOf, moneyOf, textOf } from './read-product.js';

/** "2–4 days", in the language of the page. */
function daysOf({ minimumDeliveryDays: least, maximumDeliveryDays: most }: Json, locale?: string): string | undefined {
  if (!Number.isSafeInteger(most)) return;
  const days = new Intl.NumberFormat(locale, { style: 'unit', unit: 'day', unitDisplay: 'long' }).format(Number(most));
  return typeof least === 'number' && least < Number(most) ? `${least}–${days}` : days;
}

/** A checkout in the core's terms. What keeps a line from being bought is among its issues. */
export function readCart(input: Json, { shipTo }: Pick<KeptCart, 'shipTo'>, locale?: string): Cart {
  const isGross = input.displayGrossPrices !== false;
  const readMoney = (money: unknown) => parsePrice(moneyOf(money, isGross));
  const issues: CartIssue[] = [];

  const readLine = ({
    id,
    quantity,
    unitPrice,
    undiscountedUnitPrice,
    totalPrice,
    problems,
    variant,
  }: Json): CartLine[] => {
    const { id: variantId, name, media, product, quantityLimitPerCustomer } = fieldsOf(variant);
    const { id: productId, name: title, thumbnail, translation } = fieldsOf(product);
    const pieces = Number(quantity);
    if (!id || !variantId || !productId || !Number.isSafeInteger(pieces) || pieces < 1) return [];
    for (const { availableQuantity: available } of recordsOf(problems)) {
      const left = Number(available ?? 0);
      issues.push({
        code: left ? 'limit' : 'sold_out',
        lineId: String(id),
        variantId: String(variantId),
        available: left,
      });
    }
    const price = readMoney(unitPrice);
    const compareAt = readMoney(undiscountedUnitPrice);
    const { url, alt } = fieldsOf(imagesOf(media)[0] ?? thumbnail);
    const address = safeImageUrl(url);
    return [
      compact<CartLine>({
        id: String(id),
        productId: String(productId),
        variantId: String(variantId),
        title: parseText(fieldsOf(translation).name || title),
        variantTitle: parseText(name) || undefined,
        quantity: pieces,
        maxQuantity: Number(quantityLimitPerCustomer) || undefined,
        price,
        compareAt:
          price && compareAt?.currency === price.currency && compareMoney(compareAt, price) > 0 ? compareAt : undefined,
        total: readMoney(totalPrice),
        image: address ? { url: address, alt: parseText(alt) } : undefined,
      }),
    ];
  };

  const readOption = (method: Json): ShippingOption =>
    compact({
      id: String(method.id),
      title: parseText(method.name) || String(method.id),
      price: readMoney(method.price),
      delivery: parseText(textOf(method.description)) || daysOf(method, locale),
    });

  const code = parseText(input.voucherCode);
  const discount = readMoney(input.discount) ?? undefined;
  const options = recordsOf(input.shippingMethods).filter(({ active }) => active !== false);
  return compact<Cart>({
    id: String(input.id),
    lines: recordsOf(input.lines).flatMap(readLine),
    coupons: code ? [compact({ code, status: 'applied' as const, discount })] : [],
    subtotal: readMoney(input.subtotalPrice),
    discount: discount?.amount ? discount : undefined,
    total: readMoney(input.totalPrice),
    // Shipping is chosen at the checkout.
    estimated: true,
    shippingOptions: options.length ? options.map(readOption) : undefined,
    country: shipTo?.country,
    issues: issues.length ? issues : undefined,
  });
}
