import { CommerceError, type CallOptions, type Json, type Product, type ProductRef } from '@vitrine/core';
import { fieldsOf, nodesOf, recordsOf } from '../http/json.js';
import { handleOf, productsByRef, type Ref } from '../http/refs.js';
import type { Connection } from './connection.js';
import { productsQuery, variantsQuery } from './documents.js';
import { gid } from './gid.js';
import { readProduct } from './read-product.js';

/** The most that Shopify takes in one list. */
const MAX_REFS = 250;

/** Calls for variants after the first: a product has 2,048 at most, and 250 come with each. */
const MAX_PAGES = 8;

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

/** Adds the variants that did not fit in the first answer: of all products that have more, in one call for each 250. */
export async function complete(products: readonly Json[], { ask }: Connection, call?: CallOptions): Promise<void> {
  for (let page = 0; page < MAX_PAGES; page++) {
    const open = products.flatMap((product) => {
      const { hasNextPage, endCursor } = fieldsOf(fieldsOf(product.variants).pageInfo);
      return hasNextPage && endCursor ? [[product, endCursor] as const] : [];
    });
    if (!open.length) return;
    const { data } = await ask(variantsQuery(open.map(([{ id }, after]) => [id, after])), {}, call);
    open.forEach(([product], at) => {
      const { variants } = fieldsOf(data[`p${at}`]);
      const nodes = [...nodesOf(product.variants), ...nodesOf(variants)];
      Object.assign(product, { variants: { ...fieldsOf(variants), nodes } });
    });
  }
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
  await complete(found, connection, call);
  return found.map((product) => (product.id ? readProduct(product) : null));
}

/** Without a token a query may cost so much and no more: one that costs too much is asked in halves. */
async function findInParts(refs: readonly Ref[], connection: Connection, call?: CallOptions) {
  try {
    return await find(refs, connection, call);
  } catch (error) {
    const { code } = fieldsOf(error instanceof CommerceError && error.cause);
    const half = refs.length >> 1;
    if (!half || !/cost|complex/i.test(String(code))) throw error;
    const parts = [refs.slice(0, half), refs.slice(half)];
    return (
      await Promise.all(parts.map((part): ReturnType<typeof find> => findInParts(part, connection, call)))
    ).flat();
  }
}

/** Products in the order and number of `refs`, as many as Shopify takes in one call, null for one it does not know. */
export const findProducts = (refs: readonly ProductRef[], connection: Connection, call?: CallOptions) =>
  productsByRef(
    refs,
    MAX_REFS,
    (part) => findInParts(part, connection, call),
    (ref) => toRef(ref, connection.base),
  );
