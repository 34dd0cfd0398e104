import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { deliveryFor } from './delivery.js';
import { parseDelivery } from './parse-delivery.js';
import { fromShippingDetails } from './shipping-details.js';

const euros = (amount: number) => ({ amount, currency: 'EUR', digits: 2 });
const week = [1, 2, 3, 4, 5];

describe('parseDelivery', () => {
  it('reads every member, and gives options what their rule says', () => {
    assert.deepEqual(
      parseDelivery(
        {
          countries: ['nl', 'BE', 'Narnia', 'NL'],
          regions: ['NL-ZH', 'ut'],
          postalCodes: ['10 1', '3011-a'],
          products: ['handle:sofa'],
          currency: 'EUR',
          timeZone: 'Europe/Amsterdam',
          cutoffTime: '16:00',
          businessDays: ['Monday', 'TUESDAY', 'sat', 0, 'moonday', 8],
          closed: ['2026-12-25', 'Christmas'],
          handlingTime: [0, 1],
          options: [
            {
              name: { en: 'By post', nl: 'Per post' },
              shippingRate: '4.95',
              freeShippingThreshold: '75',
              transitTime: 2,
            },
            {
              name: '<b>Courier</b>',
              shippingRate: 12.95,
              transitTime: ['1', 3],
              handlingTime: 0,
              cutoffTime: '12:00',
              businessDays: ['Mon'],
            },
          ],
          payment: ['iDEAL', { name: 'Visa', kind: 'card' }, { name: '<i></i>' }, { name: 'Barter', kind: 'goats' }],
        },
        { locale: 'nl-BE' },
      ),
      {
        kind: 'delivery',
        countries: ['NL', 'BE'],
        regions: ['ZH', 'UT'],
        postcodes: ['101', '3011A'],
        products: ['handle:sofa'],
        options: [
          {
            name: 'Per post',
            cost: euros(495),
            freeFrom: euros(7500),
            handling: [0, 1],
            transit: [2, 2],
            weekdays: [1, 2, 6, 0],
            closed: ['2026-12-25'],
            cutoff: '16:00',
            timeZone: 'Europe/Amsterdam',
          },
          {
            name: 'Courier',
            cost: euros(1295),
            handling: [0, 0],
            transit: [1, 3],
            weekdays: [1],
            closed: ['2026-12-25'],
            cutoff: '12:00',
            timeZone: 'Europe/Amsterdam',
          },
        ],
        payment: [{ name: 'iDEAL' }, { name: 'Visa', kind: 'card' }, { name: 'Barter' }],
      },
    );
  });

  it('takes a rule without options for the only one', () => {
    assert.deepEqual(parseDelivery({ shippingRate: '0', transitTime: [1, 2] }, { currency: 'EUR' }), {
      kind: 'delivery',
      countries: [],
      options: [{ cost: euros(0), transit: [1, 2], weekdays: week }],
    });
  });

  it('believes a place nobody delivers to', () => {
    assert.deepEqual(parseDelivery({ country: 'AQ', doesNotShip: true, transitTime: 1 }), {
      kind: 'delivery',
      countries: ['AQ'],
      options: [],
      never: true,
    });
  });

  it('takes a cut-off of no known place for passed', () => {
    const cutoff = (cutoffTime: unknown, timeZone?: string) => {
      const [option] = parseDelivery({ cutoffTime, timeZone, transitTime: 1 })?.options ?? [];
      return [option?.cutoff, option?.timeZone];
    };
    assert.deepEqual(cutoff('16:00', 'asia/jerusalem'), ['16:00', 'Asia/Jerusalem']);
    assert.deepEqual(cutoff('16:00+01:00'), ['00:00', undefined]);
    assert.deepEqual(cutoff('16:00'), ['00:00', undefined]);
    assert.deepEqual(cutoff('16:00', 'Mars/Olympus'), ['00:00', undefined]);
    for (const none of ['25:00', 'noon', 16, {}, 'T16:00']) assert.deepEqual(cutoff(none), [undefined, undefined]);
  });

  it('drops days that are none', () => {
    const transit = (transitTime: unknown) =>
      parseDelivery({ shippingRate: '1 EUR', transitTime })?.options[0]?.transit;
    assert.deepEqual(transit('3'), [3, 3]);
    for (const none of [-1, [3, 1], [1, 2, 3], 'soon', [1, 'x'], 1e9, {}, NaN, [[1], 2]])
      assert.equal(transit(none), undefined, String(none));
  });

  it('says nothing of what says nothing', () => {
    for (const none of [
      null,
      7,
      'free',
      [],
      {},
      { countries: ['NL'] },
      { options: 'many' },
      { shippingRate: '-1 EUR' },
    ])
      assert.equal(parseDelivery(none), null);
  });

  it('does not hold everywhere when its countries cannot be read', () => {
    assert.equal(parseDelivery({ countries: ['Atlantis'], shippingRate: '1 EUR' }), null);
  });

  it('survives hostile input: long lists, markup, prototypes, thousands of options', () => {
    const rule = parseDelivery({
      countries: Array.from({ length: 5000 }, () => 'NL'),
      closed: Array.from({ length: 5000 }, () => '2026-01-01'),
      options: Array.from({ length: 5000 }, (_, at) => ({
        name: `<img src=x onerror=alert(1)>\u202e${at}`,
        shippingRate: '1 EUR',
        __proto__: { transitTime: 3 },
      })),
      payment: Array.from({ length: 5000 }, () => 'x'.repeat(1000)),
    });
    assert.deepEqual(rule?.countries, ['NL']);
    assert.equal(rule?.options.length, 20);
    assert.equal(rule?.options[3]?.name, '3');
    assert.equal(rule?.payment?.length, 20);
    assert.ok(rule?.payment?.every(({ name }) => name.length <= 60));
  });
});

describe('fromShippingDetails', () => {
  const parsed = (details: Record<string, unknown>) => fromShippingDetails(details).map((each) => parseDelivery(each));

  it('reads what Google’s example says', () => {
    assert.deepEqual(
      parsed({
        '@type': 'OfferShippingDetails',
        shippingRate: { '@type': 'MonetaryAmount', value: 3.49, currency: 'USD' },
        shippingDestination: [
          { '@type': 'DefinedRegion', addressCountry: 'US', addressRegion: ['CA', 'NV'] },
          { '@type': 'DefinedRegion', addressCountry: 'CA', postalCodePrefix: ['K1'] },
        ],
        deliveryTime: {
          '@type': 'ShippingDeliveryTime',
          cutoffTime: '19:30-08:00',
          businessDays: { dayOfWeek: ['https://schema.org/Monday', 'https://schema.org/Tuesday'] },
          handlingTime: { '@type': 'QuantitativeValue', minValue: 0, maxValue: 1, unitCode: 'DAY' },
          transitTime: { '@type': 'QuantitativeValue', minValue: 1, maxValue: 5, unitCode: 'DAY' },
        },
      }),
      [
        [['US'], { regions: ['CA', 'NV'] }],
        [['CA'], { postcodes: ['K1'] }],
      ].map(([countries, where]) => ({
        kind: 'delivery',
        countries,
        ...(where as object),
        options: [
          {
            cost: { amount: 349, currency: 'USD', digits: 2 },
            handling: [0, 1],
            transit: [1, 5],
            weekdays: [1, 2],
            cutoff: '19:30',
            timeZone: 'Etc/GMT+8',
          },
        ],
      })),
    );
  });

  it('knows where nothing is sent', () => {
    assert.deepEqual(
      parsed({ doesNotShip: 'http://schema.org/True', shippingDestination: { addressCountry: 'US' } })[0]?.never,
      true,
    );
  });

  it('reads a cut-off with its offset, where that is of whole hours', () => {
    const cutoff = (cutoffTime: string) => {
      const [option] = parsed({ deliveryTime: { cutoffTime, transitTime: { value: 1 } } })[0]?.options ?? [];
      return [option?.cutoff, option?.timeZone];
    };
    assert.deepEqual(cutoff('16:00+01:00'), ['16:00', 'Etc/GMT-1']);
    assert.deepEqual(cutoff('16:00:00-0500'), ['16:00', 'Etc/GMT+5']);
    assert.deepEqual(cutoff('16:00Z'), ['16:00', 'UTC']);
    assert.deepEqual(cutoff('16:00+05:30'), ['00:00', undefined]);
    assert.deepEqual(cutoff('16:00'), ['00:00', undefined]);
  });

  it('does not take hours for days', () => {
    const time = { transitTime: { minValue: 24, maxValue: 48, unitCode: 'HUR' } };
    assert.deepEqual(parsed({ deliveryTime: time }), [null]);
  });
});

describe('hostile delivery rules', () => {
  it('asks for a time zone once, however many options are in it', (t) => {
    const asked = t.mock.method(Intl, 'DateTimeFormat');
    const rule = { timeZone: 'Pacific/Chatham', transitTime: 1, options: Array.from({ length: 20 }, () => ({})) };
    for (let count = 0; count < 50; count++) assert.equal(parseDelivery(rule)?.options.length, 20);
    assert.ok(asked.mock.callCount() < 2);
    for (let count = 0; count < 50; count++) parseDelivery({ ...rule, timeZone: 'Mars/Olympus' });
    assert.ok(asked.mock.callCount() < 3);
  });

  it('gives options the closed days of their rule, of what it says only the days', () => {
    const closed = ['2026-12-25', '<b>x</b>', { toString: 1 }, '__proto__'];
    const [own, other] =
      parseDelivery({ transitTime: 1, closed, options: [{}, { closed: '2027-01-01' }] })?.options ?? [];
    assert.deepEqual([own?.closed, other?.closed], [['2026-12-25'], ['2027-01-01']]);
  });

  it('holds nowhere, not everywhere, where a beginning of a postcode or a region is empty', () => {
    for (const where of [
      { postalCodes: ['-'] },
      { regions: ['NL-'] },
      { postalCodes: [' - ', '--'], regions: ['NL-'] },
    ]) {
      const rule = parseDelivery({ country: 'NL', doesNotShip: true, ...where });
      assert.ok(rule);
      for (const postcode of [undefined, '', '1011AB'])
        assert.equal(deliveryFor([rule], { country: 'NL', postcode }), undefined);
    }
  });
});
