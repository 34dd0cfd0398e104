import { money, type Money, type ShippingOption } from '@vitrine/core';
import { exchange } from './exchange.js';

interface Zone {
  readonly countries: string;
  /** Euro cents. */
  readonly standard: number;
  /** Euro cents of goods from which standard shipping is free. */
  readonly freeFrom?: number;
  readonly express?: number;
  readonly days: string;
}

const ZONES: readonly Zone[] = [
  { countries: 'NL BE DE LU', standard: 495, freeFrom: 7500, express: 1295, days: '2–4 days' },
  {
    countries: 'AT FR ES IT PT PL DK SE FI IE GR CZ SK SI HU HR RO BG EE LV LT CY MT',
    standard: 895,
    freeFrom: 12000,
    express: 1995,
    days: '4–7 days',
  },
  { countries: 'GB CH NO IS', standard: 1495, express: 2995, days: '5–9 days' },
  { countries: 'US CA IL JP AU NZ AE KW', standard: 2950, days: '8–14 days' },
];

const euros = (cents: number, currency: string): Money | null => {
  const value = money(cents, 'EUR');
  return value && exchange(value, currency);
};

/** What sending goods worth `subtotal` to a country costs; none when the shop does not send there. Cheapest first. */
export function shippingOptions(country: string, subtotal: Money): readonly ShippingOption[] {
  const zone = ZONES.find(({ countries }) => countries.split(' ').includes(country));
  if (!zone) return [];
  const { currency } = subtotal;
  const free = zone.freeFrom !== undefined && exchange(subtotal, 'EUR').amount >= zone.freeFrom;
  return [
    {
      id: 'standard',
      title: 'By post',
      price: euros(free ? 0 : zone.standard, currency),
      delivery: zone.days,
    },
    ...(zone.express
      ? [{ id: 'express', title: 'By courier', price: euros(zone.express, currency), delivery: '1–2 days' }]
      : []),
  ];
}
