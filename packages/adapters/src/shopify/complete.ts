import type { CallOptions, Json } from '@vitrine/core';
import { fieldsOf, nodesOf } from '../http/json.js';
import type { Connection } from './connection.js';
import { CONTEXT, IN, VARIANT, VARIANTS } from './documents.js';
import { hasMore } from './find-products.js';

/** Calls for variants after the first: a product has 2,048 at most, and 250 come with each. */
const MAX_PAGES = 8;

/** The variants that come after those of earlier answers, of several products. */
export const variantsQuery = (pages: readonly (readonly [id: unknown, after: unknown])[]) =>
  `query(${CONTEXT}${IN}{${pages
    .map(([id, after], at) => {
      const cursor = JSON.stringify(after);
      return `p${at}:product(id:${JSON.stringify(id)}){variants(first:250,after:${cursor}){${VARIANTS}}}`;
    })
    .join('')}}${VARIANT}`;

/** Adds the variants that did not fit in the first answer: of all products that have more, in one call for each 250. */
export async function complete(products: readonly Json[], { ask }: Connection, call?: CallOptions): Promise<void> {
  for (let page = 0; page < MAX_PAGES; page++) {
    const open = products.filter(hasMore);
    if (!open.length) return;
    const pages = open.map(({ id, variants }) => [id, fieldsOf(fieldsOf(variants).pageInfo).endCursor] as const);
    const { data } = await ask(variantsQuery(pages), {}, call);
    open.forEach((product, at) => {
      const { variants } = fieldsOf(data[`p${at}`]);
      const nodes = [...nodesOf(product.variants), ...nodesOf(variants)];
      Object.assign(product, { variants: { ...fieldsOf(variants), nodes } });
    });
  }
}
