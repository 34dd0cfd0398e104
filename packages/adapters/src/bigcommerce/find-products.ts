import type { CallOptions, Json, Product, ProductRef } from '@vitrine/core';
import { fieldsOf, nodesOf } from '../http/json.js';
import { productsByRef, type Ref } from '../http/refs.js';
import type { Connection } from './connection.js';
import { productsQuery } from './documents.js';
import { entityIdOf } from './entity-id.js';
import { readProduct } from './read-product.js';

/** As many as BigCommerce reckons a query can be answered for. */
const MAX_REFS = 30;

const ODD = /[\p{Cc}\p{Cs}]/u;

/** The reference in the shop's terms; undefined for one that could not be its own. Addresses and handles become paths. */
function toRef({ kind, value }: Ref, base: string): Ref | undefined {
  if (ODD.test(value)) return;
  if (kind === 'id') return entityIdOf(value) ? { kind, value } : undefined;
  if (kind === 'sku') return { kind, value };
  try {
    const { host, pathname } = new URL(kind === 'url' ? value : `/${value}/`, base);
    return host === new URL(base).host ? { kind: 'url', value: pathname } : undefined;
  } catch {
    return undefined;
  }
}

/** Whether a product has more variants than came with it. */
export function hasMore({ variants }: Json): boolean {
  const { hasNextPage, endCursor } = fieldsOf(fieldsOf(variants).pageInfo);
  return Boolean(hasNextPage && endCursor);
}

async function find(refs: readonly Ref[], connection: Connection, call?: CallOptions): Promise<(Product | null)[]> {
  const ids = refs.flatMap(({ kind, value }) => (kind === 'id' ? Number(value) : []));
  const fields = refs.map(({ kind, value }, at) => {
    const text = JSON.stringify(value);
    if (kind === 'sku') return `r${at}:product(sku:${text}){...P}`;
    return kind === 'url' ? `r${at}:route(path:${text},redirectBehavior:FOLLOW){node{...P}}` : '';
  });
  if (ids.length) fields.push(`products(entityIds:$ids,first:${MAX_REFS}){edges{node{...P}}}`);
  const query = productsQuery(fields.join(''), ids.length ? ',$ids:[Int!]' : '');
  const site = fieldsOf((await connection.ask(query, { ids }, call)).data.site);
  const listed = nodesOf(site.products);
  const found = refs.map(({ kind, value }, at): Json => {
    if (kind === 'id') return listed.find(({ entityId }) => String(entityId) === value) ?? {};
    const own = fieldsOf(site[`r${at}`]);
    return fieldsOf(kind === 'url' ? own.node : own);
  });
  if (found.some(hasMore)) await (await import('./complete.js')).complete(found, connection, call);
  return found.map((product) => (product.entityId ? readProduct(product, site.settings, connection.base) : null));
}

/** Products in the order and number of `refs`, null for one the shop does not know. */
export const findProducts = (refs: readonly ProductRef[], connection: Connection, call?: CallOptions) =>
  productsByRef(
    refs,
    MAX_REFS,
    (part) => find(part, connection, call),
    (ref) => toRef(ref, connection.base),
  );
