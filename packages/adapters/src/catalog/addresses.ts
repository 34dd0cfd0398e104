import { isRecord, listOf, safeUrl } from '@vitrine/core';
import type { Pace } from './pace.js';
import type { Item } from './reading.js';

// What campaigns and ad networks add to the address of a product.
const TRACKING = /^(utm_.*|mc_[ce]id|_ga|gclid|gbraid|wbraid|dclid|fbclid|msclkid|ttclid|yclid|igshid|srsltid)$/;

/** What addresses of one page have in common: no protocol, hash, tracking or last slash; the query in one order. */
function addressKey(input: unknown, base?: string): [path: string, query: string] | undefined {
  const safe = safeUrl(input, base);
  if (!safe) return;
  const { host, pathname, searchParams } = new URL(safe);
  for (const name of [...searchParams.keys()]) if (TRACKING.test(name)) searchParams.delete(name);
  searchParams.sort();
  return [host + pathname.replace(/\/+$/, ''), String(searchParams)];
}

/**
 * Makes items findable by the address of their page, in slices. One with a query, as the variants of many shops have, is
 * also found without it where that leaves no doubt.
 */
export async function indexAddresses(items: readonly Item[], base: string | undefined, pace: Pace) {
  /** Null: more than one product has it. */
  const index = new Map<string, Item | null>();
  for (const item of items) {
    const pause = pace();
    if (pause) await pause;
    for (const each of [item.keys, ...listOf(item.keys.variants)]) {
      const [path, query] = (isRecord(each) && addressKey(each.url, base)) || [];
      if (path === undefined) continue;
      const known = index.get(path);
      index.set(path, known === undefined || known === item ? item : null);
      const whole = `${path}?${query}`;
      if (query && !index.has(whole)) index.set(whole, item);
    }
  }
  return (address: string): Item | undefined => {
    const [path = '', query] = addressKey(address, base) ?? [];
    return index.get(query ? `${path}?${query}` : path) ?? undefined;
  };
}
