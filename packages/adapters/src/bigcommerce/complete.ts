import type { CallOptions, Json } from '@vitrine/core';
import { fieldsOf, nodesOf } from '../http/json.js';
import type { Connection } from './connection.js';
import { VARIANT, VARIANTS } from './documents.js';
import { hasMore } from './find-products.js';

/** Calls for variants after the first: a product has 600 at most, and 50 come with each. */
const MAX_PAGES = 12;

/** The variants that come after those of earlier answers, of several products. */
export const variantsQuery = (pages: readonly (readonly [entityId: unknown, after: unknown])[]) =>
  `query($currency:currencyCode){site{${pages
    .map(([id, after], at) => {
      const page = `first:50,after:${JSON.stringify(after)}`;
      return `p${at}:product(entityId:${String(id)}){variants(${page}){${VARIANTS}}}`;
    })
    .join('')}}}${VARIANT}`;

/** Adds the variants that did not fit in the first answer: of all products that have more, in one call for each 50. */
export async function complete(products: readonly Json[], { ask }: Connection, call?: CallOptions): Promise<void> {
  for (let page = 0; page < MAX_PAGES; page++) {
    const open = products.filter(hasMore);
    if (!open.length) return;
    const pages = open.map(
      ({ entityId, variants }) => [entityId, fieldsOf(fieldsOf(variants).pageInfo).endCursor] as const,
    );
    const site = fieldsOf((await ask(variantsQuery(pages), {}, call)).data.site);
    open.forEach((product, at) => {
      const { variants } = fieldsOf(site[`p${at}`]);
      const nodes = [...nodesOf(product.variants), ...nodesOf(variants)];
      Object.assign(product, { variants: { ...fieldsOf(variants), edges: undefined, nodes } });
    });
  }
}
