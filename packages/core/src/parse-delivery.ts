import type { DayRange, Delivery, DeliveryOption, PaymentKind, PaymentMethod, WorkingDays } from './delivery.js';
import { plainPostcode } from './delivery.js';
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

/** Two days are the first and the last; a number alone is both. Also schema.org's `minValue` and `maxValue`. */
function daysOf(input: unknown): DayRange | undefined {
  const { minValue, maxValue, value } = isRecord(input) ? input : ({} as Json);
  const said = isRecord(input) ? [minValue ?? value ?? maxValue, maxValue ?? value ?? minValue] : listOf(input, 3);
  const [min, max] = (said[1] === undefined ? [said[0], said[0]] : said).map(countOf);
  if (min === undefined || max === undefined || min > max || max > MAX_DAYS || said[2] !== undefined) return;
  return [min, max];
}

/** `Monday`, `https://schema.org/Monday`, `mon`, or 1; -1 for none of the seven. */
const weekdayOf = (input: unknown): number =>
  typeof input === 'number'
    ? input % 7
    : WEEK.indexOf(
        parseText(input)
          .replace(/^.*[/:]/, '')
          .slice(0, 2)
          .toLowerCase(),
      );

/** A time zone that `Intl` knows; also an offset of whole hours, `+01:00` or `Z`. */
function zoneOf(input: string | undefined): string | undefined {
  const [, sign, hours] = /^([+-])(\d\d):?00$/.exec(input ?? '') ?? [];
  // In these names west is positive.
  const timeZone = input === 'Z' ? 'UTC' : sign ? `Etc/GMT${sign === '+' ? '-' : '+'}${Number(hours)}` : input;
  try {
    return timeZone && new Intl.DateTimeFormat('en', { timeZone }).resolvedOptions().timeZone;
  } catch {
    // A zone nobody knows.
  }
}

/** When a rule, or an option of it, works; `given` is what it says, `rule` what it does not say itself. */
function workingDays(given: Json, rule?: WorkingDays): WorkingDays {
  const weekdays = listOf(given.businessDays, 7)
    .map(weekdayOf)
    .filter((day) => day >= 0 && day < 7 && day % 1 === 0);
  const closed = listOf(given.closed, MAX_NAMES)
    .map((day) => parseText(day))
    .filter((day) => /^\d{4}-\d\d-\d\d$/.test(day));
  const [, time, offset] =
    /^((?:[01]\d|2[0-3]):[0-5]\d)(?::\d\d(?:\.\d+)?)?(Z|[+-]\d\d:?\d\d)?$/.exec(parseText(given.cutoffTime)) ?? [];
  const timeZone = zoneOf(parseText(given.timeZone) || offset) ?? rule?.timeZone;
  return compact<WorkingDays>({
    weekdays: weekdays[0] === undefined ? (rule?.weekdays ?? [1, 2, 3, 4, 5]) : [...new Set(weekdays)],
    closed: closed[0] ? closed : rule?.closed,
    // A time of the day that nobody knows the place of: every order may be too late for today.
    cutoff: time ? (timeZone ? time : '00:00') : rule?.cutoff,
    timeZone,
  });
}

function optionOf(given: Json, rule: Json | undefined, options: ParsePolicyOptions): DeliveryOption {
  const currency = given.currency ?? rule?.currency ?? options.currency;
  const say = (name: string) => given[name] ?? rule?.[name];
  return compact<DeliveryOption>({
    name: parseText(inLocale(given.name, options.locale)),
    cost: parsePrice(say('shippingRate'), currency),
    freeFrom: parsePrice(say('freeShippingThreshold'), currency),
    handling: daysOf(say('handlingTime')),
    transit: daysOf(say('transitTime')),
    ...workingDays(given, rule && workingDays(rule)),
  });
}

function paymentOf(input: unknown, locale: string | undefined): PaymentMethod[] {
  const given: Json = isRecord(input) && 'name' in input ? input : { name: input };
  const name = parseText(inLocale(given.name, locale), 60);
  return name ? [compact<PaymentMethod>({ name, kind: knownWords(given.kind, KINDS)?.[0] })] : [];
}

const namesOf = (input: unknown): string[] => [
  ...new Set(
    listOf(input, MAX_NAMES)
      .map((each) => parseText(each))
      .filter(Boolean),
  ),
];

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
 * only one. `regions`, `postalCodes` (beginnings) and `products` narrow what it is for. Days are working days: one number, two,
 * or `{ "minValue": 1, "maxValue": 2 }`. A `cutoffTime` may have an offset, `16:00+01:00`; one of no known place counts as passed.
 * Without `businessDays` they are Monday to Friday. `"doesNotShip": true` is a rule of its own. Null for anything that says nothing.
 */
export function parseDelivery(input: unknown, options: ParsePolicyOptions = {}): Delivery | null {
  if (!isRecord(input)) return null;
  const never = input.doesNotShip === true;
  const given = listOf(input.options, MAX_OPTIONS).filter(isRecord);
  const ways = given[0] ? given.map((each) => optionOf(each, input, options)) : [optionOf(input, undefined, options)];
  const known = never ? [] : ways.filter(({ cost, freeFrom, transit }) => cost ?? freeFrom ?? transit);
  const payment = listOf(input.payment, MAX_OPTIONS).flatMap((each) => paymentOf(each, options.locale));
  if (!known[0] && !never && !payment[0]) return null;
  const codes = (list: unknown) => namesOf(list).map((name) => name.toUpperCase());
  const countries = codes(input.countries ?? input.country).flatMap((name) => name.match(/\b[A-Z]{2}\b/g) ?? []);
  // A rule for places that cannot be read holds nowhere, not everywhere.
  if (!countries[0] && listOf(input.countries ?? input.country)[0]) return null;
  const regions = codes(input.regions).map((region) => region.replace(/^[A-Z]{2}-/, ''));
  const postcodes = namesOf(input.postalCodes).map(plainPostcode);
  const products = namesOf(input.products);
  return compact<Delivery>({
    kind: 'delivery',
    countries: [...new Set(countries)],
    regions: regions[0] ? regions : undefined,
    postcodes: postcodes[0] ? postcodes : undefined,
    products: products[0] ? products : undefined,
    options: known,
    never,
    payment: payment[0] ? payment : undefined,
  });
}
