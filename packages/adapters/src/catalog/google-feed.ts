import { parsePrice, type Json } from '@vitrine/core';
import { pace } from './pace.js';
import type { Item, Origin, Reading } from './reading.js';
import { readDelimited } from './delimited.js';
import type { Row } from './row.js';
import { choicesOf, parseMeasure, plainPrice, stockOf, unitPrice } from './variants.js';
import { readXmlFeed } from './xml-feed.js';

/** Whether the sale of `"2026-11-20T00:00+0100/2026-11-30T23:59+0100"` is on. Without dates it is; dates nobody can read are not. */
function isOn(now: number, dates: readonly string[]): boolean {
  const [start = NaN, end = NaN] = dates.map((date) => Date.parse(date));
  return start <= now && now <= end;
}

/** The start and the end of a sale. Not every browser reads an offset without a colon. */
const datesOf = (dates = '1970/9999') =>
  dates.split('/').map((date) => date.trim().replace(/([+-]\d\d)(\d\d)$/, '$1:$2'));

/** What all titles of a group begin with: "Linen shirt" of "Linen shirt, white / S" and "Linen shirt, blue / M". */
function commonTitle(titles: readonly string[]): string | undefined {
  const [first = ''] = titles;
  // More of a title is not kept.
  let common = first.slice(0, 300);
  while (!titles.every((title) => title.startsWith(common))) common = common.slice(0, -1);
  if (common === first) return first;
  // Not half a word.
  common = common.replace(/[^\p{L}\p{N})"'”]*[\p{L}\p{N}]*$/u, '');
  return common.length > 2 ? common : first;
}

function toProduct({ id, url }: Item, rows: readonly Row[], { currency, modified, maxAge }: Origin): Json {
  const [first = {}] = rows;
  const now = Date.now();
  const options = choicesOf(
    rows,
    (row, axis) => row[axis],
    (row) => row.title ?? row.id,
  );
  const variants = rows.map((row, at) => {
    const regular = plainPrice(row.price);
    const sale = plainPrice(row.sale_price);
    const [full, less] = [parsePrice(regular, currency), parsePrice(sale, currency)];
    const isLess = full && less && full.currency === less.currency && less.amount < full.amount;
    const dates = datesOf(row.sale_price_effective_date);
    const isSale = isLess && isOn(now, dates);
    const price = isSale ? sale : regular;
    const [size, base] = [row.unit_pricing_measure, row.unit_pricing_base_measure].map(parseMeasure);
    return {
      id: row.id,
      sku: row.id,
      price,
      compareAt: isSale && regular,
      saleEnds: isSale && row.sale_price_effective_date ? dates[1] : undefined,
      unitPrice: unitPrice(price, currency, size, base),
      stock:
        now - modified > maxAge
          ? 'unknown'
          : stockOf(row.availability, row.quantity_to_sell_on_facebook ?? row.inventory ?? row.quantity),
      options: options[at],
      image: row.image_link,
      url: row.link,
    };
  });
  return {
    // What is ordered is the entry, also when it is alone in its group.
    ...(rows[1] || first.id !== id ? { variants } : variants[0]),
    id,
    title: commonTitle(rows.map(({ title = '' }) => title)),
    description: first.description ?? first.summary,
    brand: first.brand,
    url,
    image: first.image_link,
    images: first.additional_image_link?.split(/\n|,(?=\s*https?:)/),
    categories: (first.product_type ?? first.google_product_category)
      ?.split(/[>\n]/)
      .filter((name) => /[^\d\s]/.test(name)),
    condition: first.condition?.split(/[\s_]/)[0],
  };
}

/**
 * Products of a Google Merchant or Meta feed, in XML or in columns, by their specifications: entries with one `item_group_id`
 * are the variants of one product, which has the group's id. Undefined for a text that is neither. https://support.google.com/merchants/answer/7052112
 */
export async function readFeed(text: string, origin: Origin): Promise<Reading | undefined> {
  const feed = text[0] === '<' ? await readXmlFeed(text) : await readDelimited(text);
  if (!feed) return;
  const { rows, updated = '', problem } = feed;
  const groups = new Map<Row | string, Row[]>();
  for (const row of rows) {
    await pace();
    // Without an id it cannot be ordered: alone, it is left out.
    const key = (row.id && row.item_group_id) ?? row;
    const known = groups.get(key);
    if (known) known.push(row);
    else groups.set(key, [row]);
  }
  if (problem) origin.problem(problem);

  const modified = Date.parse(updated) || origin.modified;
  const groupOf = new Map<Item, readonly Row[]>();
  for (const [key, group] of groups) {
    await pace();
    const variants = group.map(({ id, link }) => ({ id, sku: id, url: link }));
    groupOf.set({ id: typeof key === 'string' ? key : key.id, url: group[0]?.link, variants }, group);
  }
  return {
    items: [...groupOf.keys()],
    product: (item) => toProduct(item, groupOf.get(item) ?? [], { ...origin, modified }),
  };
}
