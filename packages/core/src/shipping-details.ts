import { isRecord, listOf, type Json } from './json.js';
import { textOf } from './json-ld.js';

/** The things at a member of JSON-LD. */
type Nodes = (input: unknown) => readonly Json[];

/** Days from schema.org's `QuantitativeValue`; undefined in another unit. */
function daysOf(input: Json | undefined): Json | undefined {
  const unit = textOf(input?.unitCode ?? input?.unitText);
  if (!input || (unit && !/^(d|days?)$/i.test(unit))) return;
  return { minValue: textOf(input.minValue), maxValue: textOf(input.maxValue), value: textOf(input.value) };
}

/**
 * A schema.org `OfferShippingDetails` in our delivery JSON, for {@link parseDelivery}. `nodes` finds what an `@id` stands for.
 * https://schema.org/OfferShippingDetails
 */
export function fromShippingDetails(
  details: Json,
  nodes: Nodes = (input) => listOf(input).filter(isRecord),
): readonly Json[] {
  const [rate] = nodes(details.shippingRate);
  const [time = {} as Json] = nodes(details.deliveryTime);
  const places = nodes(details.shippingDestination);
  const [hours] = nodes(time.businessDays);
  const rule: Json = {
    // One with a `minValue` depends on the order; what it costs here is not known.
    shippingRate: rate && { amount: textOf(rate.value), currency: textOf(rate.currency) },
    handlingTime: daysOf(nodes(time.handlingTime)[0]),
    transitTime: daysOf(nodes(time.transitTime)[0]),
    cutoffTime: textOf(time.cutoffTime),
    businessDays: listOf(hours?.dayOfWeek ?? time.businessDays).map((day) => textOf(day)),
    doesNotShip: /true/i.test(`${textOf(details.doesNotShip) ?? details.doesNotShip}`),
  };
  return (places[0] ? places : [{} as Json]).map((place) => ({
    ...rule,
    // Of addressCountry a list would be more than one country.
    countries: listOf(place.addressCountry).map((each) => textOf(each)),
    regions: listOf(place.addressRegion).map((each) => textOf(each)),
    postalCodes: listOf(place.postalCodePrefix ?? place.postalCode).map((each) => textOf(each)),
  }));
}
