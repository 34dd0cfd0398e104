import { safeUrl, type CallOptions, type Json, type Product, type ProductRef } from '@vitrine/core';
import { fieldsOf, recordsOf } from '../http/json.js';
import { handleOf, productsByRef, type Ref } from '../http/refs.js';
import type { Connection } from './connection.js';
import { MAX_TAKE, productsQuery, variantsQuery } from './product-documents.js';
import { readProduct } from './read-product.js';

/** Most further pages of variants that are read. */
const MAX_PAGES = 10;

// What databases refuse in text.
const ODD = /[\p{Cc}\p{Cs}]/u;

const itemsOf = (list: unknown) => recordsOf(fieldsOf(list).items);

/** Adds the variants that did not fit in the first answer, to all products that have more, in one call. */
export async function complete(
  products: readonly Json[],
  { ask }: Connection,
  call?: CallOptions,
): Promise<readonly Json[]> {
  const pagesOf = ({ variantList }: Json) => Math.ceil(Number(fieldsOf(variantList).totalItems) / MAX_TAKE) - 1;
  const open = products.filter((product) => pagesOf(product) > 0);
  if (!open.length) return products;
  const pages = Math.min(Math.max(...open.map(pagesOf)), MAX_PAGES);
  const { data } = await ask(variantsQuery(pages), { ids: open.map(({ id }) => id) }, call);
  return products.map((product) => {
    const { id: _, ...lists } = fieldsOf(itemsOf(data.products).find(({ id }) => id === product.id));
    const items = [product.variantList, ...Object.values(lists)].flatMap(itemsOf);
    return { ...product, variantList: { items } };
  });
}

/** The products with these ids, as the shop tells them, in the order of the ids. */
export async function productsOf(
  ids: readonly unknown[],
  connection: Connection,
  call?: CallOptions,
): Promise<readonly Json[]> {
  if (!ids.length) return [];
  const { data } = await connection.ask(productsQuery(true, false, 0), { ids }, call);
  const found = await complete(itemsOf(data.products), connection, call);
  return ids.flatMap((id) => found.filter((product) => product.id === id));
}

async function find(refs: readonly Ref[], connection: Connection, call?: CallOptions) {
  const valuesOf = (wanted: Ref['kind']) => refs.flatMap(({ kind, value }) => (kind === wanted ? value : []));
  const [ids = [], slugs = [], skus = []] = (['id', 'handle', 'sku'] as const).map(valuesOf);
  const terms = Object.fromEntries(skus.map((sku, at) => [`t${at}`, sku]));
  const document = productsQuery(ids.length > 0, slugs.length > 0, skus.length);
  const { data } = await connection.ask(document, { ids, slugs, ...terms }, call);
  const found = [...(await complete(itemsOf(data.products), connection, call))];
  const idsOfSkus = skus.map((sku, at) => itemsOf(data[`t${at}`]).find((item) => item.sku === sku)?.productId);
  const missing = new Set(idsOfSkus.filter((id) => id && !found.some((product) => product.id === id)));
  found.push(...(await productsOf([...missing], connection, call)));
  return refs.map(({ kind, value }): Product | null | undefined => {
    const wanted = kind === 'sku' ? idsOfSkus[skus.indexOf(value)] : value;
    const product = found.find(({ id, slug, translations }) =>
      kind === 'handle' ? [{ slug }, ...recordsOf(translations)].some((each) => each.slug === value) : id === wanted,
    );
    return product && readProduct(product);
  });
}

/** Products by any reference; `site` is where their pages are. */
export function findProducts(
  refs: readonly ProductRef[],
  connection: Connection,
  checkout: string | undefined,
  call?: CallOptions,
): Promise<(Product | null)[]> {
  const site = safeUrl(checkout, globalThis.document?.baseURI) ?? connection.url;
  return productsByRef(
    refs,
    MAX_TAKE,
    (part) => find(part, connection, call),
    ({ kind, value }) => {
      const handle = kind === 'url' && handleOf(value, site);
      if (ODD.test(value) || handle === undefined) return;
      return handle ? { kind: 'handle', value: handle } : { kind, value };
    },
  );
}
