import { isRecord, listOf, safeUrl, type Product } from '@vitrine/core';

/** Most things of one script that are looked at. */
const MAX_THINGS = 20_000;

/** A product in the page's own JSON-LD. */
export interface SaidProduct {
  readonly id?: string;
  readonly url?: string;
  /** What it goes by where it has neither. */
  readonly names: readonly string[];
}

/** `Product`, however the vocabulary is written before it. */
const PRODUCT = /(^|[/#:])Product(Group|Model)?$/;

/** The words of a literal, of one with its language, or of the first of several. */
function textOf(input: unknown): string | undefined {
  const [first] = listOf(input);
  const value = isRecord(first) ? first['@value'] : first;
  return typeof value === 'string' || typeof value === 'number' ? String(value) : undefined;
}

const addressOf = (input: unknown, base: string) => safeUrl(textOf(input), base)?.replace(/#.*/s, '');

/** The products that a script's text describes; of what is no JSON-LD, none. */
export function saidProducts(text: string, base: string): SaidProduct[] {
  let document: unknown;
  try {
    document = JSON.parse(text);
  } catch {
    // Search engines do not read it either.
    return [];
  }
  const found: SaidProduct[] = [];
  const things = new Set<unknown>([document]);
  for (const thing of things) {
    if (isRecord(thing) && listOf(thing['@type']).some((type) => typeof type === 'string' && PRODUCT.test(type)))
      found.push({
        id: safeUrl(thing['@id'], base),
        url: addressOf(thing.url ?? thing['@id'], base),
        names: [thing.name, thing.sku, thing.productID, thing.productGroupID].flatMap((each) => textOf(each) ?? []),
      });
    for (const each of Object.values(Object(thing)))
      if (typeof each === 'object' && each && things.size < MAX_THINGS) things.add(each);
  }
  return found;
}

/** Whether one of these is the product that would be called `id`. */
export function isSaid(said: readonly SaidProduct[], product: Product, id: string): boolean {
  const url = product.url?.replace(/#.*/s, '');
  const words = new Set([product.title, product.id, ...product.variants.flatMap(({ sku }) => sku ?? [])]);
  return said.some(
    (each) => each.id === id || (each.url ? each.url === url : !each.id && each.names.some((name) => words.has(name))),
  );
}
