import { CommerceError } from './errors.js';
import { countOf, isRecord, listOf, numberOf, recordOf, type Json } from './json.js';
import type { LiveEvent, LiveFeature, LiveMessage, LivePoll, LiveState, LiveStock } from './live.js';
import type { ProductRef } from './product.js';
import { parseText } from './text.js';
import { safeUrl } from './url.js';

/** Longest event that is read, in characters of its JSON. */
export const MAX_LIVE_EVENT = 131_072;

/** Most messages a state keeps; those before are counted. */
export const MAX_LIVE_MESSAGES = 50;

/** Most products a show has, and most of which it tells the stock. */
export const MAX_LIVE_PRODUCTS = 500;

/** Most kinds of reactions. */
export const MAX_LIVE_REACTIONS = 20;

/** Reads one member of an object: undefined when nothing is there, null for what cannot be read. */
type Read<T> = (input: unknown, all: Json) => T | null | undefined;
type Shape<T> = { readonly [Name in keyof T]-?: Read<T[Name]> };

const fail = (what: string): never => {
  throw new CommerceError('invalid', what);
};

/** What an object says of a shape's members; with `named` those it names, also when it says nothing of them. */
function shapeOf<T extends object>(input: Json, shape: Shape<T>, named = false): T {
  const found: Record<string, unknown> = {};
  for (const name in shape) {
    if (named && !(name in input)) continue;
    const value = shape[name](input[name], input);
    if (value === null) fail(`its "${name}" cannot be read`);
    if (named || value !== undefined) found[name] = value;
  }
  return found as T;
}

/** Nothing for null and undefined. */
const optional =
  <T>(read: (input: unknown) => T): ((input: unknown) => T | undefined) =>
  (input) =>
    input == null ? undefined : read(input);

const wordOf =
  <Word extends string>(...words: readonly Word[]) =>
  (input: unknown) =>
    words.find((word) => word === input) ?? null;

/** A name that can be the key of a plain object: every object has members of some. */
function nameOf(input: unknown): string | null {
  const name = typeof input === 'string' || Number.isFinite(input) ? `${input}`.trim() : '';
  return name && name.length <= 500 && !(name in {}) ? name : null;
}

const number = (input: unknown): number | null => countOf(input) ?? null;
const isTrue = (input: unknown): true | undefined => input === true || undefined;
/** Text, and what it is without: null where it is needed. */
const text =
  <None extends null | undefined = undefined>(max: number, none?: None) =>
  (input: unknown) =>
    parseText(input, max, true) || (none as None);

/** Milliseconds since 1970, also of a date in words. */
const time = optional((input) => {
  const moment = numberOf(input) ?? Date.parse(String(input));
  // What is past that is no date.
  return Math.abs(moment) <= 8.64e15 ? moment : null;
});

/** Those that can be read; the others are nobody's loss. */
function allOf<T>(input: unknown, read: (item: unknown) => T | readonly T[] | null, max?: number): T[] {
  return listOf(input, max).flatMap((item) => {
    try {
      return read(item) ?? [];
    } catch {
      return [];
    }
  });
}

/** What can be read of an object by name. */
const entriesOf =
  <T>(max: number, read: (item: unknown) => T | null) =>
  (input: unknown): Record<string, T> | null => {
    if (input != null && !isRecord(input)) return null;
    const one = (pair: unknown) => {
      const [name, item] = pair as [string, unknown];
      const value = read(item);
      return nameOf(name) && value !== null ? ([[name, value]] as const) : null;
    };
    const entries = allOf<readonly [string, T]>(Object.entries(input ?? {}), one, max);
    return Object.fromEntries(entries);
  };

const FEATURE: Shape<LiveFeature> = { product: nameOf, until: time, coupon: text(60) };

/** Each product once, with what holds for it; `event` says that of those which are mere references. */
function featuresOf(input: unknown, { until, coupon }: Json): LiveFeature[] {
  const features = new Map<string, LiveFeature>();
  for (const item of listOf(input, 3)) {
    const feature = shapeOf(isRecord(item) ? item : { product: item, until, coupon }, FEATURE);
    features.set(feature.product, feature);
  }
  return [...features.values()];
}

const known = wordOf('in_stock', 'low', 'sold_out', 'preorder', 'backorder', 'unknown');
const quantityOf = ({ stock, quantity }: Json) => countOf(quantity ?? (typeof stock === 'string' ? null : stock));

const STOCK: Shape<LiveStock> = {
  stock(input, all) {
    const quantity = quantityOf(all);
    // At most five are few, like everywhere.
    return known(input) ?? (quantity === undefined ? null : !quantity ? 'sold_out' : quantity > 5 ? 'in_stock' : 'low');
  },
  quantity: (_, all) => quantityOf(all),
};

const MESSAGE: Shape<LiveMessage> = {
  id: nameOf,
  author: text(60),
  text: text(500, null),
  question: isTrue,
  reply: text(500),
};

const POLL: Shape<LivePoll> = {
  id: nameOf,
  question: text(300, null),
  answers(input) {
    const answers = listOf(input, 10).map((answer) => parseText(answer, 100, true));
    return answers.length > 1 && answers.every(Boolean) ? answers : null;
  },
  counts(input, { answers }) {
    const counts = listOf(input, 10).map((count) => countOf(count) ?? 0);
    return counts.length === listOf(answers, 10).length ? counts : undefined;
  },
  closed: isTrue,
};

const shaped =
  <T extends object>(shape: Shape<T>) =>
  (input: unknown): T =>
    shapeOf(recordOf(input), shape);

/** What a `state` may name. */
const STATE: Shape<Omit<LiveState, 'seq'>> = {
  status: wordOf('scheduled', 'live', 'ended'),
  featured: featuresOf,
  products: (input) => [...new Set(allOf<ProductRef>(input, nameOf, MAX_LIVE_PRODUCTS))],
  stock: entriesOf(MAX_LIVE_PRODUCTS, (item) => shapeOf(isRecord(item) ? item : { stock: item }, STOCK)),
  viewers: optional(number),
  messages: (input) => allOf(listOf(input).slice(-MAX_LIVE_MESSAGES), shaped(MESSAGE)),
  earlier: (input, { messages }) => (countOf(input) ?? 0) + Math.max(0, listOf(messages).length - MAX_LIVE_MESSAGES),
  announcement: text(300),
  reactions: entriesOf(MAX_LIVE_REACTIONS, number),
  poll: optional(shaped(POLL)),
  replay: optional((input) => safeUrl(input, globalThis.document?.baseURI) ?? null),
  startsAt: time,
};

/** What each type of event says besides its number and its time. */
const EVENTS: Readonly<Record<string, Shape<object>>> = {
  state: STATE,
  feature: {
    // Nothing is held up when it says null; when it says nothing, something is wrong.
    features: (_: unknown, event: Json) => featuresOf(event.product === undefined ? {} : event.product, event),
  },
  stock: { product: nameOf, ...STOCK },
  refresh: { product: nameOf },
  viewers: { viewers: number },
  message: MESSAGE,
  remove: { id: nameOf },
  announce: { text: (input: unknown) => parseText(input, 300, true) },
  reaction: { reaction: (input: unknown) => nameOf(parseText(input, 20)), count: number },
  poll: POLL,
};

const NUMBERED: Shape<{ seq?: number; at?: number }> = { seq: optional(number), at: time };

function read(input: string): unknown {
  if (input.length > MAX_LIVE_EVENT) fail(`it is longer than ${MAX_LIVE_EVENT} characters`);
  try {
    return JSON.parse(input);
  } catch {
    return fail('it is no JSON');
  }
}

/**
 * Reads an event of a show, from JSON text or from the object in it. Prices in it are never looked at. Null for a type that
 * this version does not know. Throws a {@link CommerceError} `invalid`, whose message says what is wrong, for what is malformed
 * or longer than {@link MAX_LIVE_EVENT}.
 */
export function parseLiveEvent(input: unknown): LiveEvent | null {
  const event = typeof input === 'string' ? read(input) : input;
  const { type } = recordOf(event);
  if (!isRecord(event) || typeof type !== 'string') return fail('no "type"');
  const shape = Object.hasOwn(EVENTS, type) && EVENTS[type];
  if (!shape) return null;
  // More messages than are kept: those came before.
  const whole = listOf(event.messages).length > MAX_LIVE_MESSAGES ? { earlier: 0, ...event } : event;
  return { type, ...shapeOf<object>(whole, shape, shape === STATE), ...shapeOf(event, NUMBERED) } as LiveEvent;
}
