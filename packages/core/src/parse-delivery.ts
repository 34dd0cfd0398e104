import type { DayRange, Delivery, DeliveryOption, PaymentKind, PaymentMethod, WorkingDays } from './delivery.js';
import { compact, countOf, isRecord, knownWords, listOf, type Json } from './json.js';
import type { ParsePolicyOptions } from './parse-policy.js';
import { parsePrice } from './parse-price.js';
import { inLocale, parseText } from './text.js';

/** Most ways to deliver, and most methods of payment, of one rule. */
const MAX_OPTIONS = 20;

/** Most places, products or closed days that one rule names. */
const MAX_NAMES = 1000;

/** Most days that are believed. */
const MAX_DAYS = 365;

const KINDS: readonly PaymentKind[] = ['card', 'bank', 'wallet', 'invoice', 'cash'];

/** The beginnings of the days of the week in schema.org's words and in ours. */
const WEEK = ['su', 'mo', 'tu', 'we', 'th', 'fr', 'sa'];

/** Two numbers are the least and the most; one is both. */
function daysOf(input: unknown): DayRange | undefined {
  const said = listOf(input, 3);
  const [min, max] = (said.length > 1 ? said : [said[0], said[0]]).map(countOf);
  if (min === undefined || max === undefined || min > max || max > MAX_DAYS || said[2] !== undefined) return;
  return [min, max];
}

/** `Monday`, `mon`, or 1; -1 for none of the seven. */
const weekdayOf = (input: unknown): number =>
  typeof input === 'number' ? input : WEEK.indexOf(parseText(input).slice(0, 2).toLowerCase());

/** What became of each name of a zone: asking takes the browser as long as a hundred rules. */
const zones = new Map<string, string | undefined>();

function zoneOf(input: unknown): string | undefined {
  const timeZone = parseText(input);
  if (!timeZone || zones.has(timeZone)) return zones.get(timeZone);
  let zone: string | undefined;
  try {
    zone = new Intl.DateTimeFormat('en', { timeZone }).resolvedOptions().timeZone;
  } catch {
    // A zone nobody knows.
  }
  zones.set(timeZone, zone);
  return zone;
}

const namesOf = (input: unknown): string[] => [
  ...new Set(
    listOf(input, MAX_NAMES)
      .map((each) => parseText(each))
      .filter(Boolean),
  ),
];

const closedDays = (input: unknown): string[] => namesOf(input).filter((day) => /^\d{4}-\d\d-\d\d$/.test(day));

/** When a shop works, of a rule or an option. */
function workingDays(given: Json): WorkingDays {
  const weekdays = listOf(given.businessDays, 7)
    .map(weekdayOf)
    .filter((day) => day >= 0 && day < 7 && day % 1 === 0);
  const closed = closedDays(given.closed);
  const time = /^([01]\d|2[0-3]):[0-5]\d/.exec(parseText(given.cutoffTime))?.[0];
  const timeZone = zoneOf(given.timeZone);
  return compact<WorkingDays>({
    weekdays: weekdays[0] === undefined ? [1, 2, 3, 4, 5] : [...new Set(weekdays)],
    closed: closed[0] && closed,
    // A time of the day that nobody knows the place of: every order may be too late for today.
    cutoff: time && (timeZone ? time : '00:00'),
    timeZone,
  });
}

function optionOf(given: Json, { currency, locale }: ParsePolicyOptions): DeliveryOption {
  const priceOf = (price: unknown) => parsePrice(price, given.currency ?? currency);
  return compact<DeliveryOption>({
    name: parseText(inLocale(given.name, locale)),
    cost: priceOf(given.shippingRate),
    freeFrom: priceOf(given.freeShippingThreshold),
    handling: daysOf(given.handlingTime),
    transit: daysOf(given.transitTime),
    ...workingDays(given),
  });
}

function paymentOf(input: unknown, locale: string | undefined): PaymentMethod[] {
  const given: Json = isRecord(input) && 'name' in input ? input : { name: input };
  const name = parseText(inLocale(given.name, locale), 60);
  return name ? [compact<PaymentMethod>({ name, kind: knownWords(given.kind, KINDS)?.[0] })] : [];
}

/**
 * Reads a delivery rule of our catalogue JSON, whose names are those of schema.org where it has one:
 *
 * ```json
 * { "countries": ["NL", "BE"], "currency": "EUR", "timeZone": "Europe/Amsterdam", "cutoffTime": "16:00",
 *   "businessDays": ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday"], "closed": ["2026-12-25"],
 *   "handlingTime": [0, 1],
 *   "options": [
 *     { "name": "By post", "shippingRate": "4.95", "freeShippingThreshold": "75.00", "transitTime": [1, 2] },
 *     { "name": { "en": "By courier", "nl": "Per koerier" }, "shippingRate": "12.95", "transitTime": 1 }],
 *   "payment": ["iDEAL", { "name": "Visa", "kind": "card" }] }
 * ```
 *
 * Every member may be absent. An option takes from its rule what it does not say itself; without `options` the rule is the
 * only one. `regions`, `postalCodes` (beginnings) and `products` narrow what it is for. Days are working days: one number, or the
 * least and the most. A `cutoffTime` needs a `timeZone`: one of no known place counts as passed. Without `businessDays` they are
 * Monday to Friday. `"doesNotShip": true` is a rule of its own. Null for anything that says nothing.
 */
export function parseDelivery(input: unknown, options: ParsePolicyOptions = {}): Delivery | null {
  if (!isRecord(input)) return null;
  const never = input.doesNotShip === true;
  const given = listOf(input.options, MAX_OPTIONS).filter(isRecord);
  // Read once, not for each that takes them over.
  const closed = closedDays(input.closed);
  const ways = given[0] ? given.map((each) => ({ ...input, closed, name: undefined, ...each })) : [input];
  const known = ways
    .map((each) => optionOf(each, options))
    .filter(({ cost, freeFrom, transit }) => !never && (cost ?? freeFrom ?? transit));
  const payment = listOf(input.payment, MAX_OPTIONS).flatMap((each) => paymentOf(each, options.locale));
  if (!known[0] && !never && !payment[0]) return null;
  const codes = (list: unknown, unwanted: RegExp) => {
    const said = namesOf(list);
    // Of what says nothing no empty beginning stays: every place begins with it.
    return said[0] ? said.map((name) => name.toUpperCase().replace(unwanted, '')).filter(Boolean) : undefined;
  };
  const named = codes(input.countries ?? input.country, /^/);
  const countries = [...new Set(named?.flatMap((name) => name.match(/\b[A-Z]{2}\b/g) ?? []))];
  // A rule for places that cannot be read holds nowhere, not everywhere.
  if (named && !countries[0]) return null;
  const products = namesOf(input.products);
  return compact<Delivery>({
    kind: 'delivery',
    countries,
    regions: codes(input.regions, /^[A-Z]{2}-/),
    postcodes: codes(input.postalCodes, /[\s-]/g),
    products: products[0] && products,
    options: known,
    never,
    payment: payment[0] && payment,
  });
}
