import { compact, countOf, isRecord, listOf, numberOf, recordOf, type Json } from './json.js';
import { compareMoney } from './money.js';
import { parsePrice } from './parse-price.js';
import type { ProductImage, ProductOption, ProductOptionValue, StockState, UnitPrice, Variant } from './product.js';
import { parseText } from './text.js';
import { safeImageUrl, safeUrl } from './url.js';

/** Most variants kept of one product. */
export const MAX_VARIANTS = 2000;

/** Most combinations of options made into variants, for a product that lists options only. */
const MAX_COMBINATIONS = 250;

/** At most this many pieces left is `low`, when a source gives a number only. */
const FEW = 5;

/** What the parts of one product share while it is read. */
export interface Reading {
  readonly base: string | undefined;
  /** As the product says it: to be checked where it is used. */
  readonly currency: string | undefined;
  /** Which text to take of several. */
  readonly locale?: string;
  /** What was wrong with it, for one warning. */
  readonly problems: Set<string>;
}

/** One of our words or of schema.org's, however it is spelled: `instock` for "In stock" and `https://schema.org/InStock`. */
export const wordOf = (input: unknown) =>
  parseText(input)
    .replace(/^.*\/|[\s_-]/g, '')
    .toLowerCase();

const STOCK: readonly (readonly [StockState, RegExp])[] = [
  ['in_stock', /^(true|instock|available)$/],
  ['low', /^(low(stock)?|limitedavailability)$/],
  ['sold_out', /^(false|soldout|outofstock|unavailable|discontinued)$/],
  ['preorder', /^pre(order|sale)$/],
  ['backorder', /^backorder$/],
];

/** A state in words (`in_stock`, `Out of stock`, `https://schema.org/InStock`), a boolean, or a number of pieces. */
export function parseStock(input: unknown): { stock: StockState; quantity?: number } {
  const pieces = numberOf(input);
  if (pieces === undefined) {
    const word = typeof input === 'boolean' ? `${input}` : wordOf(input);
    return { stock: STOCK.find(([, words]) => words.test(word))?.[0] ?? 'unknown' };
  }
  const quantity = Math.max(0, Math.floor(pieces));
  return { stock: quantity > FEW ? 'in_stock' : quantity ? 'low' : 'sold_out', quantity };
}

/** A safe address; what is none is a problem of the product's. */
export function parseUrl(
  what: string,
  input: unknown,
  { base, problems }: Reading,
  read = safeUrl,
): string | undefined {
  const url = read(input, base);
  if (input && !url) problems.add(`its ${what} is no http(s) address`);
  return url;
}

export function parseImage(input: unknown, reading: Reading): ProductImage | undefined {
  const { url: address, src, alt, width, height } = isRecord(input) ? input : ({ url: input } as Json);
  const url = parseUrl('image', address ?? src, reading, safeImageUrl);
  return url
    ? { url, alt: parseText(alt), ...compact({ width: numberOf(width), height: numberOf(height) }) }
    : undefined;
}

/** Axes by name, values by name. */
type Axes = Map<string, Map<string, ProductOptionValue>>;

/** `#c8a165`, also of `#ABC`. */
function parseColor(input: unknown): string | false {
  const color = parseText(input).toLowerCase();
  return /^#([\da-f]{3}){1,2}$/.test(color) && (color.length > 4 ? color : color.replace(/\w/g, '$&$&'));
}

/**
 * Adds to `axes` what `{ Colour: … }`, `[{ name: "Colour", values: … }]` or `[…]` names: values of axes in the order of
 * `names`, or without those axes alone. Returns the last value of each axis, which is a variant's choice.
 */
function parseOptions(input: unknown, axes: Axes, reading: Reading, names?: readonly string[]): Record<string, string> {
  const choice: Record<string, string> = {};
  const pairs: (readonly unknown[])[] = isRecord(input)
    ? Object.entries(input)
    : listOf(input, 50).map((item, at) =>
        isRecord(item) ? [item.name, item.values ?? item.value] : names ? [names[at], item] : [item],
      );
  for (const [named, given] of pairs) {
    const axis = parseText(named, 100);
    // Every object has members of such names.
    if (!axis || axis in {}) continue;
    const values = axes.get(axis) ?? new Map<string, ProductOptionValue>();
    axes.set(axis, values);
    for (const each of listOf(given, MAX_VARIANTS)) {
      const value = isRecord(each) ? each : { name: each };
      const name = parseText(value.name, 100);
      if (!name) continue;
      choice[axis] = name;
      const more = { color: parseColor(value.color), image: parseImage(value.image, reading)?.url };
      if (!values.has(name)) values.set(name, { name, ...compact<Partial<ProductOptionValue>>(more) });
    }
  }
  return choice;
}

function parseUnitPrice(input: unknown, currency: unknown): UnitPrice | undefined {
  const record = recordOf(input);
  const price = parsePrice(record.price, record.currency ?? currency);
  const quantity = numberOf(record.quantity ?? 1) ?? 0;
  const unit = parseText(record.unit, 20);
  return price && quantity > 0 && unit ? { price, quantity, unit } : undefined;
}

/** An id as it is, or as digits; no markup to take out, it is never shown. */
export function parseId(input: unknown): string {
  return typeof input === 'string' || Number.isFinite(input) ? String(input).trim().slice(0, 500) : '';
}

/** What a choice adds to an id: `-oak-m`. */
const suffixOf = (choice: Readonly<Record<string, string>>) =>
  ['', ...Object.values(choice)]
    .join('-')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/-$/, '');

function parseVariant(
  id: string,
  options: Record<string, string>,
  item: Json,
  product: Json,
  reading: Reading,
): Variant {
  // What says something about a price only holds for the price it was said with.
  const priced = item.price == null ? product : item;
  const currency = item.currency ?? reading.currency;
  const price = parsePrice(priced.price, currency);
  if (!price) {
    reading.problems.add(`no price in "${parseText(priced.price, 40)}" with the currency "${parseText(currency, 40)}"`);
  }
  const alike = (input: unknown) => {
    const other = parsePrice(input, currency);
    return other?.currency === price?.currency && other;
  };
  const compareAt = alike(priced.compareAt);
  // A day is the shopper's, and all of it. What is written in another way, engines read each in its own.
  const [, day, time = 'T24:00'] = /^(\d{4}-\d\d-\d\d)(T.+)?$/.exec(parseText(priced.saleEnds)) ?? [];
  const { stock, quantity = numberOf(item.quantity) } = parseStock(item.stock ?? product.stock);
  return {
    id,
    options,
    price,
    stock,
    ...compact<Partial<Variant>>({
      sku: parseText(item.sku, 100),
      title: parseText(item.title),
      compareAt: price && compareAt && compareMoney(compareAt, price) > 0 && compareAt,
      lowest30: alike(priced.lowest30),
      // What is no date is NaN and left out.
      saleEnds: Date.parse(`${day}${time}`),
      unitPrice: parseUnitPrice(priced.unitPrice, currency),
      // The pieces of a product are shared by its variants: nobody knows how many of each.
      quantity: item.stock != null && quantity,
      maxQuantity: countOf(item.maxQuantity ?? product.maxQuantity) || undefined,
      image: parseImage(item.image, reading),
    }),
  };
}

/** Every combination of the axes as a variant; without axes or with too many, the product itself as the only one. */
function combinations(axes: Axes, { sku, stock, quantity }: Json, problems: Set<string>): Json[] {
  let all: Json[] = [{}];
  for (const [name, values] of axes) {
    if (values.size) all = all.flatMap((choice) => [...values.keys()].map((value) => ({ ...choice, [name]: value })));
    if (all.length > MAX_COMBINATIONS) {
      problems.add('too many options without variants');
      all = [{}];
      break;
    }
  }
  // The number and the pieces of the product are not each combination's.
  return all.length > 1 ? all.map((options) => ({ options })) : [{ options: all[0], sku, stock, quantity }];
}

/** The options and variants of a product; always at least one variant. */
export function parseVariants(
  product: Json,
  id: string,
  reading: Reading,
): { options: ProductOption[]; variants: Variant[] } {
  const { problems } = reading;
  const axes: Axes = new Map();
  parseOptions(product.options, axes, reading);
  const given = Array.isArray(product.variants) ? product.variants.filter(isRecord) : [];
  if (given.length > MAX_VARIANTS) problems.add(`${given.length} variants, only the first ${MAX_VARIANTS} are kept`);

  const byId = new Map<string, Variant>();
  for (const item of given.length ? given.slice(0, MAX_VARIANTS) : combinations(axes, product, problems)) {
    const options = parseOptions(item.options, axes, reading, [...axes.keys()]);
    const key = parseId(item.id) || (given.length && parseId(item.sku)) || id + suffixOf(options);
    if (byId.has(key)) problems.add(`two variants have the id "${key.slice(0, 40)}"`);
    else byId.set(key, parseVariant(key, options, item, product, reading));
  }
  const variants = [...byId.values()];
  // An axis that no variant has could never be chosen.
  const options = [...axes]
    .filter(([name]) => variants.some((variant) => variant.options[name]))
    .map(([name, values]) => ({ name, values: [...values.values()] }));
  return { options, variants };
}
