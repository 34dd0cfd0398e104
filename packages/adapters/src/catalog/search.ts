import { CommerceError, toMajorUnits, type Product, type SearchQuery, type SearchResult } from '@vitrine/core';
import { pace } from './pace.js';
import type { Item } from './reading.js';
import type { Source } from './source.js';

/** Items of a page when the query names no number, and most when it does. */
const PAGE = 24;
const MAX_PAGE = 250;

/** Without capitals and accents, so that "creme brulee" finds "Crème brûlée". */
const fold = (text = '') => text.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '');

/** A number to sort by. Products without a price come last either way. */
function rankOf({ variants }: Product, sort: string | undefined, inTitle: boolean): number {
  if (!sort?.startsWith('price')) return sort === 'newest' || inTitle ? 0 : 1;
  const prices = variants.flatMap(({ price }) => (price ? toMajorUnits(price) : []));
  const lowest = Math.min(...prices);
  return prices[0] !== undefined && sort === 'price_descending' ? -lowest : lowest;
}

async function findAll(
  source: Source,
  { text, category, sort }: SearchQuery,
  locale?: string,
): Promise<readonly Item[]> {
  const words = fold(text).split(/\s+/).filter(Boolean);
  const wanted = fold(category?.trim());
  if (!words[0] && !wanted && /^(relevance|newest)$/.test(sort ?? 'newest')) return source.items;
  const found: { item: Item; title: string; rank: number }[] = [];
  for (const item of source.items) {
    await pace();
    const product = source.product(item, locale);
    const { title = '', brand = '', categories = [], description = '' } = product ?? {};
    const hasAll = (...texts: string[]) => {
      const folded = fold(texts.join('\n'));
      return words.every((word) => folded.includes(word));
    };
    const inTitle = hasAll(title);
    const isFound = inTitle || hasAll(title, brand, ...categories, description);
    if (product && isFound && (!wanted || categories.some((each) => fold(each) === wanted)))
      found.push({ item, title, rank: rankOf(product, sort, inTitle) });
  }
  const { compare } = new Intl.Collator(locale);
  return found.sort((a, b) => (sort === 'title' ? compare(a.title, b.title) : a.rank - b.rank)).map(({ item }) => item);
}

/** The last search, for its further pages. */
let last: { source: Source; key: string; found: Promise<readonly Item[]> } | undefined;

/**
 * Searches a source in memory, in slices: all words of the text have to be in title, brand, categories or description. The
 * cursor is opaque. `newest` is the order of the source, as is `relevance` without a text: sources carry no dates.
 */
export async function searchSource(source: Source, query: SearchQuery, locale?: string): Promise<SearchResult> {
  const { cursor = 'from-0', limit = 0, text, category, sort } = query;
  const [, from] = /^from-(\d{1,9})$/.exec(cursor) ?? [];
  if (!from) throw new CommerceError('invalid', 'The cursor is not one of this shop.');
  const end = Number(from) + (limit >= 1 ? Math.min(Math.floor(limit), MAX_PAGE) : PAGE);
  const key = JSON.stringify([text, category, sort, locale]);
  if (last?.source !== source || last.key !== key) last = { source, key, found: findAll(source, query, locale) };
  const found = await last.found;
  const items = found.slice(Number(from), end).flatMap((item) => source.product(item, locale) ?? []);
  const total = found.length;
  return { items, total, ...(end < total && { next: `from-${end}` }) };
}
