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

// ISO 4217 minor units other than two, of money that shops take. https://www.six-group.com/en/products-services/financial-information/market-reference-data/data-standards.html
const NO_DIGITS = /^(BIF|CLP|DJF|GNF|ISK|JPY|KMF|KRW|PYG|RWF|UGX|UYI|VND|VUV|XAF|XOF|XPF)$/;
const THREE_DIGITS = /^(BHD|IQD|JOD|KWD|LYD|OMR|TND)$/;
const FOUR_DIGITS = /^(CLF|UYW)$/;

/** Decimals of a currency by ISO 4217; 2 for a code it does not list. */
export function currencyDigits(currency: string): number {
  return NO_DIGITS.test(currency) ? 0 : THREE_DIGITS.test(currency) ? 3 : FOUR_DIGITS.test(currency) ? 4 : 2;
}

/** Whether `code` has the form of an ISO 4217 code. Anything else makes `Intl.NumberFormat` throw. */
export function isCurrency(code: unknown): code is string {
  return typeof code === 'string' && /^[A-Z]{3}$/.test(code);
}

/** Money from integer minor units, or null when the amount is not a safe integer of zero or more or the currency is no code. */
export function money(amount: number, currency: string, digits = currencyDigits(currency)): Money | null {
  return Number.isSafeInteger(amount) && amount >= 0 && isCurrency(currency) && /^[0-6]$/.test(`${digits}`)
    ? // Plus zero: `Intl` would show a minus before -0.
      { amount: amount + 0, currency, digits }
    : null;
}

/**
 * Money from a price in major units as shops write it: `"149.00"`, `"15.00 USD"`, `149`, `1299.5`.
 * Works on the decimal digits, never on a float product. Null for what is no price: "abc", negative numbers, 1e21,
 * Infinity, "1,234.00" (some write 1.234 that way), an empty string or a code that is not three letters. A currency inside
 * the string wins over the argument. More decimals than the currency has are rounded half up.
 */
export function parseMoney(input: unknown, currency?: string, digits?: number): Money | null {
  const text = typeof input === 'number' ? input.toFixed(6) : typeof input === 'string' ? input.trim() : '';
  const match = /^(?:([a-z]{3})\s*)?(\d{1,15})(?:\.(\d*))?(?:\s*([a-z]{3}))?$/i.exec(text);
  const [, before, whole = '', fraction = '', after] = match ?? [];
  const named: unknown = before ?? after ?? currency;
  if (!whole || (before && after) || typeof named !== 'string') return null;
  const code = named.toUpperCase();
  const places = digits ?? currencyDigits(code);
  const roundUp = fraction.charAt(places) >= '5' ? 1 : 0;
  return money(Number(whole + fraction.slice(0, places).padEnd(places, '0')) + roundUp, code, places);
}

/** `amount` in major units, for `Intl`, events and writing; the only place where money becomes a float. */
export function toMajorUnits(value: Money): number {
  return value.amount / 10 ** value.digits;
}

/** `"149.00"`: the decimal string structured data and feeds use. */
export function toDecimalString(value: Money): string {
  return toMajorUnits(value).toFixed(value.digits);
}

/** The sum, in the finer of the two units. Throws `RangeError` for two currencies. */
export function addMoney(a: Money, b: Money): Money {
  const { currency } = a;
  if (currency !== b.currency) throw new RangeError(`Cannot combine ${currency} with ${b.currency}`);
  const digits = Math.max(a.digits, b.digits);
  const amount = a.amount * 10 ** (digits - a.digits) + b.amount * 10 ** (digits - b.digits);
  return { amount, currency, digits };
}

/** `value` times a whole `quantity`. */
export function multiplyMoney(value: Money, quantity: number): Money {
  return { ...value, amount: value.amount * Math.trunc(quantity) };
}

/** Negative when `a` is less, 0 when equal, positive when more. Throws `RangeError` for two currencies. */
export function compareMoney(a: Money, b: Money): number {
  return addMoney(a, { ...b, amount: -b.amount }).amount;
}

const formatters = new Map<string, Intl.NumberFormat>();

/**
 * The amount as people write it in `locale`. A formatter is made at the first price of its kind (the first one costs
 * tens of milliseconds on a slow phone) and kept. Falls back to `"149.00 EUR"` where `Intl` refuses the input.
 */
export function formatMoney(value: Money, locale?: string): string {
  const { currency, digits } = value;
  const key = `${[locale, currency, digits]}`;
  try {
    const formatter =
      formatters.get(key) ??
      new Intl.NumberFormat(locale || undefined, { style: 'currency', currency, minimumFractionDigits: digits });
    formatters.set(key, formatter);
    return formatter.format(toMajorUnits(value));
  } catch {
    // An invalid language tag on the page must not hide a price.
    return locale ? formatMoney(value) : `${toDecimalString(value)} ${currency}`;
  }
}
