import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { parseMoney } from '@vitrine/core';
import { parseMeasure, plainPrice, unitPrice } from './variants.js';

describe('a price as people write it', () => {
  const prices: Record<string, string> = {
    '15.00 USD': '15.00 USD',
    '15 USD': '15 USD',
    '15,00 EUR': '15.00 EUR',
    '15,5': '15.5',
    'EUR 15.00': '15.00 EUR',
    '€ 15': '15',
    '1,299.00 USD': '1299.00 USD',
    '1.299,00 EUR': '1299.00 EUR',
    '1 299,00 EUR': '1299.00 EUR',
    "1'299.00 CHF": '1299.00 CHF',
    '1,299 USD': '1299 USD',
    '1.234.567 EUR': '1234567 EUR',
    '1.299 KWD': '1.299 KWD',
    '15.': '15',
  };
  for (const [written, plain] of Object.entries(prices)) {
    it(`${written} is ${plain}`, () => assert.equal(plainPrice(written), plain));
  }

  it('is left as it is when it is none, so that nobody sees a wrong one', () => {
    for (const text of ['abc', '-5.00 EUR', '1e21', '1e+21', '10-20 EUR', '', 'Infinity', '5 or 6']) {
      assert.equal(parseMoney(plainPrice(text), 'EUR'), null, text);
    }
    assert.equal(plainPrice(9.5), 9.5);
    assert.equal(plainPrice(undefined), undefined);
  });
});

describe('the price of a unit', () => {
  const of = (price: string, size: string, base?: string) => {
    const result = unitPrice(price, 'EUR', parseMeasure(size), base ? parseMeasure(base) : undefined);
    const money = result?.price as { amount: number } | undefined;
    return money && [money.amount, result?.quantity, result?.unit];
  };

  it('is converted between units of one kind', () => {
    assert.deepEqual(of('15.00', '750ml', '1l'), [2000, 1, 'l']);
    assert.deepEqual(of('3.00', '150 ml', '100ml'), [200, 100, 'ml']);
    assert.deepEqual(of('4.99', '2.5 kg', '100 g'), [20, 100, 'g']);
    assert.deepEqual(of('8.00', '8 oz', '1 lb'), [1600, 1, 'lb']);
    assert.deepEqual(of('20.00', '2 sqm', '1 sqm'), [1000, 1, 'sqm']);
  });

  it('is per kilogram, litre or metre when no base is given', () => {
    assert.deepEqual(of('3.00', '250 g'), [1200, 1, 'kg']);
    assert.deepEqual(of('3.00', '75cl'), [400, 1, 'l']);
    assert.deepEqual(of('3.00', '6 ct'), [50, 1, 'ct']);
    assert.deepEqual(of('3.00', '6 constructor'), [50, 1, 'constructor']);
  });

  it('is none for units that cannot be compared and for what is no measure', () => {
    assert.equal(of('3.00', '1 kg', '1 l'), undefined);
    for (const size of ['', '0 ml', '-1 ml', 'ml', '5', '1e400 g', '1.2.3 g'])
      assert.equal(of('3.00', size), undefined, size);
    assert.equal(unitPrice('abc', 'EUR', parseMeasure('1 kg')), undefined);
  });
});
