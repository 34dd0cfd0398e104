import { REST_OF_EU } from './countries.js';
import type { DeliveryRecord, PaymentRecord } from './record.js';

const POST = { en: 'By post', nl: 'Per post', sv: 'Med posten', he: 'בדואר' };
const COURIER = { en: 'By courier', nl: 'Per koerier', sv: 'Med bud', he: 'עם שליח' };
const VAN = {
  en: 'By van, into the room',
  nl: 'Met de bus, tot in de kamer',
  sv: 'Med bil, in i rummet',
  he: 'במשאית, עד החדר',
};

const CARDS: readonly PaymentRecord[] = [
  { name: 'Visa', kind: 'card' },
  { name: 'Mastercard', kind: 'card' },
];
const WALLET: PaymentRecord = { name: 'PayPal', kind: 'wallet' };
const INVOICE: PaymentRecord = {
  name: { en: 'Invoice, 14 days', nl: 'Op rekening, 14 dagen', sv: 'Faktura, 14 dagar', he: 'חשבונית, 14 ימים' },
  kind: 'invoice',
};
const TRANSFER: PaymentRecord = {
  name: { en: 'Bank transfer', nl: 'Overboeking', sv: 'Banköverföring', he: 'העברה בנקאית' },
  kind: 'bank',
};

/** The warehouse is in the Netherlands. */
const SENT = {
  currency: 'EUR',
  timeZone: 'Europe/Amsterdam',
  cutoffTime: '16:00',
  businessDays: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday'],
  closed: ['2026-12-25', '2026-12-26', '2027-01-01', '2027-03-29', '2027-04-27'],
  handlingTime: [0, 1],
} as const;

const NEAR = {
  ...SENT,
  options: [
    { name: POST, shippingRate: '4.95', freeShippingThreshold: '75.00', transitTime: [1, 3] },
    { name: COURIER, shippingRate: '12.95', handlingTime: 0, transitTime: 1 },
  ],
} as const;

const LARGE = [
  'handle:oak-chair',
  'handle:harbour-armchair',
  'handle:leather-sofa',
  'handle:buttoned-sofa',
  'handle:marble-coffee-table',
  'handle:drawer-desk',
];

/** How the shop delivers; what the demo shop's cart says of a country's cost is the same. */
export const delivery: readonly DeliveryRecord[] = [
  { ...NEAR, countries: ['NL'], payment: [{ name: 'iDEAL', kind: 'bank' }, ...CARDS, WALLET, INVOICE] },
  { ...NEAR, countries: ['BE'], payment: [{ name: 'Bancontact', kind: 'card' }, ...CARDS, WALLET] },
  { ...NEAR, countries: ['DE', 'LU'], payment: [INVOICE, TRANSFER, ...CARDS, WALLET] },
  {
    ...SENT,
    countries: ['NL'],
    // The islands in the Wadden Sea.
    postalCodes: ['1791', '8881', '8891', '8899', '9161', '9166'],
    options: [{ name: POST, shippingRate: '4.95', freeShippingThreshold: '75.00', transitTime: [2, 4] }],
    payment: [{ name: 'iDEAL', kind: 'bank' }, ...CARDS, WALLET],
  },
  {
    ...SENT,
    countries: ['SE'],
    options: [
      { name: POST, shippingRate: '8.95', freeShippingThreshold: '120.00', transitTime: [3, 5] },
      { name: COURIER, shippingRate: '19.95', handlingTime: 0, transitTime: [1, 2] },
    ],
    payment: [{ name: 'Swish', kind: 'wallet' }, INVOICE, ...CARDS],
  },
  {
    ...SENT,
    countries: ['AT', ...REST_OF_EU],
    options: [
      { name: POST, shippingRate: '8.95', freeShippingThreshold: '120.00', transitTime: [3, 6] },
      { name: COURIER, shippingRate: '19.95', handlingTime: 0, transitTime: [1, 2] },
    ],
    payment: [...CARDS, WALLET],
  },
  {
    ...SENT,
    countries: ['GB', 'CH', 'NO', 'IS'],
    options: [
      { name: POST, shippingRate: '14.95', transitTime: [4, 8] },
      { name: COURIER, shippingRate: '29.95', transitTime: [2, 3] },
    ],
    payment: [...CARDS, WALLET],
  },
  {
    ...SENT,
    countries: ['US', 'CA', 'JP', 'AU', 'NZ', 'AE', 'KW'],
    options: [{ name: POST, shippingRate: '29.50', transitTime: [7, 13] }],
    payment: [...CARDS, WALLET],
  },
  {
    ...SENT,
    countries: ['IL'],
    options: [{ name: POST, shippingRate: '29.50', transitTime: [7, 13] }],
    payment: [{ name: 'Bit', kind: 'wallet' }, ...CARDS],
  },
  {
    ...SENT,
    countries: ['NL', 'BE', 'DE', 'LU'],
    products: LARGE,
    cutoffTime: '12:00',
    handlingTime: [3, 5],
    options: [{ name: VAN, shippingRate: '39.00', freeShippingThreshold: '500.00', transitTime: [5, 9] }],
    payment: [...CARDS, TRANSFER, INVOICE],
  },
  { countries: ['RU', 'BY', 'KP'], doesNotShip: true },
];
