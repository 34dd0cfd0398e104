import { toDecimalString, type Product, type UnitPrice, type Variant } from '@vitrine/core';
import { SHOP } from '../catalogue/define.js';
import { escape } from './markup.js';
import type { Shelf } from './shelf.js';

const AVAILABILITY: Readonly<Record<Variant['stock'], string>> = {
  in_stock: 'in_stock',
  low: 'in_stock',
  sold_out: 'out_of_stock',
  preorder: 'preorder',
  backorder: 'backorder',
  // Left out of the feed: the shop does not tell.
  unknown: '',
};

/** The form a feed writes a unit price's amount in: `100g`. */
const measure = (unitPrice: UnitPrice | undefined) => (unitPrice ? `${unitPrice.quantity}${unitPrice.unit}` : '');

/** One variant in the attributes of a Google Merchant feed, in their order; empty ones are left out by XML, kept by tables. */
function attributes(product: Product, variant: Variant): Readonly<Record<string, string>> {
  const { price, compareAt, stock, image, options } = variant;
  const amount = (value: typeof price | undefined) => (value ? `${toDecimalString(value)} ${value.currency}` : '');
  const choice = Object.values(options).join(' / ');
  const has = (name: string) => options[name] ?? '';
  return {
    id: variant.id,
    item_group_id: product.options.length ? product.id : '',
    title: choice ? `${product.title} – ${choice}` : product.title,
    description: product.description ?? '',
    link: `${product.url}?variant=${encodeURIComponent(variant.id)}`,
    image_link: (image ?? product.images[0])?.url ?? '',
    availability: AVAILABILITY[stock],
    price: amount(compareAt ?? price),
    sale_price: compareAt ? amount(price) : '',
    brand: product.brand ?? '',
    // Google has no word for damaged goods.
    condition: product.condition === 'damaged' ? 'used' : (product.condition ?? 'new'),
    mpn: variant.sku ?? '',
    color: has('Colour') || has('Finish') || has('Fabric') || has('Leather') || has('Shell') || has('Deck'),
    size: has('Size') || has('Frame') || has('Length') || has('Diameter'),
    product_type: product.categories?.join(' > ') ?? '',
    unit_pricing_base_measure: measure(variant.unitPrice),
    quantity_to_sell_on_facebook: variant.quantity === undefined ? '' : String(variant.quantity),
  };
}

const rows = ({ items }: Shelf) =>
  items.flatMap(({ product }) => product.variants.map((each) => attributes(product, each)));

const isGoogles = ([name, value]: readonly [string, string]) => value && name !== 'quantity_to_sell_on_facebook';

/** Google Merchant feed as RSS 2.0. */
export function rssFeed(shelf: Shelf, origin: string): string {
  const items = rows(shelf).map((row) => {
    const tags = Object.entries(row)
      .filter(isGoogles)
      .map(([name, value]) => {
        const tag = name === 'title' || name === 'link' || name === 'description' ? name : `g:${name}`;
        return `<${tag}>${escape(value)}</${tag}>`;
      });
    return `<item>${tags.join('')}</item>`;
  });
  return `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:g="http://base.google.com/ns/1.0"><channel>
<title>${escape(SHOP)}</title><link>${escape(origin)}</link><description>Everything in the demo shop</description>
${items.join('\n')}
</channel></rss>
`;
}

/** Google Merchant feed as Atom 1.0. */
export function atomFeed(shelf: Shelf, origin: string): string {
  const entries = rows(shelf).map((row) => {
    const tags = Object.entries(row)
      .filter(isGoogles)
      .map(([name, value]) => {
        if (name === 'link') return `<link href="${escape(value)}"/>`;
        const tag = name === 'title' ? 'title' : name === 'description' ? 'summary' : `g:${name}`;
        return `<${tag}>${escape(value)}</${tag}>`;
      });
    return `<entry>${tags.join('')}</entry>`;
  });
  return `<?xml version="1.0" encoding="UTF-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xmlns:g="http://base.google.com/ns/1.0">
<title>${escape(SHOP)}</title><link href="${escape(origin)}" rel="alternate"/><updated>2026-11-01T06:00:00Z</updated>
${entries.join('\n')}
</feed>
`;
}

function table(shelf: Shelf, names: (name: string) => boolean, cell: (value: string) => string, separator: string) {
  const all = rows(shelf);
  const header = Object.keys(all[0] ?? {}).filter(names);
  return [header, ...all.map((row) => header.map((name) => row[name] ?? ''))].map((line) =>
    line.map(cell).join(separator),
  );
}

/** Google Merchant feed as tab-separated text. */
export function tsvFeed(shelf: Shelf): string {
  const lines = table(
    shelf,
    (name) => name !== 'quantity_to_sell_on_facebook',
    (value) => value.replace(/[\t\r\n]+/g, ' '),
    '\t',
  );
  return `${lines.join('\n')}\n`;
}

/** Meta catalogue as CSV, the way spreadsheets save it: a byte order mark, quoted cells, CRLF. */
export function metaCsv(shelf: Shelf): string {
  const lines = table(
    shelf,
    (name) => !name.startsWith('unit_pricing') && name !== 'mpn',
    (value) => {
      // Meta writes its words with a space.
      const word = /^(?:in_stock|out_of_stock)$/.test(value) ? value.replaceAll('_', ' ') : value;
      return /[",\r\n]/.test(word) ? `"${word.replaceAll('"', '""')}"` : word;
    },
    ',',
  );
  return `\ufeff${lines.join('\r\n')}\r\n`;
}
