import { isRecord, listOf, termOf, type Json } from '@vitrine/core';
import { pace } from './pace.js';

const PRODUCT = /(Product(Group|Model|s)?|Vehicle|Car)$/;

// Products that are named there are somebody else's, or only mentioned.
const ASIDE = /^(is\w+(To|For)|itemReviewed|review)$/;

export const isOfType = (node: Json, pattern: RegExp): boolean =>
  listOf(node['@type']).some((type) => pattern.test(termOf(type)));

/** The things at a member: themselves, or what their `@id` or an id alone stands for. */
export type Nodes = (input: unknown) => Json[];

export interface Graph {
  /** Products and product groups, each once, not those inside other products. */
  readonly products: readonly Json[];
  /** Who is not a product or an offer and has a return policy: the shop. */
  readonly sellers: readonly Json[];
  readonly nodes: Nodes;
}

/** Walks JSON-LD documents, in slices, and joins the parts that share an `@id`. */
export async function readGraph(document: unknown): Promise<Graph> {
  const byId = new Map<unknown, Json>();
  const products = new Set<Json>();
  const sellers = new Set<Json>();
  const nodes: Nodes = (input) =>
    listOf(input)
      .map((each) => byId.get(isRecord(each) ? each['@id'] : each) ?? each)
      .filter(isRecord);

  // One level after the other: however deep a page nests its data, the stack does not grow. Each once: data that the page
  // hands over may refer to itself.
  const things = new Map<unknown, boolean>([[document, false]]);
  for (const [node, inProduct] of things) {
    await pace();
    const add = (value: unknown, inside: boolean) => {
      if (typeof value === 'object' && !things.has(value)) things.set(value, inside);
    };
    if (Array.isArray(node)) for (const item of node) add(item, inProduct);
    if (!isRecord(node)) continue;
    const id = node['@id'];
    if (id && Object.keys(node)[1]) byId.set(id, { ...byId.get(id), ...node });
    const isProduct = isOfType(node, PRODUCT);
    const isOffer = isOfType(node, /Offer$/);
    if (isProduct && !inProduct) products.add(node);
    if (node.hasMerchantReturnPolicy && !isProduct && !isOffer) sellers.add(node);
    const { itemOffered, ...offer } = node;
    if (isOffer && !inProduct && isRecord(itemOffered)) {
      // The product of an offer that stands by itself, the other way round.
      add({ offers: offer, ...itemOffered }, false);
    } else {
      for (const [name, value] of Object.entries(node)) add(value, inProduct || isProduct || ASIDE.test(name));
    }
  }
  const whole = (all: Iterable<Json>) => [...new Set([...all].flatMap(nodes))];
  return { products: whole(products), sellers: whole(sellers), nodes };
}
