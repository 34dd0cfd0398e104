import type { CallOptions, Json, Product, ProductRef, SearchQuery, SearchResult } from '@vitrine/core';
import { recordsOf } from '../http/json.js';
import { pageOf, resultOf } from '../http/paging.js';
import { chunks, handleOf, productsByRef, type Ref } from '../http/refs.js';
import type { Connection } from './connection.js';
import { readProduct } from './read-product.js';

/** The most that WooCommerce gives of a list. */
const PAGE = 100;

/** Most pages of the variations of so many products. */
const MAX_PAGES = 20;

/** Adds to products the records of their variations, and reads them. */
async function complete(
  products: readonly Json[],
  { list }: Connection,
  call?: CallOptions,
): Promise<(Product | null)[]> {
  const parents = products.filter(({ variations }) => recordsOf(variations).length).map(({ id }) => id);
  const parts = chunks(parents, PAGE).map(async (part) => {
    const query = { type: 'variation', parent: part.join(), per_page: PAGE };
    const { items, pages } = await list('/products', query, call);
    const further = Array.from({ length: Math.min(pages || 1, MAX_PAGES) - 1 }, (_, at) =>
      list('/products', { ...query, page: at + 2 }, call),
    );
    return [...items, ...(await Promise.all(further)).flatMap((page) => page.items)];
  });
  const records = (await Promise.all(parts)).flat();
  const variations = new Map(records.map((record): [unknown, Json] => [record.id, record]));
  return products.map((product) => readProduct(product, variations));
}

const isVariation = ({ type }: Json) => type === 'variation';

const isSame = (one: unknown, other: string) => String(one).toLowerCase() === other.toLowerCase();

async function find(refs: readonly Ref[], connection: Connection, call?: CallOptions) {
  const ask = async (kind: Ref['kind'], name: string): Promise<readonly Json[]> => {
    const values = refs.flatMap((ref) => (ref.kind === kind ? ref.value : []));
    return values.length
      ? (await connection.list('/products', { [name]: values.join(), per_page: PAGE }, call)).items
      : [];
  };
  const found = (await Promise.all([ask('id', 'include'), ask('handle', 'slug'), ask('sku', 'sku')])).flat();
  // The SKU of a variation is asked for to see its product.
  const missing = new Set(found.filter(isVariation).map(({ parent }) => parent));
  for (const { id } of found) missing.delete(id);
  const parents = missing.size
    ? (await connection.list('/products', { include: [...missing].join(), per_page: PAGE }, call)).items
    : [];
  const records = new Map([...found, ...parents].filter((each) => !isVariation(each)).map((each) => [each.id, each]));
  const products = await complete([...records.values()], connection, call);
  return refs.map(({ kind, value }) => {
    const record = found.find((each) => isSame(kind === 'id' ? each.id : kind === 'sku' ? each.sku : each.slug, value));
    const id = record && String(isVariation(record) ? record.parent : record.id);
    return products.find((product) => product && product.id === id);
  });
}

/** Products by any reference: a call for each kind, and one for the variations of all. */
export function findProducts(
  refs: readonly ProductRef[],
  connection: Connection,
  call?: CallOptions,
): Promise<(Product | null)[]> {
  return productsByRef(
    refs,
    PAGE,
    (part) => find(part, connection, call),
    ({ kind, value }) => {
      if (kind === 'id') return /^[1-9]\d{0,14}$/.test(value) ? { kind, value } : undefined;
      const handle = kind === 'url' ? handleOf(value, connection.site) : value;
      // Lists are written with commas.
      if (!handle || handle.includes(',')) return;
      // Slugs of other scripts are kept encoded.
      const isEncoded = kind !== 'sku' && /\P{ASCII}/u.test(handle);
      return {
        kind: kind === 'url' ? 'handle' : kind,
        value: isEncoded ? encodeURIComponent(handle).toLowerCase() : handle,
      };
    },
  );
}

const SORTS: Readonly<Record<string, { orderby: string; order?: string }>> = {
  price_ascending: { orderby: 'price', order: 'asc' },
  price_descending: { orderby: 'price', order: 'desc' },
  title: { orderby: 'title', order: 'asc' },
  newest: { orderby: 'date', order: 'desc' },
};

/** Looks for the text in names and SKUs. `category` is a slug or an id. */
export async function searchProducts(
  query: SearchQuery,
  connection: Connection,
  call?: CallOptions,
): Promise<SearchResult> {
  const { skip, take } = pageOf(query, PAGE);
  const { text: search, category, sort = '' } = query;
  const asked = { search, category, ...SORTS[sort], per_page: take, page: skip / take + 1 };
  const { items, total } = await connection.list('/products', asked, call);
  return resultOf(await complete(items, connection, call), skip + items.length, total);
}
