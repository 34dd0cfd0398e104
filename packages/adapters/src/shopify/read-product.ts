import { parseProduct, type Json, type Product } from '@vitrine/core';
import { fieldsOf, nodesOf, recordsOf } from '../http/json.js';

/** What Shopify calls the only choice of a product without choices. */
export const NO_CHOICE = 'Default Title';

/** `MoneyV2` in the core's terms. */
export const moneyOf = (money: unknown): Json => {
  const { amount, currencyCode: currency } = fieldsOf(money);
  return { amount, currency };
};

const imageOf = (image: unknown) => {
  const { url, altText, width, height } = fieldsOf(image);
  return url ? { url, alt: altText, width, height } : undefined;
};

/** `M2` and `FLOZ` as people write them. */
const unitOf = (unit: unknown) =>
  String(unit ?? '')
    .toLowerCase()
    .replace('2', '²')
    .replace('3', '³')
    .replace('floz', 'fl oz');

function readVariant(variant: Json, hasChoice: boolean): Json {
  const { unitPrice, unitPriceMeasurement, availableForSale, currentlyNotInStock, quantityRule } = variant;
  const { referenceValue, referenceUnit } = fieldsOf(unitPriceMeasurement);
  return {
    id: variant.id,
    sku: variant.sku,
    title: hasChoice ? variant.title : undefined,
    options: hasChoice ? variant.selectedOptions : undefined,
    price: moneyOf(variant.price),
    compareAt: moneyOf(variant.compareAtPrice),
    unitPrice: unitPrice && { price: moneyOf(unitPrice), quantity: referenceValue, unit: unitOf(referenceUnit) },
    stock: availableForSale
      ? currentlyNotInStock
        ? 'backorder'
        : true
      : availableForSale === false
        ? false
        : undefined,
    maxQuantity: fieldsOf(quantityRule).maximum,
    image: imageOf(variant.image),
  };
}

/** The `value` of a metafield of the type rating: `{"value":"4.6","scale_min":"1.0","scale_max":"5.0"}`. */
function readRating(rating: unknown, count: unknown): Json | undefined {
  try {
    const { value, scale_max: best } = fieldsOf(JSON.parse(String(fieldsOf(rating).value)));
    return { value, best, count: fieldsOf(count).value };
  } catch {
    // No rating, or not one that anybody could read.
  }
}

/** A product of the Storefront API in the core's terms. Null for what is none. */
export function readProduct(input: unknown): Product | null {
  const product = fieldsOf(input);
  const variants = nodesOf(product.variants);
  const hasChoice = variants.length > 1 || variants[0]?.title !== NO_CHOICE;
  const model = nodesOf(product.media)
    .flatMap(({ sources }) => recordsOf(sources))
    .find(({ mimeType }) => mimeType === 'model/gltf-binary');
  return parseProduct({
    id: product.id,
    handle: product.handle,
    title: product.title,
    description: product.description,
    brand: product.vendor,
    url: product.onlineStoreUrl,
    images: nodesOf(product.images).map(imageOf),
    categories: product.productType,
    options: hasChoice
      ? recordsOf(product.options).map(({ name, optionValues }) => ({
          name,
          values: recordsOf(optionValues).map((value) => {
            const { color, image } = fieldsOf(value.swatch);
            return { name: value.name, color, image: fieldsOf(fieldsOf(image).previewImage).url };
          }),
        }))
      : undefined,
    variants: variants.map((variant) => readVariant(variant, hasChoice)),
    rating: readRating(product.rating, product.ratings),
    model: model?.url,
  });
}
