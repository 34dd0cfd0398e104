import { parsePolicy } from './parse-policy.js';
import type { Product } from './product.js';
import { readProduct, type ParseProductOptions } from './read-product.js';

/**
 * Reads one product of our catalogue JSON. `id`, `title`, `price` and `currency` are enough:
 *
 * ```json
 * { "id": "1", "title": "Oak chair", "price": "149.00", "currency": "EUR",
 *   "handle": "oak-chair", "url": "/oak-chair", "image": "/oak.jpg", "images": [{ "url": "/2.jpg", "alt": "From behind" }],
 *   "description": "…", "brand": "…", "sku": "A1", "categories": ["Chairs"], "compareAt": "189.00", "lowest30": "149.00",
 *   "saleEnds": "2026-11-30", "tax": "included", "unitPrice": { "price": "1.20", "quantity": 100, "unit": "ml" }, "stock": "in_stock", "maxQuantity": 10,
 *   "options": [{ "name": "Colour", "values": [{ "name": "Oak", "color": "#c8a165" }, "Ash"] }],
 *   "variants": [{ "id": "1-oak", "sku": "A1-O", "options": { "Colour": "Oak" }, "price": "149.00", "stock": 3 }],
 *   "rating": { "value": 4.6, "count": 81, "best": 5 }, "returns": { "days": 30 },
 *   "condition": "new", "location": "Utrecht", "delivery": "2–4 days", "model": "/oak.glb" }
 * ```
 *
 * `stock` is `in_stock`, `low`, `sold_out`, `preorder`, `backorder`, a boolean or a number of pieces. `options` may also be
 * `{ "Colour": ["Oak", "Ash"] }` or follow from the variants; options without variants make one variant per combination,
 * with the id `1-oak`. `saleEnds` is a day of the shopper's calendar, which still belongs to the sale, or a moment
 * (`2026-11-30T23:59+01:00`). A variant takes from its product what it does not say itself. `returns` is a policy
 * ({@link parsePolicy}) or a number of days.
 *
 * Input may be hostile: a price that is none gives `price: null`, an unsafe address is left out, text loses its markup, of
 * more than 2,000 variants the rest is left out. Null, with one warning, for what is no object or has no id.
 */
export function parseProduct(input: unknown, options: ParseProductOptions = {}): Product | null {
  return readProduct(input, options, parsePolicy);
}
