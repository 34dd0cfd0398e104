import { CommerceError, type Product, type SearchQuery, type SearchResult } from '@vitrine/core';

/** Items of a page when the query names no number. */
const PAGE = 24;

/** Where a page begins, which is what the cursor says, and how many items it has, at most `max`. Throws `invalid` for a foreign cursor. */
export function pageOf({ cursor = '0', limit = PAGE }: SearchQuery, max: number): { skip: number; take: number } {
  if (!/^\d{1,9}$/.test(cursor)) throw new CommerceError('invalid', 'The cursor is not one of this shop.');
  return { skip: Number(cursor), take: Math.min(Math.max(Math.floor(limit) || PAGE, 1), max) };
}

/** The products of a page that ends before the item `end` of `total`. */
export function resultOf(products: readonly (Product | null)[], end: number, total: unknown): SearchResult {
  const number = Number(total);
  return {
    items: products.flatMap((product) => product ?? []),
    ...(products.length > 0 && end < number && { next: String(end) }),
    ...(Number.isSafeInteger(number) && { total: number }),
  };
}
