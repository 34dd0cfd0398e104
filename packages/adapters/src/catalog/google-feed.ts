import { compareMoney, parsePrice, type Json } from '@vitrine/core';
import type { Pace } from './pace.js';
import { plainPrice } from './price-text.js';
import type { Item, Origin, Reading } from './reading.js';
import { parseMeasure, unitPrice } from './unit-price.js';

/** The fields of one entry of a feed, by the name the specifications give them. No prototype. */
export type Row = Readonly<Record<string, string | undefined>>;

export interface Rows {
  readonly rows: readonly Row[];
  /** The feed's own date, as written. */
  readonly updated?: string;
  /** What is wrong with the text, when something is. */
  readonly problem?: string;
}

/** What items of one group may differ in, in the order a card asks for it. */
const AXES = ['color', 'size', 'material', 'pattern', 'age_group', 'gender', 'size_system'] as const;

const CONDITIONS: Readonly<Record<string, string>> = { cpo: 'refurbished' };

/** Whether the sale of `"2026-11-20T00:00+0100/2026-11-30T23:59+0100"` is on. Without dates it is; dates nobody can read are not. */
function isOn(dates: string | undefined, now: number): boolean {
  if (!dates) return true;
  // Not every browser reads an offset without a colon.
  const [start, end] = dates.split('/').map((date) => Date.parse(date.trim().replace(/([+-]\d\d)(\d\d)$/, '$1:$2')));
  return start !== undefined && end !== undefined && start <= now && now <= end;
}

function pricesOf(row: Row, currency: string | undefined, now: number) {
  const regular = plainPrice(row.price);
  const sale = plainPrice(row.sale_price);
  const [full, less] = [parsePrice(regular, currency), parsePrice(sale, currency)];
  const isLess = full && less && full.currency === less.currency && compareMoney(less, full) < 0;
  const isSale = isLess && isOn(row.sale_price_effective_date, now);
  const price = isSale ? sale : regular;
  const size = parseMeasure(row.unit_pricing_measure);
  return {
    price,
    compareAt: isSale ? regular : undefined,
    unitPrice: unitPrice(price, currency, size, parseMeasure(row.unit_pricing_base_measure)),
  };
}

/** In the words of our JSON, or the number of pieces that can still be had. */
function stockOf(row: Row): string | number | undefined {
  const word = row.availability?.toLowerCase().replace(/[\s_]/g, '');
  const pieces = Number(row.quantity_to_sell_on_facebook ?? row.inventory ?? row.quantity ?? NaN);
  // Meta: "available for order" ships in one or two weeks; its and Google's other words are ours too.
  if (word === 'availablefororder') return 'backorder';
  return (!word || word === 'instock') && pieces >= 0 ? pieces : word;
}

const pictures = (list: string | undefined) => list?.split(/\n|\s*,\s*(?=https?:)/);

/** What all titles of a group begin with: "Linen shirt" of "Linen shirt, white / S" and "Linen shirt, blue / M". */
function commonTitle(rows: readonly Row[]): string | undefined {
  const [first = '', ...others] = rows.map((row) => row.title ?? '');
  let end = first.length;
  for (const title of others) while (!title.startsWith(first.slice(0, end))) end--;
  if (end === first.length) return first;
  // Not half a word.
  const common = first
    .slice(0, end)
    .replace(/[\p{L}\p{N}]+$/u, '')
    .replace(/[^\p{L}\p{N})"'”]+$/u, '');
  return common.length > 2 ? common : first;
}

function toProduct(id: string, rows: readonly Row[], { currency, modified, maxAge }: Origin): Json {
  const first = rows[0] as Row;
  const now = Date.now();
  const isOld = now - modified > maxAge;
  const axes = AXES.filter((axis) => new Set(rows.map((row) => row[axis] ?? '')).size > 1);
  const nameOf = (axis: string) => axis.replace('_', ' ').replace(/^./, (letter) => letter.toUpperCase());
  const choice = (row: Row): Record<string, unknown> => {
    if (axes.length) return Object.fromEntries(axes.map((axis) => [nameOf(axis), row[axis] ?? '–']));
    return rows.length > 1 ? { Variant: row.title ?? row.id } : {};
  };
  const variant = (row: Row) => ({
    id: row.id,
    sku: row.id,
    ...pricesOf(row, currency, now),
    stock: isOld ? 'unknown' : stockOf(row),
  });
  const condition = first.condition?.toLowerCase().split(/[\s_]/)[0] ?? '';
  return {
    id,
    title: rows.length > 1 ? commonTitle(rows) : first.title,
    description: first.description ?? first.summary,
    brand: first.brand,
    url: first.link,
    image: first.image_link,
    images: pictures(first.additional_image_link),
    categories: (first.product_type ?? first.google_product_category ?? '')
      .split(/\s*[>\n]\s*/)
      .filter((name) => /\D/.test(name)),
    condition: CONDITIONS[condition] ?? condition,
    // What is ordered is the entry, also when it is alone in its group.
    ...(rows.length > 1 || first.id !== id
      ? {
          variants: rows.map((row) => ({
            ...variant(row),
            options: choice(row),
            image: row.image_link,
            url: row.link,
          })),
        }
      : variant(first)),
  };
}

/**
 * Products of the entries of a Google Merchant or Meta feed, by their specifications: entries with one `item_group_id` are the
 * variants of one product, which has the group's id. https://support.google.com/merchants/answer/7052112
 */
export async function readFeed({ rows, updated, problem }: Rows, origin: Origin, pace: Pace): Promise<Reading> {
  const groups = new Map<string, Row[]>();
  const ids = new Set<string>();
  let dropped = 0;
  for (const row of rows) {
    const pause = pace();
    if (pause) await pause;
    const { id, item_group_id: group } = row;
    if (!id || ids.has(id)) {
      dropped++;
      continue;
    }
    ids.add(id);
    // An entry of its own may have the id of a group.
    const key = group ? `g${group}` : `i${id}`;
    const known = groups.get(key);
    if (known) known.push(row);
    else groups.set(key, [row]);
  }
  if (problem) origin.problem(problem);
  if (dropped) origin.problem(`${dropped} entries have no id or one that is taken, and are left out`);

  const date = Date.parse(updated ?? '');
  const dated = Number.isNaN(date) ? origin : { ...origin, modified: date };
  const items: Item[] = [];
  for (const [key, group] of groups) {
    const pause = pace();
    if (pause) await pause;
    const id = key.slice(1);
    const variants = group.map((row) => ({ id: row.id, sku: row.id, url: row.link }));
    items.push({ keys: { id, url: group[0]?.link, variants }, json: () => toProduct(id, group, dated) });
  }
  return { items };
}
