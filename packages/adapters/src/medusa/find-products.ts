import {
  safeUrl,
  type CallOptions,
  type Json,
  type Product,
  type ProductRef,
  type SearchQuery,
  type SearchResult,
} from '@vitrine/core';
import { recordsOf } from '../http/json.js';
import { pageOf, resultOf } from '../http/paging.js';
import { handleOf, productOf, productsByRef, type Ref } from '../http/refs.js';
import type { Connection, Place, Query } from './connection.js';
import { PRODUCT_FIELDS, readProduct } from './read-product.js';

/** The most that is asked for in one call. */
const PAGE = 100;

/** Characters of references in one address: servers and proxies take about 8000 of all. */
const MAX_LENGTH = 7400;

const ask = (
  query: Query,
  { send, salesChannel: sales_channel_id }: Connection,
  { region: region_id, country: country_code }: Place,
  call?: CallOptions,
): Promise<Json> =>
  send('/products', { ...query, fields: PRODUCT_FIELDS, region_id, country_code, sales_channel_id }, call);

const isOfVariant = ({ kind, value }: Ref) => kind === 'sku' || (kind === 'id' && value.startsWith('variant_'));

/** Two calls at most, side by side: for what names a product, and for what names a variant. */
async function find(
  refs: readonly Ref[],
  connection: Connection,
  place: Place,
  call?: CallOptions,
): Promise<(Product | undefined)[]> {
  const length = refs.reduce((sum, { value }) => sum + encodeURIComponent(value).length + 42, 0);
  if (length > MAX_LENGTH && refs.length > 1) {
    const half = refs.length >> 1;
    const parts = [refs.slice(0, half), refs.slice(half)].map((part) => find(part, connection, place, call));
    return (await Promise.all(parts)).flat();
  }
  const valuesOf = (wanted: Ref['kind'], ofVariant: boolean) =>
    refs.flatMap((ref) => (ref.kind === wanted && isOfVariant(ref) === ofVariant ? ref.value : []));
  const lists = [
    { '$or[0][id]': valuesOf('id', false), '$or[1][handle]': valuesOf('handle', false) },
    { 'variants[$or][0][id]': valuesOf('id', true), 'variants[$or][1][sku]': valuesOf('sku', true) },
  ].filter((list) => Object.values(list).flat().length);
  const answers = await Promise.all(lists.map((list) => ask({ ...list, limit: PAGE }, connection, place, call)));
  const products = answers.flatMap((answer) => recordsOf(answer.products).flatMap((each) => readProduct(each) ?? []));
  return refs.map((ref) => productOf(products, ref));
}

/** Products by any reference; `checkout` is on the site where their pages are. */
export async function findProducts(
  refs: readonly ProductRef[],
  connection: Connection,
  checkout: string | undefined,
  call?: CallOptions,
): Promise<(Product | null)[]> {
  const site = safeUrl(checkout, globalThis.document?.baseURI) ?? connection.site;
  const place = await connection.placeOf(call);
  return productsByRef(
    refs,
    PAGE,
    (part) => find(part, connection, place, call),
    ({ kind, value }) => {
      const handle = kind === 'url' && handleOf(value, site);
      // What PostgreSQL refuses in text.
      if (/[\p{Cc}\p{Cs}]/u.test(value) || handle === undefined) return;
      return handle ? { kind: 'handle', value: handle } : { kind, value };
    },
  );
}

const ORDERS: Readonly<Record<string, string>> = { title: 'title', newest: '-created_at' };

/** `category` is an id or a handle. Medusa has no order by price. */
export async function searchProducts(
  { text, category, sort, ...page }: SearchQuery,
  connection: Connection,
  call?: CallOptions,
): Promise<SearchResult> {
  const { skip, take } = pageOf(page, PAGE);
  let categories: string[] | undefined;
  if (category) {
    const { product_categories: found } = category.startsWith('pcat_')
      ? { product_categories: [{ id: category }] }
      : await connection.send('/product-categories', { handle: category, fields: 'id' }, call);
    categories = recordsOf(found).map(({ id }) => String(id));
    if (!categories.length) return resultOf([], skip, 0);
  }
  // Without an order of its own a list may give an item twice.
  const order = ORDERS[sort ?? ''] ?? 'id';
  const query = { q: text || undefined, category_id: categories, order, limit: take, offset: skip };
  const { products, count } = await ask(query, connection, await connection.placeOf(call), call);
  const found = recordsOf(products);
  return resultOf(found.map(readProduct), skip + found.length, count);
}
