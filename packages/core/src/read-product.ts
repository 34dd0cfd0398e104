import { compact, isRecord, knownWords, listOf, numberOf, recordOf } from './json.js';
import { parseId, parseImage, parseUrl, parseVariants, wordOf, type Reading } from './parse-variants.js';
import type { Policy, Product, ProductImage, Rating } from './product.js';
import { inLocale, MAX_DESCRIPTION, parseText } from './text.js';

export interface ParseProductOptions {
  /** ISO 4217 code of prices that name none. */
  currency?: string;
  /** What relative addresses are resolved against; without it they are left out. */
  base?: string;
  /** BCP 47 tag: which text to take of `{ "title": { "en": "Chair", "nl": "Stoel" } }`. */
  locale?: string;
  /** Told once per product what was wrong with it. Silent without. */
  warn?: (message: string) => void;
}

/** `{ value, count, best }`, or the names of schema.org. No count, no rating: nobody is shown an average of nothing. */
export function parseRating(input: unknown): Rating | undefined {
  const rating = recordOf(input);
  const value = numberOf(rating.value ?? rating.ratingValue) ?? -1;
  const count = Math.floor(numberOf(rating.count ?? rating.reviewCount ?? rating.ratingCount) ?? 0);
  const best = numberOf(rating.best ?? rating.bestRating) ?? 5;
  return count > 0 && value >= 0 && value <= best ? { value, count, best } : undefined;
}

/**
 * As `parseProduct`, with `readPolicy` for its return policy: a page whose shop says nothing about returns need not load what
 * reads them.
 */
export function readProduct(
  input: unknown,
  { currency, base, locale = '', warn }: ParseProductOptions,
  readPolicy?: (input: unknown, reading: Reading) => Policy | null,
): Product | null {
  if (!isRecord(input)) {
    warn?.(`A product has to be an object, found ${input && typeof input}.`);
    return null;
  }
  const text = (value: unknown, max?: number) => parseText(inLocale(value, locale), max);
  const id = parseId(input.id);
  const handle = text(input.handle);
  const title = text(input.title);
  if (!id) {
    warn?.(`The product "${title || handle}" has no id and is left out.`);
    return null;
  }

  const problems = new Set<string>();
  const reading: Reading = {
    base,
    currency: (input.currency || currency) as string | undefined,
    locale,
    problems,
  };
  if (!title) problems.add('no title');

  const images = new Map<string, ProductImage>();
  for (const each of [...listOf(input.image, 50), ...listOf(input.images, 50)]) {
    const image = parseImage(each, reading);
    if (image && !images.get(image.url)?.alt) images.set(image.url, image);
  }
  const categories = listOf(input.categories, 50)
    .map((item) => text(item))
    .filter(Boolean);

  const product = {
    id,
    title: title || handle || id,
    images: [...images.values()],
    ...parseVariants(input, id, reading),
    ...compact<Partial<Product>>({
      handle,
      description: text(input.description, MAX_DESCRIPTION),
      brand: text(input.brand),
      url: parseUrl('url', input.url, reading),
      rating: parseRating(input.rating),
      categories: categories[0] && categories,
      condition: knownWords(wordOf(input.condition).replace('condition', ''), [
        'new',
        'used',
        'refurbished',
        'damaged',
      ])?.[0],
      tax: knownWords(input.tax, ['included', 'excluded'])?.[0],
      location: text(input.location),
      returns: readPolicy?.(input.returns, reading),
      delivery: text(input.delivery),
      model: parseUrl('model', input.model, reading),
    }),
  };
  if (problems.size) warn?.(`Product "${id.slice(0, 80)}": ${[...problems].slice(0, 5).join('; ')}.`);
  return product;
}
