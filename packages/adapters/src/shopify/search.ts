import type { CallOptions, SearchQuery, SearchResult } from '@vitrine/core';
import { fieldsOf, nodesOf } from '../http/json.js';
import type { Connection } from './connection.js';
import { productsQuery } from './documents.js';
import { complete } from './complete.js';
import { readProduct } from './read-product.js';

const SORTS: Readonly<Record<NonNullable<SearchQuery['sort']>, string>> = {
  relevance: 'RELEVANCE',
  price_ascending: 'PRICE',
  price_descending: 'PRICE,reverse:true',
  title: 'TITLE',
  newest: 'CREATED_AT,reverse:true',
};

/** A page of products. `category` is Shopify's product type. */
export async function searchProducts(
  { text = '', category, sort = 'relevance', limit = 24, cursor: after }: SearchQuery,
  connection: Connection,
  call?: CallOptions,
): Promise<SearchResult> {
  const words = text.trim();
  // Shopify searches by relevance and price; all else it can only list.
  const isSearch = words && /^[rp]/.test(sort);
  const type = category && `product_type:${JSON.stringify(category)}`;
  const by = `first:$first,after:$after,query:$text,sortKey:${!words && sort === 'relevance' ? 'BEST_SELLING' : SORTS[sort]}`;
  const page = 'pageInfo{hasNextPage endCursor}nodes{...P}';
  const query = productsQuery(
    isSearch
      ? `found:search(${by},types:PRODUCT,productFilters:$filters){totalCount ${page}}`
      : `found:products(${by}){${page}}`,
    connection.rated,
    `,$first:Int,$after:String,$text:String${isSearch ? '!,$filters:[ProductFilter!]' : ''}`,
  );
  const first = Math.min(Math.max(limit, 1), 100);
  const variables = isSearch
    ? { first, after, text: words, filters: category ? [{ productType: category }] : undefined }
    : { first, after, text: [words, type].filter(Boolean).join(' ') };
  const found = fieldsOf((await connection.ask(query, variables, call)).data.found);
  const products = nodesOf(found);
  await complete(products, connection, call);
  const { hasNextPage, endCursor } = fieldsOf(found.pageInfo);
  return {
    items: products.flatMap((product) => readProduct(product) ?? []),
    ...(hasNextPage && typeof endCursor === 'string' ? { next: endCursor } : {}),
    ...(typeof found.totalCount === 'number' && { total: found.totalCount }),
  };
}
