import type { CallOptions, Json, Product, ProductRef } from '@vitrine/core';
import { fieldsOf, nodesOf, recordsOf } from '../http/json.js';
import { handleOf, productsByRef, type Ref } from '../http/refs.js';
import type { Connection } from './connection.js';
import { productsQuery } from './documents.js';
import { gid } from './gid.js';
import { readProduct } from './read-product.js';

/** The most that Shopify takes in one list. */
const MAX_REFS = 250;

// Letters of any script, as in Shopify's handles; nothing that would end a string.
const HANDLE = /^[\p{L}\p{M}\p{N}_.-]+$/u;

/** The reference in Shopify's terms; undefined for one that could not be its own, and would spoil the call it is in. */
function toRef({ kind, value }: Ref, base: string): Ref | undefined {
  if (kind === 'sku') return /[\p{Cc}\p{Cs}]/u.test(value) ? undefined : { kind, value };
  const own =
    kind === 'id'
      ? (gid('Product', value) ?? gid('ProductVariant', value))
      : HANDLE.exec((kind === 'url' ? handleOf(value, base) : value) ?? '')?.[0];
  return own ? { kind: kind === 'id' ? kind : 'handle', value: own } : undefined;
}

/** Whether a product has more variants than came with it. */
export function hasMore({ variants }: Json): boolean {
  const { hasNextPage, endCursor } = fieldsOf(fieldsOf(variants).pageInfo);
  return Boolean(hasNextPage && endCursor);
}

async function find(refs: readonly Ref[], connection: Connection, call?: CallOptions): Promise<(Product | null)[]> {
  const { ask, rated } = connection;
  const ids = refs.flatMap(({ kind, value }) => (kind === 'id' ? value : []));
  const fields = refs.map(({ kind, value }, at) => {
    if (kind === 'handle') return `r${at}:product(handle:"${value}"){...P}`;
    return kind === 'sku'
      ? `r${at}:predictiveSearch(query:${JSON.stringify(value)},types:PRODUCT,searchableFields:VARIANTS_SKU,unavailableProducts:SHOW){products{...P}}`
      : '';
  });
  if (ids.length) fields.push('nodes(ids:$ids){...P ...on ProductVariant{product{...P}}}');
  const query = productsQuery(fields.join(''), rated, ids.length ? ',$ids:[ID!]!' : '');
  const { data } = await ask(query, { ids }, call);

  const nodes = Array.isArray(data.nodes) ? data.nodes : [];
  const found = refs.map(({ kind, value }, at): Json => {
    const own = fieldsOf(kind === 'id' ? nodes[ids.indexOf(value)] : data[`r${at}`]);
    const hasSku = (product: Json) => nodesOf(product.variants).some(({ sku }) => sku === value);
    return kind === 'sku' ? fieldsOf(recordsOf(own.products).find(hasSku)) : fieldsOf(own.product ?? own);
  });
  if (found.some(hasMore)) await (await import('./complete.js')).complete(found, connection, call);
  return found.map((product) => (product.id ? readProduct(product) : null));
}

/** Products in the order and number of `refs`, as many as Shopify takes in one call, null for one it does not know. */
export const findProducts = (refs: readonly ProductRef[], connection: Connection, call?: CallOptions) =>
  productsByRef(
    refs,
    MAX_REFS,
    (part) => find(part, connection, call),
    (ref) => toRef(ref, connection.base),
  );
