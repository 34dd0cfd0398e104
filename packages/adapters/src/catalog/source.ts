import { isRecord, listOf, parseRef, readProduct, type Json, type Policy, type Product } from '@vitrine/core';
import { pace } from './pace.js';
import type { Item, Problem, Reading } from './reading.js';

/** The last step of an address's path without its file type: `oak-chair` of `/shop/oak-chair.html?size=m`. */
function handleOf({ url }: Json): string | undefined {
  const step = typeof url === 'string' ? /\/([^/?#]+?)(\.(html?|php|aspx?))?\/?([?#]|$)/.exec(url)?.[1] : undefined;
  try {
    return step && decodeURIComponent(step);
  } catch {
    return step;
  }
}

export interface SourceOptions {
  /** Where the source was read: relative addresses are resolved against it. */
  readonly base: string | undefined;
  readonly currency: string | undefined;
  readonly warn: (message: string) => void;
}

/** A source whose products can be found. They are parsed when they are asked for, each time: a sale may have ended. */
export interface Source {
  /** What its relative addresses are resolved against. */
  readonly base: string | undefined;
  readonly items: readonly Item[];
  /** Its own checkout template for any number of items. */
  readonly checkout?: string;
  /** Its delivery rules as they are written; absent where it says none. */
  readonly delivery?: unknown;
  find(ref: string): Promise<Item | null | undefined>;
  product(item: Item | null | undefined, locale?: string): Product | null;
  policies(locale?: string): Policy[];
}

/** Makes the products of a reading findable, in slices. */
export async function openSource(reading: Reading, options: SourceOptions, problem: Problem): Promise<Source> {
  const { base } = options;
  /** By `id:1`, `sku:A1`…; after a `+` what counts when nothing else does. Null: more than one product goes by this name. */
  const index = new Map<string, Item | null>();
  const items: Item[] = [];
  const add = (kind: string, name: unknown, item: Item) => {
    const value = (typeof name === 'string' || typeof name === 'number') && `${name}`.trim();
    const key = `${kind}:${value}`;
    return !!value && !index.has(key) && !!index.set(key, item);
  };

  for (const item of reading.items) {
    await pace();
    const { id, handle, sku, variants } = item;
    if (!add('id', id, item)) continue;
    items.push(item);
    add('sku', sku, item);
    const derived = handleOf(item);
    // `index.php` of a shop with queries for its products is no name of one.
    if (!add('handle', handle, item) && derived && !add('handle+', derived, item))
      index.set(`handle+:${derived}`, null);
    for (const variant of listOf(variants).filter(isRecord)) {
      add('id+', variant.id, item);
      add('sku', variant.sku, item);
    }
  }
  const dropped = reading.items.length - items.length;
  if (dropped) problem(`${dropped} products have no "id" or one that is taken`);

  const speaks = listOf(reading.policies)[0] ?? items.find(({ returns }) => returns !== undefined);
  const readPolicy = speaks ? (await import('./policy.js')).parsePolicy : undefined;
  let byAddress: Promise<(address: string) => Item | null | undefined> | undefined;
  return {
    ...reading,
    base,
    items,
    async find(ref) {
      const { kind, value } = parseRef(ref);
      if (kind === 'url') {
        byAddress ??= import('./addresses.js').then(({ indexAddresses }) => indexAddresses(items, base));
        return (await byAddress)(value);
      }
      return index.get(`${kind}:${value}`) ?? index.get(`${kind}+:${value}`);
    },
    product(item, locale) {
      if (!item) return null;
      const derived = handleOf(item);
      const handle = index.get(`handle+:${derived}`) === item && derived;
      return readProduct({ handle, ...(reading.product?.(item) ?? item) }, { ...options, locale }, readPolicy);
    },
    policies: (locale) =>
      listOf(reading.policies).flatMap((policy) => readPolicy?.(policy, { ...options, locale }) ?? []),
  };
}
