import type { CallOptions, SearchQuery, SearchResult } from '@vitrine/core';
import { fieldsOf, nodesOf } from '../http/json.js';
import type { Connection } from './connection.js';
import { productsQuery } from './documents.js';
import { MAX_PAGE } from './find-products.js';
import { readProduct } from './read-product.js';

const SORTS: Readonly<Partial<Record<NonNullable<SearchQuery['sort']>, string>>> = {
  price_ascending: 'MINIMAL_PRICE,direction:ASC',
  price_descending: 'MINIMAL_PRICE,direction:DESC',
  title: 'NAME,direction:ASC',
  newest: 'PUBLISHED_AT,direction:DESC',
};

/** The document for a page of products. */
export function searchQuery({ text, category, sort = 'relevance' }: SearchQuery): string {
  const by = SORTS[sort] ?? (text && 'RANK,direction:DESC');
  const filter = (text ? ',filter:{search:$text}' : '') + (by ? `,sortBy:{field:${by}}` : '');
  const field = `products(channel:$channel,first:$first,after:$after${filter}){totalCount pageInfo{hasNextPage endCursor}edges{node{...P}}}`;
  return productsQuery(
    category ? `category(slug:$slug){${field}}` : field,
    `$first:Int,$after:String${text ? ',$text:String' : ''}${category ? ',$slug:String' : ''}`,
  );
}

/** A page of products. `category` is the slug of a category, or a name that becomes one. */
export async function searchProducts(
  query: SearchQuery,
  { ask }: Connection,
  call?: CallOptions,
): Promise<SearchResult> {
  const { category, limit = 24, cursor: after } = query;
  const text = query.text?.trim();
  const first = Math.min(Math.max(limit, 1), MAX_PAGE);
  const slug = category?.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '-');
  const { data } = await ask(searchQuery({ ...query, text }), { first, after, text, slug }, call);
  const found = fieldsOf(category ? fieldsOf(data.category).products : data.products);
  const { hasNextPage, endCursor } = fieldsOf(found.pageInfo);
  return {
    items: nodesOf(found).flatMap((product) => readProduct(product) ?? []),
    ...(hasNextPage && typeof endCursor === 'string' ? { next: endCursor } : {}),
    ...(typeof found.totalCount === 'number' && { total: found.totalCount }),
  };
}
