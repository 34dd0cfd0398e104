import { REST_OF_EU } from './countries.js';
import type { PolicyRecord } from './record.js';

const HOW =
  'Write to us with your order number. We send a label; print it or show it on your phone at the parcel shop.';
const EXCEPTIONS = 'Food, earphones that have been worn, bedding that has been washed, and what is made to order';
const CONDITION = 'Unused and in its packaging';

/** What is bought for the holidays may go back after them. */
const HOLIDAYS = { from: '2026-11-15', to: '2026-12-24', until: '2027-01-31' };

/** Of those countries that speak a language the examples are in. */
const WORDS = {
  title: { en: 'Returns', nl: 'Retourneren', sv: 'Returer', he: 'החזרות' },
  refundable: {
    en: 'All that arrives as it left us, and all that arrives broken',
    nl: 'Alles wat terugkomt zoals het ging, en alles wat kapot aankomt',
    sv: 'Allt som kommer tillbaka som det var, och allt som kommer fram trasigt',
    he: 'כל מה שחוזר כפי שיצא, וכל מה שמגיע שבור',
  },
  exchangeable: {
    en: 'Clothes and shoes, for another size or colour',
    nl: 'Kleding en schoenen, voor een andere maat of kleur',
    sv: 'Kläder och skor, mot en annan storlek eller färg',
    he: 'בגדים ונעליים, למידה או לצבע אחרים',
  },
  exceptions: {
    en: EXCEPTIONS,
    nl: 'Eten, gedragen oortjes, gewassen beddengoed en maatwerk',
    sv: 'Mat, använda hörlurar, tvättade sängkläder och det som görs på beställning',
    he: 'מזון, אוזניות שהורכבו, מצעים שכובסו ומה שנעשה בהזמנה',
  },
  condition: {
    en: CONDITION,
    nl: 'Ongebruikt en in de verpakking',
    sv: 'Oanvänt och i sin förpackning',
    he: 'לא בשימוש ובאריזה',
  },
  how: {
    en: HOW,
    nl: 'Schrijf ons met je bestelnummer. We sturen een label; print het of laat het op je telefoon zien bij het pakketpunt.',
    sv: 'Skriv till oss med ditt ordernummer. Vi skickar en etikett; skriv ut den eller visa den i telefonen hos ombudet.',
    he: 'כתבו לנו עם מספר ההזמנה. נשלח תווית; הדפיסו אותה או הראו אותה בטלפון בנקודת החבילות.',
  },
} as const;

/** The shop's own return policies. A product may have another. */
export const policies: readonly PolicyRecord[] = [
  {
    ...WORDS,
    countries: ['NL', 'BE', 'DE', 'LU', 'AT'],
    days: 30,
    seasons: [HOLIDAYS],
    timeZone: 'Europe/Amsterdam',
    fees: 'free',
    methods: ['mail', 'store'],
    refund: ['full', 'exchange', 'credit'],
    form: true,
    email: 'returns@shop.example',
    withdraw: '/shop/withdraw',
    url: '/shop/returns',
    text: 'You have 30 days from the day the parcel arrives. Sending it back is free by post, or bring it to one of our three shops. We refund within five working days of getting it, to the card or account you paid with, first shipping cost included.',
  },
  {
    ...WORDS,
    countries: ['SE', ...REST_OF_EU],
    days: 30,
    seasons: [HOLIDAYS],
    timeZone: 'Europe/Amsterdam',
    fees: 'customer',
    feeAmount: '6.95',
    currency: 'EUR',
    methods: ['mail'],
    refund: ['full', 'exchange'],
    form: true,
    email: 'returns@shop.example',
    withdraw: '/shop/withdraw',
    url: '/shop/returns',
    text: 'You have 30 days from the day the parcel arrives. We take 6.95 euro for the return label off the refund. We refund within five working days of getting it.',
  },
  {
    title: 'Returns from the United Kingdom',
    countries: ['GB'],
    days: 28,
    fees: 'customer',
    feeAmount: '9.50',
    currency: 'GBP',
    methods: ['mail'],
    refund: ['full'],
    condition: CONDITION,
    exceptions: EXCEPTIONS,
    how: `${HOW} Customs want the words “returned goods” on the parcel.`,
    url: '/shop/returns',
  },
  {
    title: 'Returns from the United States and Canada',
    countries: ['US', 'CA'],
    days: 14,
    fees: 'shipping',
    methods: ['mail'],
    refund: ['full', 'credit'],
    condition: CONDITION,
    exceptions: `${EXCEPTIONS}; plants`,
    how: 'Write to us first, so that we can tell you the address on your side of the ocean.',
    url: '/shop/returns',
  },
  {
    ...WORDS,
    countries: ['IL'],
    days: 14,
    timeZone: 'Asia/Jerusalem',
    fees: 'restocking',
    feeAmount: '5.00',
    currency: 'EUR',
    methods: ['mail'],
    refund: ['full'],
    url: '/shop/returns',
  },
  {
    title: 'Returns from everywhere else',
    countries: [],
    days: 14,
    fees: 'shipping',
    methods: ['mail'],
    refund: ['full'],
    condition: CONDITION,
    exceptions: EXCEPTIONS,
    how: 'Write to us first. You choose the carrier and pay for it.',
    url: '/shop/returns',
  },
];
