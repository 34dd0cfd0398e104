import {
  CommerceError,
  compareMoney,
  type Money,
  type Product,
  type SearchQuery,
  type SearchResult,
} from '@vitrine/core';
import { createPace } from './pace.js';
import type { Item } from './reading.js';
import type { Source } from './source.js';

/** Items of a page when the query names no number, and most when it does. */
const PAGE = 24;
const MAX_PAGE = 250;

/** Without capitals and accents, so that "creme brulee" finds "Crème brûlée". */
const fold = (text: string) => text.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '');

type Sort = NonNullable<SearchQuery['sort']>;

/** What is kept of a product that was found, until the page it is on is asked for. */
interface Match {
  readonly item: Item;
  readonly title: string;
  readonly price: Money | null;
  /** 0 when the title has all the words, 1 when the rest of the product is needed for it. */
  readonly rank: number;
}

/** The price of the cheapest variant, in the currency of the first. */
function lowest({ variants }: Product): Money | null {
  const prices = variants.flatMap(({ price }) => price ?? []);
  return prices.reduce<Money | null>(
    (best, price) => (!best || (price.currency === best.currency && compareMoney(price, best) < 0) ? price : best),
    null,
  );
}

/** Products without a price come last either way; amounts of two currencies have no order but that of the codes. */
function byPrice(a: Money | null, b: Money | null, direction: number): number {
  if (!a || !b) return Number(!a) - Number(!b);
  return a.currency === b.currency ? compareMoney(a, b) * direction : a.currency < b.currency ? -1 : 1;
}

/**
 * Searches a source in memory, in slices: all words of the text have to be in title, brand, categories or description. The
 * cursor is opaque. `newest` is the order of the source, as is `relevance` without a text: sources carry no dates.
 */
export async function searchSource(source: Source, query: SearchQuery, locale?: string): Promise<SearchResult> {
  const start = query.cursor === undefined ? 0 : Number(/^from-(\d{1,9})$/.exec(query.cursor)?.[1] ?? NaN);
  if (Number.isNaN(start)) throw new CommerceError('invalid', 'The cursor is not one of this shop.');
  const asked = Math.floor(query.limit ?? PAGE);
  const limit = asked >= 1 ? Math.min(asked, MAX_PAGE) : PAGE;
  const end = start + limit;
  const words = fold(query.text?.slice(0, 500) ?? '')
    .split(/\s+/)
    .filter(Boolean);
  const category = fold(query.category?.trim() ?? '');
  const sort = query.sort ?? 'relevance';
  const isListing = !words.length && !category && /^(relevance|newest)$/.test(sort);
  const found = isListing ? source.items : await match(source, words, category, sort, locale);
  const items = found.slice(start, end).flatMap((item) => source.product(item, locale) ?? []);
  return end < found.length ? { items, next: `from-${end}`, total: found.length } : { items, total: found.length };
}

/** The last search of a source, for its further pages. */
const last = new WeakMap<Source, { key: string; found: Promise<readonly Item[]> }>();

function match(source: Source, words: readonly string[], category: string, sort: Sort, locale?: string) {
  const key = JSON.stringify([words, category, sort, locale]);
  const known = last.get(source);
  if (known?.key === key) return known.found;
  const found = findAll(source, words, category, locale).then((matches) => sorted(matches, sort, locale));
  last.set(source, { key, found });
  return found;
}

async function findAll(source: Source, words: readonly string[], category: string, locale?: string): Promise<Match[]> {
  const matches: Match[] = [];
  const pace = createPace();
  for (const item of source.items) {
    const pause = pace();
    if (pause) await pause;
    const product = source.product(item, locale);
    if (!product || (category && !product.categories?.some((each) => fold(each) === category))) continue;
    const title = fold(product.title);
    const inTitle = words.every((word) => title.includes(word));
    if (!inTitle) {
      const { brand = '', categories = [], description = '' } = product;
      const all = fold([product.title, brand, ...categories, description].join('\n'));
      if (!words.every((word) => all.includes(word))) continue;
    }
    matches.push({ item, title: product.title, price: lowest(product), rank: inTitle ? 0 : 1 });
  }
  return matches;
}

function sorted(matches: Match[], sort: Sort, locale?: string): Item[] {
  const { compare } = new Intl.Collator(locale);
  if (sort === 'title') matches.sort((a, b) => compare(a.title, b.title));
  else if (sort === 'relevance') matches.sort((a, b) => a.rank - b.rank);
  else if (sort !== 'newest') matches.sort((a, b) => byPrice(a.price, b.price, sort === 'price_ascending' ? 1 : -1));
  return matches.map(({ item }) => item);
}
