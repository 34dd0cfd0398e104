import { parseProduct } from './parse-product.js';
import type { Product } from './product.js';

/** Reads products that an adapter gave as short as our catalogue JSON may be: `id, title, price, currency` are enough. */
export function completeProducts(products: readonly (Product | null)[]): (Product | null)[] {
  const base = globalThis.document?.baseURI;
  return products.map((product) => product && parseProduct(product, { base, warn: console.warn }));
}
