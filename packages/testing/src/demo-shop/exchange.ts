import { currencyDigits, parsePrice, toDecimalString, type Money } from '@vitrine/core';
import type { PriceRecord, ProductRecord } from '../catalogue/record.js';

/** What one euro is, fixed for ever: a demo has to give the same prices tomorrow. */
const RATES: Readonly<Record<string, number>> = {
  EUR: 1,
  USD: 1.1,
  GBP: 0.85,
  SEK: 11.4,
  PLN: 4.3,
  JPY: 165,
  KWD: 0.335,
};

/** The currency the shop will sell in when asked for `wanted`: that, or EUR. */
export const soldIn = (wanted: string | null | undefined): string => (wanted && wanted in RATES ? wanted : 'EUR');

/** `value` in another currency, rounded to its smallest unit. */
export function exchange(value: Money, currency: string): Money {
  if (value.currency === currency) return value;
  const digits = currencyDigits(currency);
  const rate = (RATES[currency] ?? 1) / (RATES[value.currency] ?? 1);
  return { amount: Math.round(value.amount * rate * 10 ** (digits - value.digits)), currency, digits };
}

/** The record with its prices in `currency`. */
export function priced(record: ProductRecord, currency: string): ProductRecord {
  if (record.currency === currency) return record;
  const convert = (price: string) => {
    const value = parsePrice(price, record.currency);
    return value ? toDecimalString(exchange(value, currency)) : price;
  };
  const inCurrency = <T extends Partial<PriceRecord>>(prices: T): T => ({
    ...prices,
    ...(prices.price && { price: convert(prices.price) }),
    ...(prices.compareAt && { compareAt: convert(prices.compareAt) }),
    ...(prices.lowest30 && { lowest30: convert(prices.lowest30) }),
    ...(prices.unitPrice && { unitPrice: { ...prices.unitPrice, price: convert(prices.unitPrice.price) } }),
  });
  return {
    ...inCurrency(record),
    currency,
    ...(record.variants && { variants: record.variants.map(inCurrency) }),
    // A policy's fee stays in the currency it is charged in.
    ...(record.returns?.feeAmount && { returns: { currency: record.currency, ...record.returns } }),
  };
}
