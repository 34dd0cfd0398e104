import { isRecord, listOf, type Json } from '@vitrine/core';
import type { Pace } from './pace.js';

const PRODUCT = /Product(Group|Model|s)?$|^(Vehicle|Car)$/;

// Products that are named there are somebody else's, or only mentioned.
const ASIDE = /^(is(Related|Similar)To|is\w+For|itemReviewed|review)$/;

/** `Product` of `"Product"`, `"schema:Product"` and `"https://schema.org/Product"`. */
export const localName = (input: unknown): string => (typeof input === 'string' ? input.replace(/^.*[/#:]/s, '') : '');

export function isOfType(node: Json, pattern: RegExp): boolean {
  return listOf(node['@type']).some((type) => pattern.test(localName(type)));
}

/** Text of a literal, a language-tagged value, a named thing or the first of a list. */
export function textOf(input: unknown): string | undefined {
  for (let value = input, depth = 0; depth < 4; depth++) {
    if (typeof value === 'string') return value || undefined;
    if (typeof value === 'number') return String(value);
    if (Array.isArray(value)) value = value[0];
    else if (isRecord(value)) value = value['@value'] ?? value.name;
    else return;
  }
  return undefined;
}

export interface Graph {
  /** Products and product groups, each once, not those inside other products. */
  readonly products: readonly Json[];
  /** Who is not a product or an offer and has a return policy: the shop. */
  readonly sellers: readonly Json[];
  /** What `{"@id": …}` or an id alone stands for; anything else as it is. */
  readonly resolve: (input: unknown) => unknown;
}

/** Walks JSON-LD documents, in slices, and joins the parts that share an `@id`. */
export async function readGraph(documents: unknown, pace: Pace): Promise<Graph> {
  const byId = new Map<string, Json>();
  const products = new Set<Json>();
  const sellers = new Set<Json>();
  const resolve = (input: unknown) => {
    const id = isRecord(input) ? input['@id'] : input;
    return (typeof id === 'string' && byId.get(id)) || input;
  };

  // One level after the other: however deep a page nests its data, the stack does not grow. Each once: data that the page
  // hands over may refer to itself.
  const things = new Set([{ node: documents, inProduct: false }]);
  const seen = new Set();
  for (const { node, inProduct } of things) {
    const pause = pace();
    if (pause) await pause;
    if (typeof node !== 'object' || seen.has(node)) continue;
    seen.add(node);
    if (Array.isArray(node)) for (const item of node as unknown[]) things.add({ node: item, inProduct });
    if (!isRecord(node)) continue;
    const id = node['@id'];
    if (typeof id === 'string' && Object.keys(node).length > 1) byId.set(id, { ...byId.get(id), ...node });
    const isProduct = isOfType(node, PRODUCT);
    const isOffer = isOfType(node, /Offer$/);
    if (isProduct && !inProduct) products.add(node);
    if (node.hasMerchantReturnPolicy && !isProduct && !isOffer) sellers.add(node);
    const { itemOffered, ...offer } = node;
    if (isOffer && !inProduct && isRecord(itemOffered)) {
      // The product of an offer that stands by itself, the other way round.
      things.add({ node: { offers: offer, ...itemOffered }, inProduct });
      continue;
    }
    for (const [name, value] of Object.entries(node)) {
      things.add({ node: value, inProduct: inProduct || isProduct || ASIDE.test(name) });
    }
  }
  const whole = (nodes: ReadonlySet<Json>) => [...new Set([...nodes].map((node) => resolve(node) as Json))];
  return { products: whole(products), sellers: whole(sellers), resolve };
}
