import {
  isRecord,
  listOf,
  parsePolicy,
  parseProduct,
  parseRef,
  type Json,
  type Policy,
  type Product,
} from '@vitrine/core';
import { createPace, type Pace } from './pace.js';
import type { Item, Origin, Reading } from './reading.js';

/** The last step of an address's path without its file type: `oak-chair` of `/shop/oak-chair.html?size=m`. */
function handleOf({ url }: Json): string | undefined {
  const [, step] = (typeof url === 'string' && /\/([^/?#]+?)(?:\.(?:html?|php|aspx?))?\/?(?:[?#].*)?$/.exec(url)) || [];
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
  readonly checkout: string | undefined;
  find(ref: string): Promise<Item | undefined>;
  product(item: Item | undefined, locale?: string): Product | null;
  policies(): Policy[];
}

/** Makes the products of a reading findable, in slices. */
export async function openSource(
  reading: Reading,
  { base, currency, warn }: SourceOptions,
  { problem }: Origin,
  pace: Pace,
): Promise<Source> {
  /** By `id:1`, `sku:A1`…; null: more than one product goes by this name. */
  const index = new Map<string, Item | null>();
  const items: Item[] = [];
  const add = (kind: string, name: unknown, item: Item) => {
    const key = `${kind}:${typeof name === 'number' ? name : typeof name === 'string' ? name.trim() : ''}`;
    const isNew = key !== `${kind}:` && !index.has(key);
    if (isNew) index.set(key, item);
    return isNew;
  };

  for (const item of reading.items) {
    const pause = pace();
    if (pause) await pause;
    const { id, handle, sku, variants } = item.keys;
    if (!add('id', id, item)) continue;
    items.push(item);
    add('sku', sku, item);
    if (!add('handle', handle, item)) {
      const derived = handleOf(item.keys);
      // `index.php` of a shop with queries for its products is no name of one.
      if (derived && !add('derived', derived, item)) index.set(`derived:${derived}`, null);
    }
    for (const variant of listOf(variants)) {
      if (!isRecord(variant)) continue;
      // Kept apart: a product's own id comes first.
      add('variant', variant.id, item);
      add('sku', variant.sku, item);
    }
  }
  const dropped = reading.items.length - items.length;
  if (dropped) problem(`${dropped} products have no "id" or one that is taken`);

  let byAddress: Promise<(address: string) => Item | undefined> | undefined;
  return {
    base,
    items,
    checkout: reading.checkout,
    async find(ref) {
      const { kind, value } = parseRef(ref);
      if (kind === 'url') {
        byAddress ??= import('./addresses.js').then(({ indexAddresses }) => indexAddresses(items, base, createPace()));
        return (await byAddress)(value);
      }
      const other = kind === 'id' ? 'variant' : 'derived';
      return (
        index.get(`${kind}:${value}`) ?? (kind === 'sku' ? undefined : index.get(`${other}:${value}`)) ?? undefined
      );
    },
    product(item, locale) {
      if (!item) return null;
      const json = item.json?.() ?? item.keys;
      const derived = handleOf(json);
      const handle = json.handle ?? (index.get(`derived:${derived}`) === item ? derived : undefined);
      return parseProduct({ ...json, handle }, { base, currency, locale, warn });
    },
    policies: () => (reading.policies ?? []).flatMap((policy) => parsePolicy(policy, { base, currency }) ?? []),
  };
}
