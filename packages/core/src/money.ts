/**
 * An amount of money in integer minor units. `{ amount: 14900, currency: 'EUR', digits: 2 }` is € 149.00.
 * Backends count in different units, so the number of decimals travels with the amount.
 */
export interface Money {
  /** Integer count of minor units; never a fraction. */
  readonly amount: number;
  /** ISO 4217 code, three capital letters. */
  readonly currency: string;
  /** Decimals of `amount`: 2 for EUR, 0 for JPY, 3 for KWD. */
  readonly digits: number;
}

// ISO 4217 minor units other than two. https://www.six-group.com/en/products-services/financial-information/market-reference-data/data-standards.html
// Without a prototype, for a backend may send any word as a currency.
const DIGITS: Record<string, number> = Object.create(null);
for (const code of 'BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF'.split(' ')) DIGITS[code] = 0;
for (const code of 'BHD IQD JOD KWD LYD OMR TND'.split(' ')) DIGITS[code] = 3;
for (const code of 'CLF UYW'.split(' ')) DIGITS[code] = 4;

/** Decimals of a currency by ISO 4217; 2 for a code it does not list. */
export function currencyDigits(currency: string): number {
  return DIGITS[currency] ?? 2;
}

/** Whether `code` has the form of an ISO 4217 code. Anything else makes `Intl.NumberFormat` throw. */
export function isCurrency(code: unknown): code is string {
  return typeof code === 'string' && /^[A-Z]{3}$/.test(code);
}

/** Money from integer minor units, or null when the amount is not a safe integer of zero or more or the currency is no code. */
export function money(amount: number, currency: string, digits = currencyDigits(currency)): Money | null {
  if (!Number.isSafeInteger(amount) || amount < 0 || !isCurrency(currency)) return null;
  if (!Number.isInteger(digits) || digits < 0 || digits > 6) return null;
  // Plus zero: `Intl` would show a minus before -0.
  return { amount: amount + 0, currency, digits };
}

/**
 * Money from a price in major units as shops write it: `"149.00"`, `"15.00 USD"`, `149`, `1299.5`.
 * Works on the decimal digits, never on a float product. Null for what is no price: "abc", negative numbers, 1e21,
 * Infinity, "1,234.00" (some write 1.234 that way), an empty string or a code that is not three letters. A currency inside
 * the string wins over the argument. More decimals than the currency has are rounded half up.
 */
export function parseMoney(input: unknown, currency?: string, digits?: number): Money | null {
  let text: string;
  if (typeof input === 'number') {
    if (!Number.isFinite(input) || input < 0 || input >= 1e15) return null;
    text = input < 1e-6 ? input.toFixed(6) : String(input);
  } else if (typeof input === 'string') text = input.trim();
  else return null;
  const match = /^(?:([A-Za-z]{3})\s*)?(\d{1,15})(?:\.(\d*))?(?:\s*([A-Za-z]{3}))?$/.exec(text);
  if (!match) return null;
  const [, before, whole = '', fraction = '', after] = match;
  if (before && after) return null;
  const named: unknown = before ?? after ?? currency;
  const code = typeof named === 'string' && named.toUpperCase();
  if (!isCurrency(code)) return null;
  const places = digits ?? currencyDigits(code);
  const kept = fraction.slice(0, places).padEnd(places, '0');
  const roundUp = Number(fraction[places] ?? 0) >= 5 ? 1 : 0;
  return money(Number(whole + kept) + roundUp, code, places);
}

/** `amount` in major units, for `Intl` and for events; the only place where money becomes a float. */
export function toMajorUnits(value: Money): number {
  return value.amount / 10 ** value.digits;
}

/** `"149.00"`: the decimal string structured data and feeds use. */
export function toDecimalString(value: Money): string {
  const sign = value.amount < 0 ? '-' : '';
  const padded = String(Math.abs(value.amount)).padStart(value.digits + 1, '0');
  return sign + (value.digits ? `${padded.slice(0, -value.digits)}.${padded.slice(-value.digits)}` : padded);
}

function sameUnit(a: Money, b: Money): [number, number, number] {
  if (a.currency !== b.currency) throw new RangeError(`Cannot combine ${a.currency} with ${b.currency}`);
  const digits = Math.max(a.digits, b.digits);
  return [a.amount * 10 ** (digits - a.digits), b.amount * 10 ** (digits - b.digits), digits];
}

/** The sum. Throws `RangeError` for two currencies. */
export function addMoney(a: Money, b: Money): Money {
  const [x, y, digits] = sameUnit(a, b);
  return { amount: x + y, currency: a.currency, digits };
}

/** `value` times a whole `quantity`. */
export function multiplyMoney(value: Money, quantity: number): Money {
  return { ...value, amount: value.amount * Math.trunc(quantity) };
}

/** Negative when `a` is less, 0 when equal, positive when more. Throws `RangeError` for two currencies. */
export function compareMoney(a: Money, b: Money): number {
  const [x, y] = sameUnit(a, b);
  return x - y;
}

const formatters = new Map<string, Intl.NumberFormat>();

/**
 * The amount as people write it in `locale`. A formatter is made at the first price of its kind (the first one costs
 * tens of milliseconds on a slow phone) and kept. Falls back to `"149.00 EUR"` where `Intl` refuses the input.
 */
export function formatMoney(value: Money, locale?: string): string {
  const key = `${locale ?? ''}|${value.currency}|${value.digits}`;
  try {
    let formatter = formatters.get(key);
    if (!formatter) {
      formatter = new Intl.NumberFormat(locale || undefined, {
        style: 'currency',
        currency: value.currency,
        minimumFractionDigits: value.digits,
        maximumFractionDigits: value.digits,
      });
      formatters.set(key, formatter);
    }
    return formatter.format(toMajorUnits(value));
  } catch {
    // An invalid language tag on the page must not hide a price.
    return locale ? formatMoney(value) : `${toDecimalString(value)} ${value.currency}`;
  }
}
