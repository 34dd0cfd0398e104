import { money, parseProduct, type Json, type Money, type Product } from '@vitrine/core';
import { fieldsOf, recordsOf } from '../http/json.js';

/** Most variants made of variations that leave a choice open. */
const MAX_CHOICES = 250;

/** Amounts are digits, in the minor unit that stands beside them: `{ price: "1800", currency_code: "USD", currency_minor_unit: 2 }`. */
export function moneyOf(amount: unknown, currency: Json): Money | null {
  const digits = Number(currency.currency_minor_unit);
  return /^\d{1,15}$/.test(String(amount)) ? money(Number(amount), String(currency.currency_code), digits) : null;
}

const pricesOf = ({ prices }: Json) => {
  const record = fieldsOf(prices);
  return { price: moneyOf(record.price, record), compareAt: moneyOf(record.regular_price, record) };
};

const imageOf = ({ src: url, alt }: Json) => ({ url, alt });

/** What can be bought of a record: a simple product, or a variation. */
function buyable(record: Json): Json {
  const {
    is_in_stock: isInStock,
    is_on_backorder: isOnBackorder,
    low_stock_remaining: left,
    add_to_cart: add,
  } = record;
  const { maximum } = fieldsOf(add);
  return {
    sku: record.sku,
    ...pricesOf(record),
    // External products are sold elsewhere, and grouped ones in their parts.
    ...(record.is_purchasable === false && { price: null }),
    stock:
      isInStock === false ? 'sold_out' : isOnBackorder ? 'backorder' : (left ?? (isInStock ? 'in_stock' : undefined)),
    // So many that it means any number.
    maxQuantity: record.sold_individually ? 1 : Number(maximum) < 9999 ? maximum : undefined,
    image: recordsOf(record.images).map(imageOf)[0],
  };
}

/** An axis of choice and the values it has, by the slug that WooCommerce keeps. */
interface Axis {
  readonly name: string;
  readonly terms: readonly Json[];
}

/**
 * The variants of a variation: one, or where it leaves an axis open ("any size") one for each value, whose id says which:
 * `17?Size=s`.
 */
function variantsOf({ id, attributes }: Json, axes: readonly Axis[], record: Json): Json[] {
  let choices: { options: Json; open: [name: string, slug: string][] }[] = [{ options: {}, open: [] }];
  for (const { name, terms } of axes) {
    const value = recordsOf(attributes).find((each) => each.name === name)?.value;
    const fitting = value ? terms.filter(({ slug, name }) => slug === value || name === value) : terms;
    choices = choices.flatMap(({ options, open }) =>
      (fitting.length ? fitting : [{ name: value, slug: value }]).map((term): (typeof choices)[number] => ({
        options: { ...options, [name]: term.name },
        open: value ? open : [...open, [name, String(term.slug)]],
      })),
    );
    if (choices.length > MAX_CHOICES) return [];
  }
  return choices.map(({ options, open }) => ({
    ...buyable(record),
    id: open.length ? `${id}?${new URLSearchParams(open)}` : id,
    options,
  }));
}

/**
 * A product of the Store API in the core's terms; null for what is none. The list of variations in it has their choices,
 * their own records (`variations`, by id) have price and stock.
 */
export function readProduct(product: Json, variations: ReadonlyMap<unknown, Json>): Product | null {
  const listed = recordsOf(product.variations);
  const axes = recordsOf(product.attributes)
    .filter((each) => each.has_variations)
    .map(({ name, terms }): Axis => ({ name: String(name), terms: recordsOf(terms) }));
  const variants = listed.flatMap((each) => {
    const record = variations.get(each.id);
    return record ? variantsOf(each, axes, record) : [];
  });
  return parseProduct({
    ...buyable(product),
    // None of its variations can be seen: there is nothing to choose.
    ...(listed.length && !variants.length && { stock: 'sold_out' }),
    id: product.id,
    handle: product.slug,
    title: product.name,
    description: product.short_description || product.description,
    brand: recordsOf(product.brands)[0]?.name,
    url: product.permalink,
    images: recordsOf(product.images).map(imageOf),
    categories: recordsOf(product.categories).map(({ name }) => name),
    options: variants.length && axes.map(({ name, terms }) => ({ name, values: terms.map((term) => term.name) })),
    variants,
    rating: { value: product.average_rating, count: product.review_count },
  });
}
