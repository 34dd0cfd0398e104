import { compact, isRecord, knownWords, listOf, numberOf } from './json.js';
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

const FEES = ['free', 'customer', 'shipping', 'restocking'] as const;

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
  if (typeof input === 'number') return parsePolicy({ days: input });
  if (input === false) return parsePolicy({ category: 'not_permitted' });
  if (typeof input === 'string') return parsePolicy(safeUrl(input) ? { url: input } : { text: input });
  if (!isRecord(input)) return null;

  const days = numberOf(input.days);
  const counted = days !== undefined && days >= 0 && days <= 36_500 ? Math.floor(days) : undefined;
  const text = (value: unknown, max = MAX_DESCRIPTION) => parseText(value, max) || undefined;
  const [given] = knownWords(input.category, ['unlimited', 'not_permitted', 'finite', 'unspecified']) ?? [];
  const policy = compact({
    fees: knownWords(input.fees, FEES)?.[0],
    feeAmount: parsePrice(input.feeAmount, input.currency ?? currency) ?? undefined,
    methods: knownWords(input.methods, ['mail', 'store', 'kiosk', 'keep']),
    refund: knownWords(input.refund, ['full', 'exchange', 'credit']),
    condition: text(input.condition),
    exceptions: text(input.exceptions),
    how: text(input.how),
    url: safeUrl(input.url, base),
    title: text(input.title, 300),
    text: text(input.text, MAX_POLICY),
  });
  if (!given && counted === undefined && !Object.keys(policy).length) return null;

  let category: Policy['category'] = given ?? 'unspecified';
  if (category === 'finite' || category === 'unspecified') {
    category = counted ? 'finite' : counted === 0 ? 'not_permitted' : 'unspecified';
  }
  const countries = listOf(input.countries ?? input.country, 300)
    .flatMap((item) =>
      parseText(item)
        .toUpperCase()
        .split(/[\s,;]+/),
    )
    .filter((code) => /^[A-Z]{2}$/.test(code));
  return {
    kind: 'returns',
    countries: [...new Set(countries)],
    category,
    ...(category === 'finite' && { days: counted }),
    ...policy,
  };
}
