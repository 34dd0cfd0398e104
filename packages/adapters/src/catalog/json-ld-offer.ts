import { fromMerchantPolicy, termOf, textOf, type Json } from '@vitrine/core';
import type { Nodes } from './json-ld-graph.js';
import { parseMeasure, plainPrice, stockOf, unitPrice } from './variants.js';

/** The offers of a product, those inside an `AggregateOffer` instead of it. */
export const offersOf = (product: Json, nodes: Nodes): Json[] =>
  nodes(product.offers).flatMap<Json>((offer) => {
    const nested = nodes(offer.offers);
    return nested[0] ? nested.map((each) => ({ ...offer, lowPrice: undefined, ...each })) : offer;
  });

/** Price, stock and what else a variant of our JSON says, from one offer. */
export function fromOffer(offer: Json | undefined, nodes: Nodes): Json {
  if (!offer) return {};
  // Prices for members are not everybody's.
  const specs = nodes(offer.priceSpecification).filter((spec) => !spec.validForMemberTier);
  const withType = (pattern: RegExp) =>
    specs.find((spec) => !spec.referenceQuantity && pattern.test(termOf(spec.priceType)));
  const regular = withType(/^RegularPrice$/);
  const unit = specs.find((spec) => spec.referenceQuantity);
  const main = withType(/^(SalePrice)?$/) ?? regular ?? unit;
  const currency = textOf(offer.priceCurrency ?? main?.priceCurrency);
  const [quantity] = nodes(unit?.referenceQuantity);
  // Without a value of reference the price is for the quantity itself.
  const [size, base = size] = [quantity, nodes(quantity?.valueReference)[0]].map((each) =>
    parseMeasure(`${textOf(each?.value)} ${textOf(each?.unitCode) ?? textOf(each?.unitText)}`),
  );
  const { inventoryLevel } = offer;
  const taxed = String(offer.valueAddedTaxIncluded ?? main?.valueAddedTaxIncluded).toLowerCase();
  return {
    price: plainPrice(textOf(offer.price ?? main?.price ?? offer.lowPrice)),
    currency,
    compareAt: plainPrice(textOf((withType(/^(StrikethroughPrice|ListPrice|MSRP|SRP)$/) ?? regular)?.price)),
    unitPrice: unitPrice(plainPrice(textOf(unit?.price)), textOf(unit?.priceCurrency) ?? currency, size, base),
    // Not every browser reads an offset without a colon.
    saleEnds: textOf(offer.priceValidUntil ?? main?.validThrough)?.replace(/([+-]\d\d)(\d\d)$/, '$1:$2'),
    tax: taxed === 'true' ? 'included' : taxed === 'false' && 'excluded',
    stock: stockOf(textOf(offer.availability), textOf(nodes(inventoryLevel)[0]?.value ?? inventoryLevel)),
    checkoutTemplate: textOf(offer.checkoutPageURLTemplate),
  };
}

/** The return policies of an offer, a product or a shop, in our JSON. */
export const policiesOf = (owner: Json | undefined, nodes: Nodes): Json[] =>
  nodes(owner?.hasMerchantReturnPolicy).map((policy) => fromMerchantPolicy(policy, nodes));

/** What the offers of a product and its variants say about shipping, each once. */
export const shippingOf = (products: readonly Json[], nodes: Nodes): ReadonlySet<Json> =>
  new Set(products.flatMap((each) => offersOf(each, nodes).flatMap((offer) => nodes(offer.shippingDetails))));
