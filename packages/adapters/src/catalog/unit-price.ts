import { parsePrice, type Json } from '@vitrine/core';

/** How much a unit is of the one the directive on unit prices (98/6/EC) compares by. */
const UNITS: Readonly<Record<string, readonly [size: number, by: string]>> = {
  mg: [1e-6, 'kg'],
  g: [1e-3, 'kg'],
  kg: [1, 'kg'],
  oz: [1 / 16, 'lb'],
  lb: [1, 'lb'],
  ml: [1e-3, 'l'],
  cl: [1e-2, 'l'],
  l: [1, 'l'],
  cm: [1e-2, 'm'],
  m: [1, 'm'],
};

// UN/CEFACT codes, of structured data.
const CODES: Readonly<Record<string, string>> = {
  GRM: 'g',
  KGM: 'kg',
  MLT: 'ml',
  CLT: 'cl',
  LTR: 'l',
  CMT: 'cm',
  MTR: 'm',
  MTK: 'sqm',
  C62: 'ct',
  H87: 'ct',
};

export interface Measure {
  readonly quantity: number;
  readonly unit: string;
}

/** `"750ml"`, `"1.5 kg"`. */
export function parseMeasure(input: unknown): Measure | undefined {
  const [, quantity, unit = ''] =
    (typeof input === 'string' && /^([\d.]+)\s*([a-z][a-z ]*)$/i.exec(input.trim())) || [];
  return measure(quantity, unit);
}

/** A quantity with a unit in words or as a UN/CEFACT code; undefined for what is neither. */
export function measure(quantity: unknown, unit: unknown): Measure | undefined {
  const value = Number(quantity);
  if (!(value > 0 && value < 1e9) || typeof unit !== 'string' || !unit) return;
  return { quantity: value, unit: CODES[unit.toUpperCase()] ?? unit.trim().toLowerCase() };
}

/**
 * What `base` of a product costs of which `size` costs `price`: a bottle of 750 ml at 15.00 makes 20.00 per 1 l. Without a base the
 * unit the law compares by. Undefined where the units cannot be converted.
 */
export function unitPrice(price: unknown, currency: unknown, size?: Measure, base?: Measure): Json | undefined {
  const money = parsePrice(price, currency);
  if (!money || !size) return;
  const [each, by] = UNITS[size.unit] ?? [1, size.unit];
  const per = base ?? { quantity: 1, unit: by };
  const [other, otherBy] = UNITS[per.unit] ?? [1, per.unit];
  if (by !== otherBy) return;
  const share = (per.quantity * other) / (size.quantity * each);
  return { price: { ...money, amount: Math.round(money.amount * share) }, ...per };
}
