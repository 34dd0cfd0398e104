import { parseProduct, parseRef, type Product, type Variant } from '@vitrine/core';
import { buildCatalogue } from '../catalogue/build-catalogue.js';
import type { ProductRecord } from '../catalogue/record.js';
import { priced, soldIn } from './exchange.js';

export interface ShelfItem {
  /** As the API sends it: absolute addresses, prices in the shelf's currency. */
  readonly record: ProductRecord;
  /** As the core reads it. */
  readonly product: Product;
}

/** The catalogue as one shopper sees it: from one address, in one currency. */
export interface Shelf {
  readonly currency: string;
  readonly items: readonly ShelfItem[];
  find(ref: string): ShelfItem | undefined;
  variant(id: string): { product: Product; variant: Variant } | undefined;
}

const catalogue = buildCatalogue();

function withAddresses(record: ProductRecord, origin: string): ProductRecord {
  const absolute = (path: string) => new URL(path, origin).href;
  const image = <T extends { url: string }>(picture: T): T => ({ ...picture, url: absolute(picture.url) });
  return {
    ...record,
    url: absolute(record.url),
    images: record.images.map(image),
    ...(record.variants && {
      variants: record.variants.map((variant) =>
        variant.image ? { ...variant, image: image(variant.image) } : variant,
      ),
    }),
  };
}

function buildShelf(origin: string, currency: string | undefined): Shelf {
  const items = catalogue.products.flatMap((seed): ShelfItem[] => {
    const record = withAddresses(currency ? priced(seed, currency) : seed, origin);
    const product = parseProduct(record);
    return product ? [{ record, product }] : [];
  });
  const byRef = new Map<string, ShelfItem>();
  const variants = new Map<string, { product: Product; variant: Variant }>();
  for (const item of items) {
    const { id, handle, url } = item.product;
    for (const ref of [`id:${id}`, `handle:${handle}`, `url:${url}`, `sku:${item.record.sku}`]) byRef.set(ref, item);
    for (const variant of item.product.variants) {
      byRef.set(`sku:${variant.sku}`, item);
      variants.set(variant.id, { product: item.product, variant });
    }
  }
  return {
    currency: currency ?? 'EUR',
    items,
    find(ref) {
      const { kind, value } = parseRef(ref);
      return byRef.get(`${kind}:${kind === 'url' ? value.replace(/[?#].*$/, '') : value}`);
    },
    variant: (id) => variants.get(id),
  };
}

const shelves = new Map<string, Shelf>();

/** The shelf of an origin and currency, built once. Without a currency: each product in its own, as feeds list them. */
export function shelfOf(origin: string, currency?: string): Shelf {
  const sold = currency === undefined ? undefined : soldIn(currency);
  const key = `${origin} ${sold}`;
  const shelf = shelves.get(key) ?? buildShelf(origin, sold);
  // A shop on a changing port must not grow for ever.
  if (shelves.size > 20) shelves.clear();
  shelves.set(key, shelf);
  return shelf;
}

/** How many pieces of a variant one cart may hold. */
export function limitOf({ stock, quantity, maxQuantity }: Variant): number {
  const pieces = stock === 'sold_out' ? 0 : stock === 'preorder' || stock === 'backorder' ? 999 : (quantity ?? 999);
  return Math.min(pieces, maxQuantity ?? 999);
}
