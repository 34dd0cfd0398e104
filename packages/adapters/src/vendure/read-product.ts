import { money, parseProduct, type Json, type Money, type Product } from '@vitrine/core';
import { fieldsOf, recordsOf } from '../http/json.js';

/** Vendure counts all currencies in hundredths, unless its `MoneyStrategy` is changed. */
const DIGITS = 2;

/** Null for anything but a whole number of hundredths. */
export const moneyOf = (amount: unknown, currency: unknown): Money | null =>
  typeof amount === 'number' ? money(amount, String(currency), DIGITS) : null;

export const imageOf = (asset: unknown): Json => {
  const { preview, width, height } = fieldsOf(asset);
  return { url: preview, width, height };
};

/** A product of the Shop API in the core's terms. Null for what is none. */
export function readProduct(product: Json): Product | null {
  const groups = recordsOf(product.optionGroups);
  const facets = recordsOf(product.facetValues);
  const variants = recordsOf(fieldsOf(product.variantList).items);
  const { name: brand } = facets.find(({ facet }) => fieldsOf(facet).code === 'brand') ?? {};
  return parseProduct({
    id: product.id,
    handle: product.slug,
    title: product.name,
    description: product.description,
    brand,
    images: [product.featuredAsset, ...recordsOf(product.assets)].map(imageOf),
    categories: recordsOf(product.collections).map(({ name }) => name),
    options: groups.map(({ name, options }) => ({ name, values: recordsOf(options) })),
    // Where no tax is charged, there is none to speak of.
    tax: variants.some(({ price, priceWithTax }) => Number(priceWithTax) > Number(price)) && 'included',
    variants: variants.map((variant) => ({
      id: variant.id,
      sku: variant.sku,
      title: variant.name,
      options: recordsOf(variant.options).map(({ name, groupId }) => ({
        name: groups.find(({ id }) => id === groupId)?.name,
        value: name,
      })),
      price: moneyOf(variant.priceWithTax, variant.currencyCode),
      // A word, or the number of pieces where the shop shows it.
      stock: variant.stockLevel,
      image: variant.featuredAsset ? imageOf(variant.featuredAsset) : undefined,
    })),
  });
}
