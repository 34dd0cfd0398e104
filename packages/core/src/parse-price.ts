import { isRecord } from './json.js';
import { money, parseMoney, type Money } from './money.js';

let known: ReadonlySet<string> | undefined;

function isKnown(currency: string): boolean {
  known ??= new Set(Intl.supportedValuesOf?.('currency'));
  // Browsers from before 2022 have no list: there the form of the code has to do.
  return !known.size || known.has(currency);
}

/**
 * A price as catalogues write it: `"149.00"`, `149`, `"149.00 EUR"`, `{ amount: "149.00", currency: "EUR" }` or our own
 * `Money` (`{ amount: 14900, currency: "EUR", digits: 2 }`). Null for what is no price and for a currency nobody knows.
 */
export function parsePrice(input: unknown, currency?: unknown): Money | null {
  const { amount, currency: own, digits } = isRecord(input) ? input : { amount: input };
  const code = (own ?? currency) as string;
  const price = digits === undefined ? parseMoney(amount, code) : money(amount as number, code, digits as number);
  return price && isKnown(price.currency) ? price : null;
}
