import { compact, isRecord, listOf, numberOf } from './json.js';
import { parsePolicy } from './parse-policy.js';
import { parseId, parseImage, parseVariants, type Reading } from './parse-variants.js';
import type { Product, ProductImage, Rating } from './product.js';
import { MAX_DESCRIPTION, MAX_TITLE, parseText } from './text.js';
import { safeUrl } from './url.js';

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

const CONDITIONS = ['new', 'used', 'refurbished', 'damaged'] as const;

/** `{ value, count, best }`, or the names of schema.org. No count, no rating: nobody is shown an average of nothing. */
export function parseRating(input: unknown): Rating | undefined {
  if (!isRecord(input)) return;
  const value = numberOf(input.value ?? input.ratingValue);
  const count = numberOf(input.count ?? input.reviewCount ?? input.ratingCount);
  const best = numberOf(input.best ?? input.bestRating) ?? 5;
  if (value === undefined || !count || count < 1 || value < 0 || value > best) return;
  return { value, count: Math.floor(count), best };
}

/**
 * Reads one product of our catalogue JSON. `id`, `title`, `price` and `currency` are enough:
 *
 * ```json
 * { "id": "1", "title": "Oak chair", "price": "149.00", "currency": "EUR",
 *   "handle": "oak-chair", "url": "/oak-chair", "image": "/oak.jpg", "images": [{ "url": "/2.jpg", "alt": "From behind" }],
 *   "description": "…", "brand": "…", "sku": "A1", "categories": ["Chairs"], "compareAt": "189.00", "lowest30": "149.00",
 *   "unitPrice": { "price": "1.20", "quantity": 100, "unit": "ml" }, "stock": "in_stock", "maxQuantity": 10,
 *   "options": [{ "name": "Colour", "values": [{ "name": "Oak", "color": "#c8a165" }, "Ash"] }],
 *   "variants": [{ "id": "1-oak", "sku": "A1-O", "options": { "Colour": "Oak" }, "price": "149.00", "stock": 3 }],
 *   "rating": { "value": 4.6, "count": 81, "best": 5 }, "returns": { "days": 30 },
 *   "condition": "new", "location": "Utrecht", "delivery": "2–4 days", "model": "/oak.glb" }
 * ```
 *
 * `stock` is `in_stock`, `low`, `sold_out`, `preorder`, `backorder`, a boolean or a number of pieces. `options` may also be
 * `{ "Colour": ["Oak", "Ash"] }` or follow from the variants; options without variants make one variant per combination,
 * with the id `1-oak`. A variant takes from its product what it does not say itself. `returns` is a policy
 * ({@link parsePolicy}) or a number of days.
 *
 * Input may be hostile: a price that is none gives `price: null`, an unsafe address is left out, text loses its markup, of
 * more than 2,000 variants the rest is left out. Null, with one warning, for what is no object or has no id.
 */
export function parseProduct(
  input: unknown,
  { currency, base, locale, warn }: ParseProductOptions = {},
): Product | null {
  if (!isRecord(input)) {
    warn?.(`A product has to be an object, found ${input === null ? 'null' : typeof input}.`);
    return null;
  }
  const text = (value: unknown, max = MAX_TITLE): string | undefined => {
    const one = isRecord(value)
      ? (value[locale ?? ''] ?? value[locale?.split('-')[0] ?? ''] ?? Object.values(value)[0])
      : value;
    return parseText(one, max) || undefined;
  };
  const id = parseId(input.id);
  const handle = text(input.handle);
  const title = text(input.title);
  if (!id) {
    warn?.(`The product "${title ?? handle ?? 'without a title'}" has no id and is left out.`);
    return null;
  }

  const problems = new Set<string>();
  const reading: Reading = { base, currency: input.currency || currency, problems };
  const address = (name: 'url' | 'model') => {
    const url = safeUrl(input[name], base);
    if (input[name] && !url) problems.add(`its ${name} is not an http(s) address`);
    return url;
  };
  if (!title) problems.add('no title');

  const images = new Map<string, ProductImage>();
  for (const each of [...listOf(input.image, 50), ...listOf(input.images, 50)]) {
    const image = parseImage(each, reading);
    if (image && !images.get(image.url)?.alt) images.set(image.url, image);
  }
  const condition = parseText(input.condition)
    .toLowerCase()
    .replace(/^.*\/|condition$/g, '');
  const categories = listOf(input.categories, 50).flatMap((item) => text(item) ?? []);
  const { options, variants } = parseVariants(input, id, reading);

  const product = compact<Product>({
    id,
    handle,
    title: title ?? handle ?? id,
    description: text(input.description, MAX_DESCRIPTION),
    brand: text(input.brand),
    url: address('url'),
    images: [...images.values()],
    options,
    variants,
    rating: parseRating(input.rating),
    categories: categories.length ? categories : undefined,
    condition: CONDITIONS.find((each) => each === condition),
    location: text(input.location),
    returns: parsePolicy(input.returns, { currency: parseText(reading.currency), base }) ?? undefined,
    delivery: text(input.delivery),
    model: address('model'),
  });
  if (problems.size) warn?.(`Product "${id.slice(0, 80)}": ${[...problems].slice(0, 5).join('; ')}.`);
  return product;
}
