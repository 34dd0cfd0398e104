import { CommerceError, parseRef, type Product, type ProductRef, type ProductRefKind } from '@vitrine/core';
import { fieldsOf } from './json.js';

/** A reference, taken apart. */
export interface Ref {
  readonly kind: ProductRefKind;
  readonly value: string;
}

/** Longest reference asked of a shop, in characters; what is longer names nothing. */
const MAX_LENGTH = 500;

/** The items in lists of at most `size`. */
export function chunks<T>(items: readonly T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, at) => items.slice(at * size, (at + 1) * size));
}

type Find = (refs: readonly Ref[]) => Promise<readonly (Product | null | undefined)[]>;

/** Shops reckon what a query could cost, and refuse one that is too much: it is asked in halves. */
async function inHalves(refs: readonly Ref[], find: Find): ReturnType<Find> {
  try {
    return await find(refs);
  } catch (error) {
    const half = refs.length >> 1;
    const { code, message } = fieldsOf(error instanceof CommerceError && error.cause);
    if (!half || !/cost|complexity/i.test(`${String(code)} ${String(message)}`)) throw error;
    const parts = [refs.slice(0, half), refs.slice(half)];
    return (await Promise.all(parts.map((part) => inHalves(part, find)))).flat();
  }
}

/**
 * Products in the order and number of `refs`, null for one that is not found. `find` is given each different reference
 * once, at most `size` in one call, the calls side by side, and answers in the order it was asked. `toRef` may turn a
 * reference into one the shop understands (an address into a handle), or into nothing when it cannot be one of the shop's.
 */
export async function productsByRef(
  refs: readonly ProductRef[],
  size: number,
  find: Find,
  toRef: (ref: Ref) => Ref | undefined = (ref) => ref,
): Promise<(Product | null)[]> {
  const asked = new Map<string, Ref>();
  const keys = refs.map((each) => {
    const ref = toRef(parseRef(each));
    if (!ref?.value || ref.value.length > MAX_LENGTH) return '';
    const key = `${ref.kind}:${ref.value}`;
    asked.set(key, ref);
    return key;
  });
  const found = new Map<string, Product>();
  const parts = chunks([...asked], size).map(async (part) => {
    const products = await inHalves(
      part.map(([, ref]) => ref),
      find,
    );
    part.forEach(([key], at) => {
      const product = products[at];
      if (product) found.set(key, product);
    });
  });
  await Promise.all(parts);
  return keys.map((key) => found.get(key) ?? null);
}

/** Of products in any order, the one that a reference names: by its own id, handle or address, or by a variant's id or sku. */
export function productOf(products: readonly Product[], { kind, value }: Ref): Product | undefined {
  return products.find(
    ({ id, handle, url, variants }) =>
      (kind === 'id' && (id === value || variants.some((variant) => variant.id === value))) ||
      (kind === 'handle' && handle === value) ||
      (kind === 'sku' && variants.some(({ sku }) => sku === value)) ||
      (kind === 'url' && url === value),
  );
}

/** The last part of an address's path below `base`, which is the handle in many shops; undefined for one of another site. */
export function handleOf(url: string, base: string): string | undefined {
  try {
    const { host, pathname } = new URL(url, base);
    const [handle = ''] = pathname.split('/').filter(Boolean).slice(-1);
    if (host === new URL(base).host) return decodeURIComponent(handle) || undefined;
  } catch {
    // No address, or one that is not encoded as addresses are: names no product.
  }
}
