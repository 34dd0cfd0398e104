import type { Pace } from './pace.js';
import { isRecord, listOf, type Json } from './reading.js';

/** Deeper than any page nests its data. */
const MAX_DEPTH = 40;

const LISTS = ['@graph', 'itemListElement'];

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

/** The things that stand at the top of documents, so that a long list of them can be walked in slices. */
function* topLevel(input: unknown): Generator<unknown> {
  if (Array.isArray(input)) for (const item of input as unknown[]) yield* topLevel(item);
  else {
    yield input;
    if (isRecord(input)) for (const name of LISTS) if (Array.isArray(input[name])) yield* input[name] as unknown[];
  }
}

/** Walks JSON-LD documents, in slices, and joins the parts that share an `@id`. */
export async function readGraph(documents: readonly unknown[], pace: Pace): Promise<Graph> {
  const byId = new Map<string, Json>();
  const products: Json[] = [];
  const sellers: Json[] = [];
  const resolve = (input: unknown) => {
    const id = isRecord(input) ? input['@id'] : input;
    return (typeof id === 'string' && byId.get(id)) || input;
  };

  function walk(input: unknown, depth: number, inProduct: boolean): void {
    if (depth > MAX_DEPTH || typeof input !== 'object' || input === null) return;
    if (Array.isArray(input)) {
      for (const item of input as unknown[]) walk(item, depth + 1, inProduct);
      return;
    }
    const node = input as Json;
    const id = node['@id'];
    if (typeof id === 'string' && Object.keys(node).length > 1) byId.set(id, { ...byId.get(id), ...node });
    const isProduct = isOfType(node, PRODUCT);
    if (isProduct && !inProduct) products.push(node);
    if (node.hasMerchantReturnPolicy && !isProduct && !isOfType(node, /Offer$/)) sellers.push(node);
    const offered = isOfType(node, /^Offer$/) && !inProduct ? node.itemOffered : undefined;
    if (isRecord(offered)) {
      // The product of an offer that stands by itself, the other way round.
      const { itemOffered: _, ...offer } = node;
      walk({ offers: offer, ...offered }, depth + 1, false);
      return;
    }
    for (const [name, value] of Object.entries(node)) {
      if (!depth && LISTS.includes(name) && Array.isArray(value)) continue;
      walk(value, depth + 1, inProduct || isProduct || ASIDE.test(name));
    }
  }

  for (const thing of topLevel(documents)) {
    const pause = pace();
    if (pause) await pause;
    walk(thing, 0, false);
  }
  const whole = new Set(products.map((node) => resolve(node) as Json));
  return { products: [...whole], sellers: [...new Set(sellers.map((node) => resolve(node) as Json))], resolve };
}
