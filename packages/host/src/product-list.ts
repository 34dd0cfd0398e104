import { isRecord, listOf, parseText, type ProductRef } from '@vitrine/core';
import { readFileSync } from 'node:fs';
import { HostError, misuse, wordsOf } from './host-error.js';
import type { ShowRecord } from './show-file.js';

/** Products by reference, with what they are called. */
export type Titles = Readonly<Record<ProductRef, string>>;

/** The references of a list, in its order. */
export interface ProductList {
  readonly refs: readonly ProductRef[];
  readonly titles: Titles;
}

function readCatalogue(file: string): ProductList {
  let input: unknown;
  try {
    input = JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    throw new HostError(`The products cannot be read: ${wordsOf(error)}`, 1, { cause: error });
  }
  const titles: Record<string, string> = {};
  for (const item of listOf(isRecord(input) ? input.products : input, 500)) {
    const { handle, id, title } = isRecord(item) ? item : {};
    const ref = handle ? `handle:${String(handle)}` : id == null ? parseText(item) : `id:${String(id)}`;
    if (ref) titles[ref] = parseText(title);
  }
  if (!Object.keys(titles).length) throw new HostError(`There are no products in ${file}.`);
  return { refs: Object.keys(titles), titles: Object.fromEntries(Object.entries(titles).filter(([, title]) => title)) };
}

/** Reads products from words: references, with commas or without, and the name of a catalogue file (`catalogue.json`). */
export function readProducts(words: readonly string[]): ProductList {
  const refs = new Set<string>();
  const titles: Record<string, string> = {};
  for (const word of words.flatMap((word) => word.split(',')).map((word) => word.trim())) {
    if (!word) continue;
    const list = word.endsWith('.json') && !/^(id|handle|sku|url):/.test(word) ? readCatalogue(word) : undefined;
    for (const ref of list?.refs ?? [word]) refs.add(ref);
    Object.assign(titles, list?.titles);
  }
  return { refs: [...refs], titles };
}

/** What a product is called, in a sentence. */
export const nameOf = (ref: ProductRef, titles: Titles): string => (titles[ref] ? `${titles[ref]} (${ref})` : ref);

/**
 * The product that the host means: its reference, its number in the list, or a part of its name that no other has. A
 * reference that is not in the list is taken as it is. Throws a `HostError` that names what was near.
 */
export function findProduct(word: string, { state: { products }, titles }: ShowRecord): ProductRef {
  if (products.includes(word) || /^(id|handle|sku|url):./.test(word) || !products.length) return word;
  if (/^\d{1,3}$/.test(word)) {
    const found = products[Number(word) - 1];
    if (found) return found;
    throw misuse(`There is no product ${word}: the show has ${products.length}.`);
  }
  const part = word.toLowerCase();
  const found = products.filter((ref) => `${ref} ${titles[ref] ?? ''}`.toLowerCase().includes(part));
  if (found.length === 1) return found[0] as ProductRef;
  throw misuse(
    found.length
      ? `"${word}" may be ${found.map((ref) => nameOf(ref, titles)).join(', or ')}. Say more of it.`
      : `No product of the show is called "${word}". See them with: products`,
  );
}
