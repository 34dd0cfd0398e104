import { toDecimalString, type Money } from '@vitrine/core';

/** At least and at most so many days. */
type Days = readonly [min: number, max: number];

/** One way of delivery as a page shows it. What is absent is not shown. */
export interface ShownWay {
  readonly cost?: Money | null;
  /** From the order until the parcel leaves, and from there until it arrives. */
  readonly handling?: Days;
  readonly transit?: Days;
}

/** What a page shows of the delivery of one piece. */
export interface ShownDelivery {
  /** ISO 3166-1 alpha-2 code of where it goes. */
  readonly country: string;
  /** The parts of the country, and the beginnings of the postcodes, that it holds for; absent: all. */
  readonly regions?: readonly string[];
  readonly postcodes?: readonly string[];
  readonly ways: readonly ShownWay[];
  /** Whether the shop says that it does not deliver there. */
  readonly never?: boolean;
}

const daysOf = (days: Days | undefined) =>
  days && {
    '@type': 'QuantitativeValue' as const,
    minValue: days[0],
    maxValue: days[1],
    unitCode: 'DAY',
  };

/** The ways of delivery, each with its country and its cost, its days, or both. */
export function shippingNodes({ country, regions, postcodes, ways, never }: ShownDelivery) {
  const place = {
    '@type': 'OfferShippingDetails' as const,
    shippingDestination: {
      '@type': 'DefinedRegion' as const,
      addressCountry: country,
      addressRegion: regions,
      postalCodePrefix: postcodes,
    },
  };
  if (never) return [{ ...place, doesNotShip: true }];
  const nodes = ways.flatMap(({ cost, handling, transit }) =>
    cost || transit
      ? [
          {
            ...place,
            shippingRate: cost
              ? { '@type': 'MonetaryAmount' as const, value: toDecimalString(cost), currency: cost.currency }
              : undefined,
            deliveryTime: transit && {
              '@type': 'ShippingDeliveryTime' as const,
              handlingTime: daysOf(handling ?? [0, 0]),
              transitTime: daysOf(transit),
            },
          },
        ]
      : [],
  );
  return nodes[0] ? nodes : undefined;
}

export type ShippingNodes = ReturnType<typeof shippingNodes>;
