import type { CallOptions, SearchQuery, SearchResult } from '@vitrine/core';
import { fieldsOf, recordsOf } from '../http/json.js';
import { pageOf, resultOf } from '../http/paging.js';
import type { Connection } from './connection.js';
import { MAX_TAKE, NEWEST_QUERY, SEARCH_QUERY } from './product-documents.js';
import { complete, productsOf } from './find-products.js';
import { readProduct } from './read-product.js';

const SORTS: Readonly<Record<string, unknown>> = {
  price_ascending: { price: 'ASC' },
  price_descending: { price: 'DESC' },
  title: { name: 'ASC' },
};

/** The search finds ids; the products follow in a second call. `category` is the slug of a collection. */
export async function searchProducts(
  query: SearchQuery,
  connection: Connection,
  call?: CallOptions,
): Promise<SearchResult> {
  const { text: term = '', category: collectionSlug, sort } = query;
  const page = pageOf(query, MAX_TAKE);
  const isList = sort === 'newest' && !term && !collectionSlug;
  const input = { term, collectionSlug, groupByProduct: true, sort: SORTS[sort ?? ''], ...page };
  const { data } = await connection.ask(isList ? NEWEST_QUERY : SEARCH_QUERY, isList ? page : { input }, call);
  const { items, totalItems } = fieldsOf(data.products ?? data.search);
  const found = recordsOf(items);
  const ids = found.map(({ productId }) => productId);
  const products = await (isList ? complete(found, connection, call) : productsOf(ids, connection, call));
  return resultOf(products.map(readProduct), page.skip + found.length, totalItems);
}
