import { parseProduct, type Json, type Product } from '@vitrine/core';
import { fieldsOf, recordsOf } from '../http/json.js';

/** `TaxedMoney` or `Money` in the core's terms: gross or net as the channel shows its prices, by the exact integer. */
export function moneyOf(money: unknown, isGross: boolean): Json {
  const { gross, net, ...plain } = fieldsOf(money);
  const { fractionalAmount: amount, fractionDigits: digits, currency } = fieldsOf((isGross ? gross : net) ?? plain);
  return { amount, digits, currency };
}

/** Text of a rich text field, which is JSON of EditorJS: a list of blocks. */
export function textOf(input: unknown): string | undefined {
  try {
    const { blocks } = fieldsOf(JSON.parse(String(input)));
    return recordsOf(blocks)
      .map(({ data }) => {
        const { text, items } = fieldsOf(data);
        return text ?? (Array.isArray(items) ? items.filter((item) => typeof item === 'string').join(' · ') : '');
      })
      .join(' ');
  } catch {
    return undefined;
  }
}

export const imagesOf = (media: unknown): Json[] =>
  recordsOf(media)
    .filter(({ type }) => type === 'IMAGE')
    .map(({ url, alt }) => ({ url, alt }));

/** The word in the language of the page, where somebody has translated it. */
const nameOf = ({ name, translation }: Json) => fieldsOf(translation).name || name;

/** How many pieces one checkout may hold: by stock, by the limit of the shop, or by the variant's own. */
export function limitOf({ quantityAvailable, quantityLimitPerCustomer }: Json): number | undefined {
  const limits = [quantityAvailable, quantityLimitPerCustomer].filter((limit) => typeof limit === 'number');
  return limits.length ? Math.min(...limits) : undefined;
}

/** A product in the core's terms. Null for what is none. */
export function readProduct(product: Json): Product | null {
  const { id, slug, description, translation, category, media, pricing, isAvailableForPurchase } = product;
  const isGross = fieldsOf(pricing).displayGrossPrices !== false;
  const variants = recordsOf(product.variants);
  /** Values by axis and name, for their colours. */
  const axes = new Map<unknown, Map<unknown, Json>>();
  const choicesOf = (variant: Json) =>
    recordsOf(variant.attributes).flatMap(({ attribute, values }) => {
      const [value] = recordsOf(values);
      if (!value) return [];
      const name = nameOf(fieldsOf(attribute));
      const choice = { name: nameOf(value), color: value.value, image: fieldsOf(value.file).url };
      axes.set(name, (axes.get(name) ?? new Map<unknown, Json>()).set(choice.name, choice));
      return { name, value: choice.name };
    });

  // Where no tax is charged, there is none to speak of.
  let isTaxed = false;
  const json = variants.map((variant) => {
    const { price, priceUndiscounted, pricePrior } = fieldsOf(variant.pricing);
    isTaxed ||= Number(moneyOf(price, true).amount) > Number(moneyOf(price, false).amount);
    const choices = choicesOf(variant);
    return {
      id: variant.id,
      sku: variant.sku,
      // Without attributes to choose by, the name is all there is to tell variants apart.
      options: choices.length || variants.length < 2 ? choices : { Variant: variant.name },
      price: moneyOf(price, isGross),
      compareAt: moneyOf(priceUndiscounted, isGross),
      lowest30: pricePrior ? moneyOf(pricePrior, isGross) : undefined,
      // A low number may be a limit of the shop: it does not say that few are left.
      stock: isAvailableForPurchase !== false && variant.quantityAvailable !== 0,
      maxQuantity: limitOf(variant),
      image: imagesOf(variant.media)[0],
    };
  });
  return parseProduct({
    id,
    handle: slug,
    title: nameOf(product),
    description: textOf(fieldsOf(translation).description ?? description),
    images: imagesOf(media),
    categories: fieldsOf(category).name,
    options: [...axes].map(([name, values]) => ({ name, values: [...values.values()] })),
    tax: isTaxed && (isGross ? 'included' : 'excluded'),
    variants: json,
  });
}
