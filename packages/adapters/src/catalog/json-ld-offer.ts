import { isRecord, listOf, type Json } from '@vitrine/core';
import { isOfType, localName, textOf, type Graph } from './json-ld-graph.js';
import { plainPrice } from './price-text.js';
import { measure, unitPrice } from './unit-price.js';

// What the words of our JSON do not cover of https://schema.org/ItemAvailability
const AVAILABILITY: Readonly<Record<string, string>> = {
  OnlineOnly: 'in_stock',
  InStoreOnly: 'sold_out',
  Reserved: 'sold_out',
  MadeToOrder: 'backorder',
};

/** The offers of a product, those inside an `AggregateOffer` instead of it. */
export function offersOf(product: Json, { resolve }: Graph): Json[] {
  return listOf(product.offers)
    .map(resolve)
    .filter(isRecord)
    .flatMap<Json>((offer) => {
      const nested = listOf(offer.offers).map(resolve).filter(isRecord);
      const { offers: _, lowPrice: __, '@type': ___, ...shared } = offer;
      return isOfType(offer, /^AggregateOffer$/) && nested.length
        ? nested.map((each) => ({ ...shared, ...each }))
        : offer;
    });
}

function unitPriceOf(spec: Json, currency: string | undefined, { resolve }: Graph): Json | undefined {
  const quantity = resolve(spec.referenceQuantity);
  if (!isRecord(quantity)) return;
  const read = (input: unknown) =>
    isRecord(input) ? measure(textOf(input.value), textOf(input.unitCode) ?? textOf(input.unitText)) : undefined;
  const size = read(quantity);
  const base = read(resolve(quantity.valueReference));
  // Without a value of reference the price is for the quantity itself.
  return unitPrice(plainPrice(spec.price), currency, size, base ?? size);
}

/** Price, stock and what else a variant of our JSON says, from one offer. */
export function fromOffer(offer: Json | undefined, graph: Graph): Json {
  if (!offer) return {};
  const specs = listOf(offer.priceSpecification)
    .map(graph.resolve)
    .filter(isRecord)
    // Prices for members are not everybody's.
    .filter((spec) => !spec.validForMemberTier);
  const withType = (pattern: RegExp) =>
    specs.find((spec) => !spec.referenceQuantity && pattern.test(localName(textOf(spec.priceType))));
  const regular = withType(/^RegularPrice$/);
  const unit = specs.find((spec) => spec.referenceQuantity);
  const main = withType(/^(SalePrice)?$/) ?? regular ?? unit;
  const price = offer.price ?? main?.price ?? offer.lowPrice;
  const currency = textOf(offer.priceCurrency ?? main?.priceCurrency);
  const availability = localName(textOf(offer.availability));
  const level = graph.resolve(offer.inventoryLevel);
  const pieces = Number(textOf(isRecord(level) ? level.value : level) ?? NaN);
  return {
    price: plainPrice(textOf(price)),
    currency,
    compareAt: plainPrice((withType(/^(StrikethroughPrice|ListPrice|MSRP|SRP)$/) ?? regular)?.price),
    unitPrice: unit && unitPriceOf(unit, textOf(unit.priceCurrency) ?? currency, graph),
    stock: availability === 'InStock' && pieces >= 0 ? pieces : (AVAILABILITY[availability] ?? availability),
    checkoutTemplate: textOf(offer.checkoutPageURLTemplate),
  };
}
