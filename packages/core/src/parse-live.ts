import { CommerceError } from './errors.js';
import { compact, countOf, isRecord, listOf, numberOf, recordOf, type Json } from './json.js';
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

const STOCK = ['in_stock', 'low', 'sold_out', 'preorder', 'backorder', 'unknown'] as const;

const fail = (what: string): never => {
  throw new CommerceError('invalid', what);
};

/** A name that can be the key of a plain object: every object has members of some. */
function nameOf(input: unknown, what: string, max = 500): string {
  const name = typeof input === 'string' || Number.isFinite(input) ? String(input).trim() : '';
  return name && name.length <= max && !(name in {}) ? name : fail(`it has no ${what}`);
}

const refOf = (input: unknown): ProductRef => nameOf(input, 'product');

/** Those that can be read; the others are nobody's loss. */
function allOf<T>(input: unknown, max: number, read: (item: unknown) => T): T[] {
  return listOf(input, max).flatMap((item) => {
    try {
      return [read(item)];
    } catch {
      return [];
    }
  });
}

/** Milliseconds since 1970, also of a date in words; undefined for nothing. */
function timeOf(input: unknown, what: string): number | undefined {
  if (input == null) return;
  const time = numberOf(input) ?? Date.parse(String(input));
  // What is past that is no date.
  return Math.abs(time) <= 8.64e15 ? time : fail(`its "${what}" is no time`);
}

const numberFrom = (input: unknown, what: string): number => countOf(input) ?? fail(`its "${what}" is no number`);

/** Each product once, with what holds for it; `event` says that of those which are mere references. */
function featuresOf(input: unknown, { until, coupon }: Json): LiveFeature[] {
  const features = new Map<string, LiveFeature>();
  for (const item of listOf(input, 3)) {
    const own = isRecord(item) ? item : { product: item, until, coupon };
    const product = refOf(own.product);
    const feature = { product, until: timeOf(own.until, 'until'), coupon: parseText(own.coupon, 60) };
    features.set(product, compact<LiveFeature>(feature));
  }
  return [...features.values()];
}

function stockOf({ stock, quantity: given }: Json): LiveStock {
  const quantity = countOf(given ?? (typeof stock === 'string' ? null : stock));
  const told = STOCK.find((one) => one === stock);
  if (!told && quantity === undefined) fail('its "stock" says nothing');
  // At most five are few, like everywhere.
  return compact<LiveStock>({ stock: told ?? (!quantity ? 'sold_out' : quantity > 5 ? 'in_stock' : 'low'), quantity });
}

const messageOf = ({ id, author, text, reply, question }: Json): LiveMessage =>
  compact<LiveMessage>({
    id: nameOf(id, 'id', 100),
    author: parseText(author, 60),
    text: parseText(text, 500) || fail('it has no text'),
    question: question === true,
    reply: parseText(reply, 500),
  });

function pollOf({ id, question, answers, counts, closed }: Json): LivePoll {
  const words = listOf(answers, 10).map((answer) => parseText(answer, 100));
  if (words.length < 2 || words.includes('')) fail('its poll has no answers');
  const given = listOf(counts, 10).map((count) => countOf(count) ?? 0);
  return compact<LivePoll>({
    id: nameOf(id, 'id', 100),
    question: parseText(question) || fail('its poll has no question'),
    answers: words,
    counts: given.length === words.length && given,
    closed: closed === true,
  });
}

/** What can be read of an object by name. */
function entriesOf<T>(input: unknown, max: number, what: string, read: (item: unknown) => T): Record<string, T> {
  if (!isRecord(input)) fail(`its "${what}" is no object`);
  return Object.fromEntries(
    allOf(Object.entries(input as Json), max, (pair) => {
      const [name, item] = pair as [string, unknown];
      return [nameOf(name, 'name'), read(item)] as const;
    }),
  );
}

/** Readers of what a `state` may name, by name. */
const MEMBERS: { readonly [Name in keyof LiveState]?: (input: unknown, event: Json) => LiveState[Name] } = {
  status: (input) =>
    (['scheduled', 'live', 'ended'] as const).find((one) => one === input) ?? fail('its "status" is none of a show'),
  featured: featuresOf,
  products: (input) => [...new Set(allOf(input, MAX_LIVE_PRODUCTS, refOf))],
  stock: (input) =>
    entriesOf(input ?? {}, MAX_LIVE_PRODUCTS, 'stock', (item) => stockOf(isRecord(item) ? item : { stock: item })),
  viewers: (input) => (input == null ? undefined : numberFrom(input, 'viewers')),
  messages: (input) =>
    allOf(listOf(input).slice(-MAX_LIVE_MESSAGES), MAX_LIVE_MESSAGES, (item) => messageOf(recordOf(item))),
  earlier: (input) => countOf(input) ?? 0,
  announcement: (input) => parseText(input, 300) || undefined,
  reactions: (input) =>
    entriesOf(input ?? {}, MAX_LIVE_REACTIONS, 'reactions', (item) => numberFrom(item, 'reactions')),
  poll: (input) => (input == null ? undefined : pollOf(recordOf(input))),
  replay: (input) =>
    input == null
      ? undefined
      : (safeUrl(input, globalThis.document?.baseURI) ?? fail('its "replay" is no http(s) address')),
  startsAt: (input) => timeOf(input, 'startsAt'),
};

/** Readers of events, by type. */
const EVENTS: Readonly<Record<string, (event: Json) => LiveEvent>> = {
  state: (event) => {
    const state: Record<string, unknown> = {};
    for (const [name, read] of Object.entries(MEMBERS)) if (name in event) state[name] = read(event[name], event);
    // More than are kept came before.
    const more = listOf(event.messages).length - MAX_LIVE_MESSAGES;
    if (more > 0) state.earlier = ((state.earlier as number | undefined) ?? 0) + more;
    return { type: 'state', ...state };
  },
  feature: (event) => {
    // Nothing is held up when it says null; when it says nothing, something is wrong.
    if (event.product === undefined) fail('it has no product');
    return { type: 'feature', features: featuresOf(event.product, event) };
  },
  stock: (event) => ({ type: 'stock', product: refOf(event.product), ...stockOf(event) }),
  refresh: ({ product }) => ({ type: 'refresh', product: refOf(product) }),
  viewers: ({ viewers }) => ({ type: 'viewers', viewers: numberFrom(viewers, 'viewers') }),
  message: (event) => ({ type: 'message', ...messageOf(event) }),
  remove: ({ id }) => ({ type: 'remove', id: nameOf(id, 'id', 100) }),
  announce: ({ text }) => ({ type: 'announce', text: parseText(text, 300) }),
  reaction: ({ reaction, count }) => ({
    type: 'reaction',
    reaction: nameOf(parseText(reaction, 20), 'reaction'),
    count: numberFrom(count, 'count'),
  }),
  poll: (event) => ({ type: 'poll', ...pollOf(event) }),
};

function read(text: string): unknown {
  if (text.length > MAX_LIVE_EVENT) fail(`it is longer than ${MAX_LIVE_EVENT} characters`);
  try {
    return JSON.parse(text);
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
  if (!isRecord(event) || typeof event.type !== 'string') return fail('it is no object with a "type"');
  const parse = Object.hasOwn(EVENTS, event.type) && EVENTS[event.type];
  if (!parse) return null;
  const at = timeOf(event.at, 'at');
  return {
    ...parse(event),
    ...(event.seq != null && { seq: numberFrom(event.seq, 'seq') }),
    ...(at !== undefined && { at }),
  };
}
