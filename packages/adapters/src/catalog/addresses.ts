import { isRecord, listOf, safeUrl } from '@vitrine/core';
import { pace } from './pace.js';
import type { Item } from './reading.js';

// What campaigns and ad networks add to the address of a product.
const TRACKING = /^(utm_.*|mc_[ce]id|_ga|srsltid|igshid|\w+clk?id|[gw]braid)$/;

/** What addresses of one page have in common: no protocol, hash, tracking or last slash; the query in one order. */
function addressKey(input: unknown, base?: string): [path: string, query: string] | undefined {
  const safe = safeUrl(input, base);
  if (!safe) return;
  const { host, pathname, searchParams } = new URL(safe);
  for (const name of [...searchParams.keys()]) if (TRACKING.test(name)) searchParams.delete(name);
  searchParams.sort();
  return [host + pathname.replace(/\/+$/, ''), `${searchParams}`];
}

/**
 * Makes items findable by the address of their page, in slices. One with a query, as the variants of many shops have, is
 * also found without it where that leaves no doubt.
 */
export async function indexAddresses(items: readonly Item[], base: string | undefined) {
  /** Null: more than one product has it. */
  const index = new Map<string, Item | null>();
  for (const item of items) {
    await pace();
    for (const { url } of [item, ...listOf(item.variants).filter(isRecord)]) {
      const [path, query] = addressKey(url, base) ?? [];
      if (!path) continue;
      const known = index.get(path);
      index.set(path, known === undefined || known === item ? item : null);
      const whole = `${path}?${query}`;
      if (query && !index.has(whole)) index.set(whole, item);
    }
  }
  return (address: string): Item | null | undefined => {
    const [path = '', query] = addressKey(address, base) ?? [];
    return index.get(query ? `${path}?${query}` : path);
  };
}
