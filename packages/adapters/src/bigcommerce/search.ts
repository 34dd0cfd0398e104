import type { CallOptions, SearchQuery, SearchResult } from '@vitrine/core';
import { fieldsOf, nodesOf } from '../http/json.js';
import type { Connection } from './connection.js';
import { complete } from './complete.js';
import { productsQuery } from './documents.js';
import { readProduct } from './read-product.js';

/** The most that the shop gives in one answer. */
const MAX_PAGE = 30;

const SORTS: Readonly<Record<NonNullable<SearchQuery['sort']>, string | undefined>> = {
  relevance: undefined,
  price_ascending: 'LOWEST_PRICE',
  price_descending: 'HIGHEST_PRICE',
  title: 'A_TO_Z',
  newest: 'NEWEST',
};

export const CATEGORY_QUERY = 'query($path:String!){site{route(path:$path){node{...on Category{entityId}}}}}';

export const SEARCH_QUERY = productsQuery(
  'search{searchProducts(filters:$filters,sort:$sort){products(first:$first,after:$after){collectionInfo{totalItems}pageInfo{hasNextPage endCursor}edges{node{...P}}}}}',
  ',$filters:SearchProductsFiltersInput!,$sort:SearchProductsSortInput,$first:Int,$after:String',
);

/** The id of a category, which may be given as that, as a path, or as a name that its path is made from. */
async function categoryId(category: string, { ask }: Connection, call?: CallOptions): Promise<number | undefined> {
  if (/^\d+$/.test(category)) return Number(category);
  const slug = category.toLowerCase().replace(/[^\p{L}\p{N}/]+/gu, '-');
  const path = `/${slug}/`.replace(/\/+/g, '/');
  const { route } = fieldsOf((await ask(CATEGORY_QUERY, { path }, call)).data.site);
  const { entityId } = fieldsOf(fieldsOf(route).node);
  return typeof entityId === 'number' ? entityId : undefined;
}

/** A page of products. */
export async function searchProducts(
  { text, category, sort = 'relevance', limit = 24, cursor: after }: SearchQuery,
  connection: Connection,
  call?: CallOptions,
): Promise<SearchResult> {
  const categoryEntityId = category ? await categoryId(category, connection, call) : undefined;
  if (category && categoryEntityId === undefined) return { items: [], total: 0 };
  const filters = { searchTerm: text?.trim() || undefined, categoryEntityId };
  const first = Math.min(Math.max(limit, 1), MAX_PAGE);
  const { data } = await connection.ask(SEARCH_QUERY, { filters, sort: SORTS[sort], first, after }, call);
  const { search, settings } = fieldsOf(data.site);
  const found = fieldsOf(fieldsOf(fieldsOf(search).searchProducts).products);
  const products = nodesOf(found);
  await complete(products, connection, call);
  const { hasNextPage, endCursor } = fieldsOf(found.pageInfo);
  const total = Number(fieldsOf(found.collectionInfo).totalItems ?? NaN);
  return {
    items: products.flatMap((product) => readProduct(product, settings, connection.base) ?? []),
    ...(hasNextPage && typeof endCursor === 'string' ? { next: endCursor } : {}),
    ...(total >= 0 && { total }),
  };
}
