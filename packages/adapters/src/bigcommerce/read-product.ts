import { parseProduct, type Json, type Product } from '@vitrine/core';
import { fieldsOf, nodesOf } from '../http/json.js';

/** `Money` in the core's terms. */
export const moneyOf = (money: unknown): Json => {
  const { value: amount, currencyCode: currency } = fieldsOf(money);
  return { amount, currency };
};

export const imageOf = (image: unknown) => {
  const { url, altText: alt } = fieldsOf(image);
  return url ? { url, alt } : undefined;
};

/** How a variant stands, in the words of our catalogue. */
function stockOf({ inventory, isPurchasable }: Json, status: unknown): Json {
  const { isInStock, aggregated } = fieldsOf(inventory);
  const { availableToSell, warningLevel } = fieldsOf(aggregated);
  if (isInStock === false || isPurchasable === false || status === 'Unavailable') return { stock: 'sold_out' };
  if (status === 'Preorder') return { stock: 'preorder' };
  // A count that is not shown comes as null, or as 0 of something that is in stock.
  const quantity = Number(availableToSell);
  if (!(quantity > 0)) return { stock: 'in_stock' };
  return { stock: quantity <= Number(warningLevel) ? 'low' : 'in_stock', quantity };
}

/** A product in the core's terms, with prices as the shop shows them. Null for what is none. */
export function readProduct(product: Json, settings: unknown, base: string): Product | null {
  const { path, availabilityV2, reviewSummary } = product;
  const { tax, url } = fieldsOf(settings);
  const { status, description } = fieldsOf(availabilityV2);
  const { numberOfReviews: count, summationOfRatings } = fieldsOf(reviewSummary);
  const isNet = fieldsOf(tax).pdp === 'EX';
  const variants = nodesOf(product.variants);
  const valueOf = (prices: unknown) => Number(moneyOf(fieldsOf(prices).price).amount);
  // Where no tax is charged, there is none to speak of.
  const isTaxed = variants.some(({ net, gross }) => valueOf(gross) > valueOf(net));
  const options = nodesOf(product.productOptions).filter(({ isVariantOption }) => isVariantOption);
  return parseProduct(
    {
      id: product.entityId,
      handle: String(path ?? '').replace(/^\/|\/$/g, ''),
      title: product.name,
      description: product.plainTextDescription,
      brand: fieldsOf(product.brand).name,
      url: path,
      images: nodesOf(product.images).map(imageOf),
      categories: nodesOf(product.categories).map(({ name }) => name),
      condition: product.condition,
      delivery: description,
      maxQuantity: product.maxPurchaseQuantity,
      rating: { value: Number(summationOfRatings) / Number(count), count },
      options: options.map(({ displayName: name, values }) => ({
        name,
        values: nodesOf(values).map(({ label, hexColors, imageUrl: image }) => {
          const [color] = Array.isArray(hexColors) ? (hexColors as unknown[]) : [];
          return { name: label, color, image };
        }),
      })),
      tax: isTaxed && (isNet ? 'excluded' : 'included'),
      variants: variants.map((variant) => {
        const { price, basePrice } = fieldsOf(isNet ? variant.net : variant.gross);
        return {
          id: variant.entityId,
          sku: variant.sku,
          options: nodesOf(variant.options).map(({ displayName: name, values }) => ({
            name,
            value: nodesOf(values)[0]?.label,
          })),
          price: moneyOf(price),
          compareAt: moneyOf(basePrice),
          ...stockOf(variant, status),
          image: imageOf(variant.defaultImage),
        };
      }),
    },
    { base: String(fieldsOf(url).vanityUrl ?? base) },
  );
}
