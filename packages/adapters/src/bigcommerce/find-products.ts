import { CommerceError, type CallOptions, type Json, type Product, type ProductRef } from '@vitrine/core';
import { fieldsOf, nodesOf } from '../http/json.js';
import { productsByRef, type Ref } from '../http/refs.js';
import type { Connection } from './connection.js';
import { productsQuery, variantsQuery } from './documents.js';
import { entityIdOf } from './entity-id.js';
import { readProduct } from './read-product.js';

/** As many as BigCommerce reckons a query can be answered for. */
const MAX_REFS = 30;

/** Calls for variants after the first: a product has 600 at most, and 50 come with each. */
const MAX_PAGES = 12;

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

/** Adds the variants that did not fit in the first answer: of all products that have more, in one call for each 50. */
export async function complete(products: readonly Json[], { ask }: Connection, call?: CallOptions): Promise<void> {
  for (let page = 0; page < MAX_PAGES; page++) {
    const open = products.flatMap((product) => {
      const { hasNextPage, endCursor } = fieldsOf(fieldsOf(product.variants).pageInfo);
      return hasNextPage && endCursor ? [[product, endCursor] as const] : [];
    });
    if (!open.length) return;
    const { data } = await ask(variantsQuery(open.map(([{ entityId }, after]) => [entityId, after])), {}, call);
    const site = fieldsOf(data.site);
    open.forEach(([product], at) => {
      const { variants } = fieldsOf(site[`p${at}`]);
      const nodes = [...nodesOf(product.variants), ...nodesOf(variants)];
      Object.assign(product, { variants: { ...fieldsOf(variants), edges: undefined, nodes } });
    });
  }
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
  await complete(found, connection, call);
  return found.map((product) => (product.entityId ? readProduct(product, site.settings, connection.base) : null));
}

/** A query may cost so much and no more: one that costs too much is asked in halves. */
async function findInParts(refs: readonly Ref[], connection: Connection, call?: CallOptions) {
  try {
    return await find(refs, connection, call);
  } catch (error) {
    const half = refs.length >> 1;
    const fault = fieldsOf(error instanceof CommerceError && error.cause);
    if (!half || !/complex/i.test(`${String(fault.code)} ${String(fault.message)}`)) throw error;
    const parts = [refs.slice(0, half), refs.slice(half)];
    return (
      await Promise.all(parts.map((part): ReturnType<typeof find> => findInParts(part, connection, call)))
    ).flat();
  }
}

/** Products in the order and number of `refs`, null for one the shop does not know. */
export const findProducts = (refs: readonly ProductRef[], connection: Connection, call?: CallOptions) =>
  productsByRef(
    refs,
    MAX_REFS,
    (part) => findInParts(part, connection, call),
    (ref) => toRef(ref, connection.base),
  );
