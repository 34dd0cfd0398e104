import { isRecord, listOf, type Json } from './json.js';
import { termOf, textOf } from './json-ld.js';

/** The things at a member of JSON-LD. */
type Nodes = (input: unknown) => readonly Json[];

/** The least and the most days of schema.org's `QuantitativeValue`; undefined in another unit. */
function daysOf(input: Json | undefined): unknown {
  const unit = textOf(input?.unitCode ?? input?.unitText);
  if (!input || (unit && !/^(d|days?)$/i.test(unit))) return;
  const { value, minValue = value ?? input.maxValue, maxValue = value ?? minValue } = input;
  return [textOf(minValue), textOf(maxValue)];
}

/** A time zone for an offset of whole hours, `+01:00` or `Z`; undefined for others. */
function zoneOf(offset: string | undefined): string | undefined {
  const [, sign, hours] = /([+-])(\d\d)(?::?00)?$/.exec(offset ?? '') ?? [];
  // In these names west is positive.
  return sign ? `Etc/GMT${sign === '+' ? '-' : '+'}${Number(hours)}` : offset === 'Z' ? 'UTC' : undefined;
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
  const cutoff = textOf(time.cutoffTime);
  const rule: Json = {
    // One with a `minValue` depends on the order; what it costs here is not known.
    shippingRate: rate && { amount: textOf(rate.value), currency: textOf(rate.currency) },
    handlingTime: daysOf(nodes(time.handlingTime)[0]),
    transitTime: daysOf(nodes(time.transitTime)[0]),
    cutoffTime: cutoff,
    timeZone: zoneOf(/[\dT:.]+(.*)/.exec(cutoff ?? '')?.[1]),
    businessDays: listOf(hours?.dayOfWeek ?? time.businessDays).map(termOf),
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
