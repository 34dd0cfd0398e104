import type { Json } from '@vitrine/core';
import { Item } from './check.js';

const MAX_ITEMS = 200;

/** A product of AMP's JSON in the terms of our catalogue, and what its slide and sticker show. */
export interface AmpProduct {
  readonly product: Json & { readonly id: string };
  readonly slide: Json;
}

/**
 * Reads the product JSON of `amp-story-shopping`, `{ "items": [{ "productId": …, "productTitle": … }] }`. Of each item
 * `productId`, `productTitle`, `productUrl`, `productPrice`, `productPriceCurrency` and one of `productImages` are needed; an
 * item without is left out, with a message that names it.
 * https://amp.dev/documentation/components/stories/amp-story-shopping
 */
export function readAmpProducts(items: unknown, base: string): AmpProduct[] {
  const ids = new Set<string>();
  return Item.list(items, 'items', base, MAX_ITEMS).flatMap((item) => {
    const id = item.text('productId', 200);
    const named = new Item(id ? `${item.name} ("${id}")` : item.name, item.json, base);
    return named.end(readItem(named, id, ids));
  });
}

function readItem(item: Item, id: string, ids: Set<string>): AmpProduct | undefined {
  const { json, base, name } = item;
  const title = item.text('productTitle');
  const url = item.url('productUrl');
  const currency = item.text('productPriceCurrency');
  const { productPrice: price } = json;
  if (!id || ids.has(id)) return item.problem(id ? '"productId" is taken' : '"productId" is missing');
  if (!title) return item.problem('"productTitle" is missing');
  if (!url) return item.problem('"productUrl" is missing');
  if (typeof price !== 'number' || !(price >= 0 && price < 1e9)) return item.problem('"productPrice" is no price');
  if (!/^[A-Z]{3}$/.test(currency)) return item.problem('"productPriceCurrency" is no ISO 4217 code');
  const images = Item.list(json.productImages, `${name}.productImages`, base, 20).flatMap((each) => {
    const address = each.picture('url');
    if (!address) each.problem('"url" is missing');
    return each.end(address && { url: address, alt: each.text('altText') });
  });
  const [image] = images;
  if (!image) return item.problem('"productImages" holds none');
  const brand = item.text('productBrand');
  const description = item.text('productDetails', 3000);
  const rating = json.aggregateRating;
  ids.add(id);
  return {
    product: { id, title, price: String(price), currency, url, images, brand, description, rating },
    slide: {
      image,
      stickers: [{ product: `id:${id}`, label: item.text('productTagText') || title, url, x: 50, y: 75 }],
    },
  };
}
