import { compact, countOf, isRecord, knownWords, listOf } from './json.js';
import { parsePrice } from './parse-price.js';
import type { Policy } from './product.js';
import { MAX_DESCRIPTION, parseText } from './text.js';
import { safeUrl } from './url.js';

export interface ParsePolicyOptions {
  /** Of `feeAmount`, when it names none. */
  currency?: string;
  /** What a relative `url` is resolved against. */
  base?: string;
}

/** Longest policy kept, in characters. */
const MAX_POLICY = 20_000;

/**
 * Reads a return policy of our catalogue JSON:
 *
 * ```json
 * { "days": 30, "countries": ["NL", "BE"], "fees": "customer", "feeAmount": "4.95", "methods": ["mail", "store"],
 *   "refund": ["full", "exchange"], "condition": "Unused, in its box", "exceptions": "Made to measure",
 *   "how": "Write to us first", "title": "Returns", "url": "/returns", "text": "The whole policy" }
 * ```
 *
 * Every member may be absent. `category` (`finite`, `unlimited`, `not_permitted`, `unspecified`) follows from `days` when it
 * is not given: 0 days means that returns are not permitted. A number alone is the days, `false` means not permitted, and a
 * string is the address of the policy or its text. Null for anything that says nothing.
 */
export function parsePolicy(input: unknown, { currency, base }: ParsePolicyOptions = {}): Policy | null {
  if (typeof input === 'number' || input === false) return parsePolicy({ days: Number(input) });
  if (typeof input === 'string') return parsePolicy({ [safeUrl(input) ? 'url' : 'text']: input });
  if (!isRecord(input)) return null;

  const days = countOf(input.days);
  const text = (value: unknown) => parseText(value, MAX_DESCRIPTION);
  const category: Policy['category'] =
    knownWords(input.category, ['unlimited', 'not_permitted'])?.[0] ??
    (days ? 'finite' : days === 0 ? 'not_permitted' : 'unspecified');
  const policy = compact<Partial<Policy>>({
    days: category === 'finite' && days,
    fees: knownWords(input.fees, ['free', 'customer', 'shipping', 'restocking'])?.[0],
    feeAmount: parsePrice(input.feeAmount, input.currency ?? currency),
    methods: knownWords(input.methods, ['mail', 'store', 'kiosk', 'keep']),
    refund: knownWords(input.refund, ['full', 'exchange', 'credit']),
    condition: text(input.condition),
    exceptions: text(input.exceptions),
    how: text(input.how),
    url: safeUrl(input.url, base),
    title: parseText(input.title),
    text: parseText(input.text, MAX_POLICY),
  });
  if (category === 'unspecified' && !Object.keys(policy).length) return null;
  const countries = listOf(input.countries ?? input.country, 300).flatMap(
    (item) =>
      parseText(item)
        .toUpperCase()
        .match(/\b[A-Z]{2}\b/g) ?? [],
  );
  return { kind: 'returns', countries: [...new Set(countries)], category, ...policy };
}
