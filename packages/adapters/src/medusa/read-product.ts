import { parseMoney, parseProduct, type Json, type Money, type Product } from '@vitrine/core';
import { fieldsOf, recordsOf } from '../http/json.js';

/** What is asked of a product. `calculated_price` needs a region, and with a country it is with tax too. */
export const PRODUCT_FIELDS =
  'id,handle,title,description,thumbnail,images.url,categories.name,' +
  'options.id,options.title,options.values.value,variants.id,variants.title,variants.sku,variants.manage_inventory,' +
  'variants.allow_backorder,variants.thumbnail,*variants.options,*variants.calculated_price,+variants.inventory_quantity';

/** Amounts are in major units: 10 is ten euros. */
export const moneyOf = (amount: unknown, currency: unknown): Money | null => parseMoney(amount, String(currency));

/** What a price comes to: with tax where the country is known. */
export function amountOf(price: unknown, name: 'calculated' | 'original'): Money | null {
  const record = fieldsOf(price);
  return moneyOf(record[`${name}_amount_with_tax`] ?? record[`${name}_amount`], record.currency_code);
}

/** Whether there is tax, and it is in the price. Where no country is known it is what the shop says of its prices. */
function isTaxed({ calculated_price: price }: Json): boolean {
  const {
    calculated_amount_with_tax: gross,
    calculated_amount_without_tax: net,
    is_calculated_price_tax_inclusive: isGross,
  } = fieldsOf(price);
  return gross == null ? isGross === true : Number(gross) > Number(net);
}

function stockOf({
  manage_inventory: isManaged,
  allow_backorder: isBackorder,
  inventory_quantity: left,
}: Json): unknown {
  if (isManaged === false) return 'in_stock';
  return isBackorder && !(Number(left) > 0) ? 'backorder' : left;
}

/** A product of the Store API in the core's terms. Null for what is none. */
export function readProduct(product: Json): Product | null {
  const axes = recordsOf(product.options);
  const variants = recordsOf(product.variants);
  // A product without choices has one option with one value all the same.
  const hasChoice = variants.length > 1;
  const nameOf = (option: Json) =>
    axes.find(({ id }) => id === option.option_id)?.title ?? fieldsOf(option.option).title;
  return parseProduct({
    id: product.id,
    handle: product.handle,
    title: product.title,
    description: product.description,
    images: [product.thumbnail, ...recordsOf(product.images).map(({ url }) => url)],
    categories: recordsOf(product.categories).map(({ name }) => name),
    options: hasChoice
      ? axes.map(({ title: name, values }) => ({ name, values: recordsOf(values).map(({ value }) => value) }))
      : undefined,
    tax: variants.some(isTaxed) && 'included',
    variants: variants.map((variant) => ({
      id: variant.id,
      sku: variant.sku,
      title: hasChoice ? variant.title : undefined,
      options: hasChoice
        ? recordsOf(variant.options).map((option) => ({ name: nameOf(option), value: option.value }))
        : undefined,
      price: amountOf(variant.calculated_price, 'calculated'),
      compareAt: amountOf(variant.calculated_price, 'original'),
      stock: stockOf(variant),
      image: variant.thumbnail,
    })),
  });
}
