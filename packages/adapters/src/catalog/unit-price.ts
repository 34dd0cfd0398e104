import { parsePrice } from '@vitrine/core';
import type { Json } from './reading.js';

/** Size of a unit in the smallest of its kind, and what the directive on unit prices (98/6/EC) compares by: kg, l, m, m². */
const UNITS: Readonly<Record<string, readonly [kind: string, size: number, by: string]>> = {
  mg: ['weight', 1, 'kg'],
  g: ['weight', 1e3, 'kg'],
  kg: ['weight', 1e6, 'kg'],
  oz: ['imperial weight', 1, 'lb'],
  lb: ['imperial weight', 16, 'lb'],
  ml: ['volume', 1, 'l'],
  cl: ['volume', 10, 'l'],
  l: ['volume', 1e3, 'l'],
  cm: ['length', 1, 'm'],
  m: ['length', 100, 'm'],
};

// UN/CEFACT codes, of structured data.
const CODES: Readonly<Record<string, string>> = {
  MGM: 'mg',
  GRM: 'g',
  KGM: 'kg',
  ONZ: 'oz',
  LBR: 'lb',
  MLT: 'ml',
  CLT: 'cl',
  LTR: 'l',
  CMT: 'cm',
  MTR: 'm',
  MTK: 'sqm',
  MTQ: 'cbm',
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
  const [kind, inSmallest, by] = UNITS[size.unit] ?? ['', 1, size.unit];
  const per = base ?? { quantity: 1, unit: by };
  const other = UNITS[per.unit];
  if (per.unit !== size.unit && other?.[0] !== kind) return;
  const share = (per.quantity * (other?.[1] ?? 1)) / (size.quantity * inSmallest);
  return { price: { ...money, amount: Math.round(money.amount * share) }, ...per };
}
