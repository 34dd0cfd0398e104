import { compact, isRecord, listOf, numberOf, type Json } from './json.js';
import { compareMoney, type Money } from './money.js';
import { parsePrice } from './parse-price.js';
import type { ProductImage, ProductOption, ProductOptionValue, StockState, UnitPrice, Variant } from './product.js';
import { parseText } from './text.js';
import { safeImageUrl } from './url.js';

/** Most variants kept of one product. */
export const MAX_VARIANTS = 2000;

/** Most combinations of options made into variants, for a product that lists options only. */
const MAX_COMBINATIONS = 250;

/** At most this many pieces left is `low`, when a source gives a number only. */
const FEW = 5;

/** What the parts of one product share while it is read. */
export interface Reading {
  readonly base: string | undefined;
  readonly currency: unknown;
  /** What was wrong with it, for one warning. */
  readonly problems: Set<string>;
}

// Spelled in many ways; without spaces, dashes and the address of schema.org they are these.
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
  if (pieces !== undefined) {
    const quantity = Math.max(0, Math.floor(pieces));
    return { stock: quantity > FEW ? 'in_stock' : quantity ? 'low' : 'sold_out', quantity };
  }
  const word = typeof input === 'boolean' ? `${input}` : parseText(input, 100);
  const key = word.replace(/^.*\/|[\s_-]/g, '').toLowerCase();
  return { stock: STOCK.find(([, words]) => words.test(key))?.[0] ?? 'unknown' };
}

export function parseImage(input: unknown, { base, problems }: Reading): ProductImage | undefined {
  const record = isRecord(input) ? input : { url: input };
  const address = record.url ?? record.src;
  if (address == null) return;
  const url = safeImageUrl(address, base);
  if (!url) return void problems.add('its image is not an http(s) address');
  return compact({
    url,
    alt: parseText(record.alt),
    width: numberOf(record.width),
    height: numberOf(record.height),
  });
}

/** Axes by name, values by name. */
type Axes = Map<string, Map<string, ProductOptionValue>>;

const optionText = (input: unknown) => parseText(input, 100);

/** The axis of that name, made where it is new. None for names that every object has a member of. */
function axis(axes: Axes, named: unknown): Map<string, ProductOptionValue> | undefined {
  const name = optionText(named);
  if (!name || name in {}) return;
  const values = axes.get(name) ?? new Map<string, ProductOptionValue>();
  axes.set(name, values);
  return values;
}

function parseColor(input: unknown): string | undefined {
  const [, short, long] = (typeof input === 'string' && /^#(?:([\da-f]{3})|([\da-f]{6}))$/i.exec(input.trim())) || [];
  const digits = long ?? short?.replace(/./g, '$&$&');
  return digits && `#${digits.toLowerCase()}`;
}

function parseValue(input: unknown, reading: Reading): ProductOptionValue {
  if (!isRecord(input)) return { name: optionText(input) };
  return compact({
    name: optionText(input.name ?? input.value ?? input.label),
    color: parseColor(input.color ?? input.colour),
    image: parseImage(input.image, reading)?.url,
  });
}

/** The names and values of `{ Colour: … }`, `[{ name: "Colour", [of]: … }]` or, in the order of `names`, `[…]`. */
function pairs(input: unknown, of: string, names: readonly unknown[]): (readonly [name: unknown, value: unknown])[] {
  if (isRecord(input)) return Object.entries(input);
  return listOf(input, 50).map((item, at) => (isRecord(item) ? [item.name, item[of]] : [names[at], item]));
}

/** `[{ name, values }]`, `["Colour"]` or `{ Colour: ["Oak", "Ash"] }`. */
function parseAxes(input: unknown, reading: Reading): Axes {
  const axes: Axes = new Map();
  for (const [name, values] of pairs(input, 'values', [])) {
    // A name alone is an axis whose values are the variants'.
    const known = axis(axes, name ?? values);
    for (const each of name === undefined ? [] : listOf(values, MAX_VARIANTS)) {
      const value = parseValue(each, reading);
      if (value.name) known?.set(value.name, value);
    }
  }
  return axes;
}

/** `{ Colour: "Oak" }`, `[{ name: "Colour", value: "Oak" }]`, or `["Oak"]` in the order of the axes. Adds what is new to them. */
function parseChoice(input: unknown, axes: Axes): Record<string, string> {
  const choice: Record<string, string> = {};
  for (const [name, raw] of pairs(input, 'value', [...axes.keys()])) {
    const value = optionText(raw);
    const values = value ? axis(axes, name) : undefined;
    if (!values) continue;
    choice[optionText(name)] = value;
    if (!values.has(value)) values.set(value, { name: value });
  }
  return choice;
}

function parseUnitPrice(input: unknown, currency: unknown): UnitPrice | undefined {
  if (!isRecord(input)) return;
  const price = parsePrice(input.price, input.currency ?? currency);
  const quantity = numberOf(input.quantity ?? 1);
  const unit = parseText(input.unit, 20);
  return price && quantity && quantity > 0 && unit ? { price, quantity, unit } : undefined;
}

/** An id as it is, or as digits; no markup to take out, it is never shown. */
export function parseId(input: unknown): string {
  return typeof input === 'string' || Number.isFinite(input) ? String(input).trim().slice(0, 500) : '';
}

/** `oak-m`, for the id of a variant that has none. */
const slug = (values: readonly string[]) =>
  values
    .join('-')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '');

/** For a warning; what is no text or number by its type only, for it may be of any size. */
const show = (found: unknown) => (/^[sn]/.test(typeof found) ? `"${String(found).slice(0, 40)}"` : typeof found);

function parseVariant(
  item: Json,
  product: Json,
  id: string,
  options: Record<string, string>,
  reading: Reading,
): Variant {
  // What says something about a price only holds for the price it was said with.
  const priced = item.price == null ? product : item;
  const currency = item.currency ?? reading.currency;
  const price = parsePrice(priced.price, currency);
  if (!price) {
    reading.problems.add(`no price in ${show(priced.price)} with currency ${show(currency)}`);
  }
  const sameCurrency = (input: unknown): Money | undefined => {
    const other = parsePrice(input, currency);
    return other && other.currency === price?.currency ? other : undefined;
  };
  const compareAt = sameCurrency(priced.compareAt);
  const inherited = item !== product && item.stock == null && item.availability == null;
  const { stock, quantity } = parseStock(
    inherited ? (product.stock ?? product.availability) : (item.stock ?? item.availability),
  );
  const limit = numberOf(item.maxQuantity ?? product.maxQuantity);
  return compact({
    id,
    sku: parseText(item.sku, 100) || undefined,
    title: (item !== product && parseText(item.title)) || undefined,
    options,
    price,
    compareAt: price && compareAt && compareMoney(compareAt, price) > 0 ? compareAt : undefined,
    lowest30: sameCurrency(priced.lowest30),
    unitPrice: parseUnitPrice(priced.unitPrice, currency),
    stock,
    // The pieces of a product are shared by its variants: nobody knows how many of each.
    quantity: inherited ? undefined : (quantity ?? numberOf(item.quantity)),
    maxQuantity: limit && limit >= 1 ? Math.floor(limit) : undefined,
    image: item === product ? undefined : parseImage(item.image, reading),
  });
}

/** Every combination of the axes, or none when they are too many. */
function combinations(axes: Axes): Record<string, string>[] {
  let all: Record<string, string>[] = [{}];
  for (const [name, values] of axes) {
    all = all.flatMap((choice) => [...values.keys()].map((value) => ({ ...choice, [name]: value })));
    if (all.length > MAX_COMBINATIONS) return [];
  }
  return all;
}

/** The options and variants of a product; always at least one variant. */
export function parseVariants(
  product: Json,
  id: string,
  reading: Reading,
): { options: ProductOption[]; variants: Variant[] } {
  const axes = parseAxes(product.options, reading);
  const variants = new Map<string, Variant>();
  const given = Array.isArray(product.variants) ? (product.variants as readonly unknown[]) : [];
  const { problems } = reading;
  if (given.length > MAX_VARIANTS) problems.add(`${given.length} variants, only the first ${MAX_VARIANTS} are kept`);

  for (const item of given.slice(0, MAX_VARIANTS)) {
    if (!isRecord(item)) continue;
    const choice = parseChoice(item.options, axes);
    const own = slug(Object.values(choice));
    const key = parseId(item.id) || parseId(item.sku) || (own && `${id}-${own}`);
    if (!key) problems.add('a variant without id, sku and options');
    else if (variants.has(key)) problems.add(`two variants have the id "${key.slice(0, 40)}"`);
    else variants.set(key, parseVariant(item, product, key, choice, reading));
  }
  if (!variants.size) {
    for (const choice of combinations(axes)) {
      const own = slug(Object.values(choice));
      const key = own ? `${id}-${own}` : id;
      // The product's number of pieces is not each combination's.
      if (!variants.has(key)) variants.set(key, parseVariant(own ? {} : product, product, key, choice, reading));
    }
  }
  if (!variants.size) {
    problems.add('too many options without variants');
    variants.set(id, parseVariant(product, product, id, {}, reading));
  }
  const all = [...variants.values()];
  // An axis that no variant has could never be chosen.
  const options = [...axes]
    .filter(([name]) => all.some((variant) => variant.options[name]))
    .map(([name, values]) => ({ name, values: [...values.values()] }));
  return { options, variants: all };
}
