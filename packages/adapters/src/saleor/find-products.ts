import type { CallOptions, Json, Product, ProductRef } from '@vitrine/core';
import { fieldsOf, nodesOf } from '../http/json.js';
import { handleOf, productOf, productsByRef, type Ref } from '../http/refs.js';
import type { Connection } from './connection.js';
import { productsQuery } from './documents.js';
import { globalId } from './global-id.js';
import { readProduct } from './read-product.js';

/** The most that Saleor gives in one list. */
export const MAX_PAGE = 100;

const ODD = /[\p{Cc}\p{Cs}]/u;

/** Ways of asking: the variable with the values, and the field that takes them. */
export const WAYS: readonly (readonly [name: string, type: string, field: string])[] = [
  ['Product', 'ID', 'products(first:100,channel:$channel,filter:{ids:$Product}){edges{node{...P}}}'],
  [
    'ProductVariant',
    'ID',
    'productVariants(first:100,channel:$channel,ids:$ProductVariant){edges{node{product{...P}}}}',
  ],
  ['handle', 'String', 'products(first:100,channel:$channel,filter:{slugs:$handle}){edges{node{...P}}}'],
  ['sku', 'String', 'productVariants(first:100,channel:$channel,filter:{sku:$sku}){edges{node{product{...P}}}}'],
];

async function find(refs: readonly Ref[], { ask }: Connection, call?: CallOptions) {
  const values: Record<string, string[]> = {};
  for (const { kind, value } of refs) {
    const way = kind === 'id' ? globalId(value, 'Product', 'ProductVariant')?.type : kind;
    if (way) (values[way] ??= []).push(value);
  }
  const ways = WAYS.filter(([name]) => values[name]);
  const fields = ways.map(([name, , field]) => `${name}:${field}`).join('');
  const variables = ways.map(([name, type]) => `$${name}:[${type}!]`).join(',');
  const { data } = await ask(productsQuery(fields, variables), values, call);
  const found = ways.flatMap(([name]) => nodesOf(data[name]).map((node): Json => fieldsOf(node.product ?? node)));
  const products = found.flatMap((product) => readProduct(product) ?? []);
  return refs.map((ref) => productOf(products, ref));
}

/** Products in the order and number of `refs`, 100 in each call, null for one the shop does not know. `site` is where product pages are. */
export const findProducts = (
  refs: readonly ProductRef[],
  connection: Connection,
  site: string,
  call?: CallOptions,
): Promise<(Product | null)[]> =>
  productsByRef(
    refs,
    MAX_PAGE,
    (part) => find(part, connection, call),
    ({ kind, value }) => {
      if (kind === 'id') {
        const known = globalId(value, 'Product', 'ProductVariant');
        return known && { kind, value: known.id };
      }
      const own = kind === 'url' ? handleOf(value, site) : value;
      return own && !ODD.test(own) ? { kind: kind === 'url' ? 'handle' : kind, value: own } : undefined;
    },
  );
