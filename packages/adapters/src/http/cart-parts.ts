import { addMoney, parseText, safeImageUrl, safeUrl, type CartLine, type Json, type Money } from '@vitrine/core';
import type { ShippingOption } from '@vitrine/core';
import { compact, fieldsOf } from './json.js';

/** A whole number of one or more. */
export const wholeOf = (input: unknown): number | undefined =>
  Number.isSafeInteger(input) && Number(input) > 0 ? Number(input) : undefined;

/** The sum of what there is, in the currency of the first; null where there is nothing. */
export function sumOf(amounts: readonly (Money | null | undefined)[]): Money | null {
  return amounts.reduce<Money | null>(
    (sum, each) => (sum && each ? (sum.currency === each.currency ? addMoney(sum, each) : sum) : (each ?? sum)),
    null,
  );
}

/** What is a shop's own word for each member of a line; the money is read already. */
export interface RawLine {
  readonly id: unknown;
  readonly productId: unknown;
  readonly variantId: unknown;
  readonly title: unknown;
  /** `M / Oak`, or the values it is made of. */
  readonly variantTitle?: unknown;
  readonly quantity: unknown;
  readonly maxQuantity?: unknown;
  readonly price: Money | null;
  readonly compareAt?: Money | null;
  readonly total: Money | null;
  /** An address, or `{ url, alt, width, height }`. */
  readonly image?: unknown;
  readonly url?: unknown;
}

/** The line in the core's terms; none where it lacks an id or pieces. */
export function lineOf({ image, compareAt, price, total, ...line }: RawLine): CartLine[] {
  const quantity = wholeOf(line.quantity);
  const { url: address = image, alt, width, height } = fieldsOf(image);
  const picture = safeImageUrl(address);
  if (!quantity || !line.id || !line.productId || !line.variantId) return [];
  const isReduced = price && compareAt?.currency === price.currency && compareAt.amount > price.amount;
  return [
    compact<CartLine>({
      id: String(line.id),
      productId: String(line.productId),
      variantId: String(line.variantId),
      title: parseText(line.title) || String(line.productId),
      variantTitle:
        [line.variantTitle]
          .flat()
          .map((each) => parseText(each))
          .filter(Boolean)
          .join(' / ') || undefined,
      quantity,
      maxQuantity: wholeOf(line.maxQuantity),
      price,
      compareAt: isReduced ? compareAt : undefined,
      total,
      image: picture
        ? compact({ url: picture, alt: parseText(alt), width: wholeOf(width), height: wholeOf(height) })
        : undefined,
      url: safeUrl(line.url),
    }),
  ];
}

/** A way of shipping; none where it lacks an id or a name. */
export function optionOf({ id, title, delivery }: Json, price: Money | null): ShippingOption[] {
  const name = parseText(title);
  return id && name
    ? [compact({ id: String(id), title: name, price, delivery: parseText(delivery) || undefined })]
    : [];
}
