import type { CartLine } from './cart.js';
import type { Product, Variant } from './product.js';

/** Most pieces of one line, whatever the shop says: more is a mistake, and prices times it stay whole numbers. */
export const MAX_QUANTITY = 9999;

/** How many pieces of a variant one cart may hold: what is in stock, within what one order may hold. */
export function limitOf({ stock, quantity, maxQuantity }: Variant): number {
  const pieces = stock === 'sold_out' ? 0 : stock === 'preorder' || stock === 'backorder' ? undefined : quantity;
  return Math.min(pieces ?? MAX_QUANTITY, maxQuantity ?? MAX_QUANTITY);
}

/** What a cart line says of a variant. */
export function lineOf(product: Product, variant: Variant) {
  const limit = limitOf(variant);
  return {
    productId: product.id,
    variantId: variant.id,
    title: product.title,
    variantTitle: variant.title ?? (Object.values(variant.options).join(' / ') || undefined),
    maxQuantity: limit < MAX_QUANTITY ? limit : undefined,
    price: variant.price,
    compareAt: variant.compareAt,
    image: variant.image ?? product.images[0],
    url: product.url,
  } satisfies Partial<CartLine>;
}
