import { addMoney, type Money } from './money.js';
import { parseRef, type Product, type ProductRef } from './product.js';

/** At least and at most so many working days, whole numbers. */
export type DayRange = readonly [min: number, max: number];

/** When a shop works: what its days are counted by. */
export interface WorkingDays {
  /** Days of the week on which it sends and its carrier delivers, 0 for Sunday to 6 for Saturday; at least one. */
  readonly weekdays: readonly number[];
  /** Days on which it does not, `YYYY-MM-DD`. */
  readonly closed?: readonly string[];
  /** Orders from this time of the day on count for the next working day, `HH:MM`; absent: midnight. */
  readonly cutoff?: string;
  /** The shop's IANA time zone, in which a day begins and the cut-off is; absent: the shopper's. */
  readonly timeZone?: string;
}

/** One way to have an order brought. */
export interface DeliveryOption extends WorkingDays {
  /** The shop's name for it: "Express". Plain text. */
  readonly name?: string;
  /** What it costs; absent where the shop does not say. */
  readonly cost?: Money;
  /** Goods of at least this value are brought for nothing. */
  readonly freeFrom?: Money;
  /** From the order until the parcel leaves; absent: it leaves on the day of the order. */
  readonly handling?: DayRange;
  /** From there until it arrives; absent where the shop does not say. */
  readonly transit?: DayRange;
}

/** What a method of payment is, for the drawing beside its name. */
export type PaymentKind = 'card' | 'bank' | 'wallet' | 'invoice' | 'cash';

export interface PaymentMethod {
  /** What the shop calls it: "iDEAL". Plain text. */
  readonly name: string;
  readonly kind?: PaymentKind;
}

/** How a shop delivers to a place, in the terms of schema.org/OfferShippingDetails, and how one pays there. */
export interface Delivery {
  readonly kind: 'delivery';
  /** ISO 3166-1 alpha-2 codes it holds for; empty means everywhere. */
  readonly countries: readonly string[];
  /** Parts of those countries it holds for, as ISO 3166-2 writes them after the hyphen: `CA` of `US-CA`; absent: all. */
  readonly regions?: readonly string[];
  /** Beginnings of the postcodes it holds for, in capitals and without spaces; absent: all. */
  readonly postcodes?: readonly string[];
  /** The products it holds for; absent: all. */
  readonly products?: readonly ProductRef[];
  /** The ways to deliver; none where the shop does not deliver there, or says nothing but how to pay. */
  readonly options: readonly DeliveryOption[];
  /** Whether the shop says that it does not deliver there. */
  readonly never?: boolean;
  readonly payment?: readonly PaymentMethod[];
}

/** Where an order goes. */
export interface Destination {
  /** ISO 3166-1 alpha-2. */
  readonly country?: string;
  /** `CA`, or whole, `US-CA`. */
  readonly region?: string;
  readonly postcode?: string;
}

const isOf = (ref: ProductRef, { id, handle, url, variants }: Product): boolean => {
  const { kind, value } = parseRef(ref);
  if (kind === 'sku') return variants.some(({ sku }) => sku === value);
  return value === { id, handle, url }[kind];
};

/** How well a rule fits; 0 not at all. A product counts more than a postcode, that more than a region, that more than a country. */
function fit(rule: Delivery, { country, region, postcode }: Destination, product: Product | null | undefined): number {
  const { countries, regions, postcodes, products } = rule;
  const own = products && product && products.some((ref) => isOf(ref, product));
  const part = regions?.includes(region?.toUpperCase().replace(/^[A-Z]{2}-/, '') ?? '');
  const code = postcode?.toUpperCase().replace(/[\s-]/g, '');
  const near = postcodes?.some((start) => code?.startsWith(start));
  if ((products && !own) || (regions && !part) || (postcodes && !near)) return 0;
  if (countries[0] && !(country && countries.includes(country))) return 0;
  return 1 + (countries[0] ? 1 : 0) + (part ? 2 : 0) + (near ? 4 : 0) + (own ? 8 : 0);
}

/**
 * The rule for a place and a product: the most particular one that holds; of several, the first. Undefined where the shop
 * says nothing about it.
 */
export function deliveryFor(
  rules: readonly Delivery[],
  place: Destination,
  product?: Product | null,
): Delivery | undefined {
  let best: Delivery | undefined;
  let most = 0;
  for (const rule of rules) {
    const fits = fit(rule, place, product);
    if (fits > most) [best, most] = [rule, fits];
  }
  return best;
}

/** `a` less `b`, which may be negative; undefined for money of two currencies, and where one is not known. */
export const moneyLess = (a: Money | null | undefined, b: Money | null | undefined): Money | undefined =>
  a && b && a.currency === b.currency ? addMoney(a, { ...b, amount: -b.amount }) : undefined;

/** What an option costs for goods of a value: nothing, from its threshold on. Undefined where the shop does not say. */
export const costOf = ({ cost, freeFrom }: DeliveryOption, goods?: Money | null): Money | undefined =>
  (moneyLess(goods, freeFrom)?.amount ?? -1) < 0 ? cost : { ...(freeFrom as Money), amount: 0 };
