import { compact, countOf, isRecord, knownWords, listOf, type Json } from './json.js';
import { parsePrice } from './parse-price.js';
import type { Policy, ReturnSeason, ReturnTerms } from './product.js';
import { inLocale, MAX_DESCRIPTION, parseText } from './text.js';
import { safeUrl } from './url.js';
import { safeEmail, safeWithdrawal } from './withdrawal.js';

export interface ParsePolicyOptions {
  /** Of `feeAmount`, when it names none. */
  currency?: string;
  /** What a relative address is resolved against. */
  base?: string;
  /** BCP 47 tag: which text to take of `{ "condition": { "en": "Unused", "nl": "Ongebruikt" } }`. */
  locale?: string;
}

/** Longest policy kept, in characters. */
const MAX_POLICY = 20_000;

/** Where a paragraph ends, and the mark that keeps the place while markup is taken out. */
const BREAK = /<\/(?:p|div|li|h\d|tr)\s*>|<br\b[^>]*>|\n\s*\n/gi;
const MARK = '\ue000';

function paragraphs(input: unknown): string {
  const marked = typeof input === 'string' ? input.slice(0, MAX_POLICY * 20).replace(BREAK, `$&${MARK}`) : input;
  return parseText(marked, MAX_POLICY)
    .split(MARK)
    .map((line) => line.trim())
    .filter(Boolean)
    .join('\n');
}

/** The day of a date, `YYYY-MM-DD`, if the calendar has it. */
function dayOf(input: unknown): string | undefined {
  const day = /^\d{4}-\d\d-\d\d(?=T|$)/.exec(parseText(input))?.[0];
  const time = day && Date.parse(day);
  // 30 February is the second of March to some engines.
  return time && new Date(time).toISOString().startsWith(day) ? day : undefined;
}

function zoneOf(input: unknown): string | undefined {
  const timeZone = parseText(input);
  try {
    return timeZone && new Intl.DateTimeFormat('en', { timeZone }).resolvedOptions().timeZone;
  } catch {
    // A zone nobody knows: the shopper's is used.
  }
}

function termsOf(input: Json, currency: string | undefined): Partial<ReturnTerms> {
  const days = countOf(input.days);
  const until = dayOf(input.until);
  const category =
    knownWords(input.category, ['unlimited', 'not_permitted'])?.[0] ??
    (days || until ? 'finite' : days === 0 ? 'not_permitted' : undefined);
  return compact<Partial<ReturnTerms>>({
    category,
    days: category === 'finite' && days,
    until: category === 'finite' && until,
    fees: knownWords(input.fees, ['free', 'customer', 'shipping', 'restocking'])?.[0],
    feeAmount: parsePrice(input.feeAmount, input.currency ?? currency),
    methods: knownWords(input.methods, ['mail', 'store', 'kiosk', 'keep']),
    refund: knownWords(input.refund, ['full', 'exchange', 'credit']),
  });
}

/**
 * Reads a return policy of our catalogue JSON:
 *
 * ```json
 * { "days": 30, "countries": ["NL", "BE"], "fees": "customer", "feeAmount": "4.95", "methods": ["mail", "store"],
 *   "refund": ["full", "exchange"], "refundable": "All we sell", "exchangeable": "Clothes", "exceptions": "Made to measure",
 *   "condition": "Unused, in its box", "how": "Write to us first", "form": true, "email": "returns@shop.example",
 *   "page": "/returns/new", "withdraw": "/withdraw", "title": "Returns", "url": "/returns", "text": "The whole policy",
 *   "counts": "order", "timeZone": "Europe/Amsterdam",
 *   "seasons": [{ "from": "2026-11-15", "to": "2026-12-24", "until": "2027-01-31" }] }
 * ```
 *
 * Every member may be absent. `category` (`finite`, `unlimited`, `not_permitted`, `unspecified`) follows from `days` and
 * `until` when it is not given: 0 days means that returns are not permitted. A season may have `category`, `days`, `until`,
 * `fees`, `feeAmount`, `methods` and `refund`. A number alone is the days, `false` means not permitted, and a string is the
 * address of the policy or its text. Null for anything that says nothing.
 */
export function parsePolicy(input: unknown, options: ParsePolicyOptions = {}): Policy | null {
  if (typeof input === 'number' || input === false) return parsePolicy({ days: Number(input) });
  if (typeof input === 'string') return parsePolicy({ [safeUrl(input) ? 'url' : 'text']: input });
  if (!isRecord(input)) return null;

  const { base, locale } = options;
  const currency = (input.currency ?? options.currency) as string | undefined;
  const text = (value: unknown) => parseText(inLocale(value, locale), MAX_DESCRIPTION);
  const { category = 'unspecified', ...terms } = termsOf(input, currency);
  const seasons = listOf(input.seasons, 20)
    .filter(isRecord)
    .flatMap((season): ReturnSeason[] => {
      const [from, to] = [dayOf(season.from), dayOf(season.to)];
      return from && to && from <= to ? [{ from, to, ...termsOf(season, currency) }] : [];
    });
  const policy = compact<Partial<Policy>>({
    ...terms,
    refundable: text(input.refundable),
    exchangeable: text(input.exchangeable),
    condition: text(input.condition),
    exceptions: text(input.exceptions),
    how: text(input.how),
    form: input.form === true,
    email: safeEmail(input.email),
    page: safeUrl(input.page, base),
    withdraw: safeWithdrawal(input.withdraw, base),
    url: safeUrl(inLocale(input.url, locale), base),
    title: parseText(inLocale(input.title, locale)),
    text: paragraphs(inLocale(input.text, locale)),
    seasons: seasons[0] && seasons,
  });
  if (category === 'unspecified' && !Object.keys(policy).length) return null;
  const countries = listOf(input.countries ?? input.country, 300).flatMap(
    (item) =>
      parseText(item)
        .toUpperCase()
        .match(/\b[A-Z]{2}\b/g) ?? [],
  );
  return {
    kind: 'returns',
    countries: [...new Set(countries)],
    category,
    ...policy,
    ...compact<Partial<Policy>>({
      counts: knownWords(input.counts, ['order'])?.[0],
      timeZone: zoneOf(input.timeZone),
    }),
  };
}
