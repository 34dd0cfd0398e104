import { productId, productNode, type ProductNode } from './product-node.js';
import type { ShownProduct } from './shown-product.js';
import { subjects, type Page } from './subjects.js';

/** What a page says of its products in JSON-LD; those that it only refers to, or describes itself, are left out. */
export const productNodes = (shown: readonly ShownProduct[], page: Page): ProductNode[] =>
  subjects(shown, page).flatMap(
    (each) => (!page.describes(each.product, productId(each, page)) && productNode(each, page)) || [],
  );

/**
 * The text of a data block. No shop's words can end the script they stand in, whoever writes the page out as HTML again.
 */
export function graphText(nodes: readonly ProductNode[]): string {
  return JSON.stringify({ '@context': 'https://schema.org', '@graph': nodes }).replace(
    /[<>&\u2028\u2029]/g,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
