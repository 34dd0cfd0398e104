import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  addMoney,
  compareMoney,
  currencyDigits,
  formatMoney,
  isCurrency,
  money,
  multiplyMoney,
  parseMoney,
  toDecimalString,
  toMajorUnits,
} from './money.js';

const eur = (amount: number) => ({ amount, currency: 'EUR', digits: 2 });

describe('currencies', () => {
  it('have the decimals of ISO 4217', () => {
    assert.equal(currencyDigits('EUR'), 2);
    assert.equal(currencyDigits('JPY'), 0);
    assert.equal(currencyDigits('KWD'), 3);
    assert.equal(currencyDigits('CLF'), 4);
  });

  it('have two decimals when the list does not know them', () => {
    assert.equal(currencyDigits('QQQ'), 2);
    assert.equal(currencyDigits(''), 2);
    assert.equal(currencyDigits('constructor'), 2);
    assert.equal(currencyDigits('__proto__'), 2);
  });

  it('are three capital letters and nothing else', () => {
    assert.equal(isCurrency('EUR'), true);
    for (const wrong of [
      'eur',
      'EURO',
      'EU',
      '€',
      '',
      'EU1',
      'EUR ',
      'EUR\n',
      978,
      null,
      undefined,
      ['EUR'],
      { code: 'EUR' },
    ]) {
      assert.equal(isCurrency(wrong), false, String(wrong));
    }
  });
});

describe('money()', () => {
  it('takes minor units and knows the decimals of the currency', () => {
    assert.deepEqual(money(14900, 'EUR'), { amount: 14900, currency: 'EUR', digits: 2 });
    assert.deepEqual(money(1490, 'JPY'), { amount: 1490, currency: 'JPY', digits: 0 });
    assert.deepEqual(money(1490, 'KWD'), { amount: 1490, currency: 'KWD', digits: 3 });
  });

  it('believes a backend that counts in other units', () => {
    assert.deepEqual(money(1490000, 'EUR', 4), { amount: 1490000, currency: 'EUR', digits: 4 });
    assert.deepEqual(money(149, 'EUR', 0), { amount: 149, currency: 'EUR', digits: 0 });
  });

  it('is free, not absent, at zero', () => {
    assert.deepEqual(money(0, 'EUR'), eur(0));
    assert.ok(Object.is(money(-0, 'EUR')?.amount, 0));
  });

  it('refuses an amount that is no count', () => {
    for (const amount of [-1, 1.5, NaN, Infinity, -Infinity, 1e21, Number.MAX_SAFE_INTEGER + 1]) {
      assert.equal(money(amount, 'EUR'), null, String(amount));
    }
    assert.deepEqual(money(Number.MAX_SAFE_INTEGER, 'EUR'), eur(Number.MAX_SAFE_INTEGER));
  });

  it('refuses a currency that is no code and decimals no currency has', () => {
    assert.equal(money(100, 'euro'), null);
    assert.equal(money(100, ''), null);
    for (const digits of [-1, 7, 1.5, NaN]) assert.equal(money(100, 'EUR', digits), null, String(digits));
  });
});

describe('parseMoney()', () => {
  it('reads prices as shops write them', () => {
    assert.deepEqual(parseMoney('149.00', 'EUR'), eur(14900));
    assert.deepEqual(parseMoney('149', 'EUR'), eur(14900));
    assert.deepEqual(parseMoney('149.5', 'EUR'), eur(14950));
    assert.deepEqual(parseMoney('149.', 'EUR'), eur(14900));
    assert.deepEqual(parseMoney(' 149.00\n', 'EUR'), eur(14900));
    assert.deepEqual(parseMoney('0', 'EUR'), eur(0));
    assert.deepEqual(parseMoney('007.10', 'EUR'), eur(710));
  });

  it('reads numbers', () => {
    assert.deepEqual(parseMoney(149, 'EUR'), eur(14900));
    assert.deepEqual(parseMoney(1299.5, 'EUR'), eur(129950));
    assert.deepEqual(parseMoney(0, 'EUR'), eur(0));
    assert.deepEqual(parseMoney(-0, 'EUR'), eur(0));
    assert.deepEqual(parseMoney(1e-7, 'EUR'), eur(0));
  });

  it('never multiplies floats', () => {
    assert.deepEqual(parseMoney('1.15', 'EUR'), eur(115)); // 1.15 * 100 = 114.99999999999999
    assert.deepEqual(parseMoney(1.15, 'EUR'), eur(115));
    assert.deepEqual(parseMoney('4.35', 'EUR'), eur(435));
    assert.deepEqual(parseMoney(0.1 + 0.2, 'EUR'), eur(30));
    assert.deepEqual(parseMoney('90071992547409.91', 'EUR'), eur(Number.MAX_SAFE_INTEGER));
  });

  it('finds the currency before or after the number, and believes it more than the argument', () => {
    const dollars = { amount: 1500, currency: 'USD', digits: 2 };
    assert.deepEqual(parseMoney('15.00 USD'), dollars);
    assert.deepEqual(parseMoney('15.00USD', 'EUR'), dollars);
    assert.deepEqual(parseMoney('USD 15.00', 'EUR'), dollars);
    assert.deepEqual(parseMoney('usd15'), dollars);
    assert.deepEqual(parseMoney('15.00\u00a0usd'), dollars);
    assert.deepEqual(parseMoney('15.00', 'usd'), dollars);
  });

  it('refuses two currencies for one price', () => {
    assert.equal(parseMoney('EUR 15.00 USD'), null);
  });

  it('keeps to the decimals of the currency', () => {
    assert.deepEqual(parseMoney('1490', 'JPY'), { amount: 1490, currency: 'JPY', digits: 0 });
    assert.deepEqual(parseMoney('1490.00 JPY'), { amount: 1490, currency: 'JPY', digits: 0 });
    assert.deepEqual(parseMoney('1.234', 'KWD'), { amount: 1234, currency: 'KWD', digits: 3 });
    assert.deepEqual(parseMoney('1.5', 'KWD'), { amount: 1500, currency: 'KWD', digits: 3 });
    assert.deepEqual(parseMoney('9.99', 'QQQ'), { amount: 999, currency: 'QQQ', digits: 2 });
  });

  it('takes other decimals when asked to', () => {
    assert.deepEqual(parseMoney('1.23456', 'EUR', 4), { amount: 12346, currency: 'EUR', digits: 4 });
    for (const digits of [-1, 7, 1.5, NaN]) assert.equal(parseMoney('1.23', 'EUR', digits), null, String(digits));
  });

  it('rounds half up', () => {
    assert.deepEqual(parseMoney('1.005', 'EUR'), eur(101));
    assert.deepEqual(parseMoney('1.0049', 'EUR'), eur(100));
    assert.deepEqual(parseMoney('1.999', 'EUR'), eur(200));
    assert.deepEqual(parseMoney('1490.50', 'JPY'), { amount: 1491, currency: 'JPY', digits: 0 });
  });

  it('refuses what is no price', () => {
    const wrong: unknown[] = [
      ...[
        'abc',
        '',
        ' ',
        '.',
        'EUR',
        'NaN',
        'Infinity',
        '-1',
        '-0.01',
        '+5',
        '1e3',
        '1e21',
        '0x10',
        '1_000',
        '12 34',
        '1.2.3',
      ],
      ...[
        '1,234.00',
        '1.234,00',
        '15,00',
        '€15',
        '15.00 €',
        '15 EURO',
        'from 15 EUR',
        '15 EUR each',
        '<b>15</b>',
        '١٥',
      ],
      ...['1'.repeat(16), '9'.repeat(15), '1'.repeat(10_000)],
      ...[NaN, Infinity, -Infinity, -1, -0.01, 1e15, 1e21],
      ...[null, undefined, true, {}, [], ['15'], { amount: 15 }, 15n, Symbol('15')],
    ];
    for (const input of wrong) assert.equal(parseMoney(input, 'EUR'), null, String(input));
  });

  it('refuses a price without a usable currency', () => {
    assert.equal(parseMoney('15.00'), null);
    for (const currency of ['', 'euro', '€', 'E1R', ' EUR', 978, null, {}, ['EUR']]) {
      assert.equal(parseMoney('15.00', currency as string), null, String(currency));
    }
  });
});

describe('writing money', () => {
  it('gives the decimal string of feeds and structured data', () => {
    assert.equal(toDecimalString(eur(14900)), '149.00');
    assert.equal(toDecimalString(eur(5)), '0.05');
    assert.equal(toDecimalString(eur(0)), '0.00');
    assert.equal(toDecimalString(eur(-5)), '-0.05');
    assert.equal(toDecimalString(eur(-14900)), '-149.00');
    assert.equal(toDecimalString({ amount: 1490, currency: 'JPY', digits: 0 }), '1490');
    assert.equal(toDecimalString({ amount: -1490, currency: 'JPY', digits: 0 }), '-1490');
    assert.equal(toDecimalString({ amount: 1, currency: 'KWD', digits: 3 }), '0.001');
    assert.equal(toDecimalString(eur(Number.MAX_SAFE_INTEGER)), '90071992547409.91');
  });

  it('reads back what it wrote', () => {
    for (const value of [eur(1), eur(99), eur(100), eur(123456789), { amount: 7, currency: 'KWD', digits: 3 }]) {
      assert.deepEqual(parseMoney(`${toDecimalString(value)} ${value.currency}`), value);
    }
  });

  it('gives major units for Intl and events', () => {
    assert.equal(toMajorUnits(eur(14950)), 149.5);
    assert.equal(toMajorUnits({ amount: 1490, currency: 'JPY', digits: 0 }), 1490);
  });

  it('follows the language of the page', () => {
    assert.equal(formatMoney(eur(14900), 'en'), '€149.00');
    assert.equal(formatMoney(eur(123456), 'de').replace(/\s/g, ' '), '1.234,56 €');
    assert.equal(formatMoney(eur(14900), 'nl').replace(/\s/g, ' '), '€ 149,00');
    assert.equal(formatMoney({ amount: 1490, currency: 'JPY', digits: 0 }, 'en'), '¥1,490');
    assert.match(formatMoney({ amount: 1234, currency: 'KWD', digits: 3 }, 'en'), /^KWD\s1\.234$/);
  });

  it('writes a currency nobody knows by its code', () => {
    assert.match(formatMoney({ amount: 999, currency: 'QQQ', digits: 2 }, 'en'), /^QQQ\s9\.99$/);
  });

  it('shows the decimals the amount has', () => {
    assert.equal(formatMoney({ amount: 149, currency: 'EUR', digits: 0 }, 'en'), '€149');
    assert.equal(formatMoney({ amount: 12346, currency: 'EUR', digits: 4 }, 'en'), '€1.2346');
  });

  it('does not lose a price to a bad language tag', () => {
    const plain = formatMoney(eur(14900));
    assert.match(plain, /149/);
    for (const locale of ['', 'en_US', 'not a language', '<html>', '-', 'x'.repeat(10_000)]) {
      assert.equal(formatMoney(eur(14900), locale), plain, locale.slice(0, 20));
    }
  });

  it('falls back to number and code where Intl refuses the currency', () => {
    assert.equal(formatMoney({ amount: 14900, currency: 'EURO', digits: 2 }, 'en'), '149.00 EURO');
    assert.equal(formatMoney({ amount: 14900, currency: '', digits: 2 }), '149.00 ');
  });
});

describe('arithmetic', () => {
  it('adds in integers', () => {
    assert.deepEqual(addMoney(eur(10), eur(20)), eur(30));
  });

  it('adds amounts with different decimals in the finer one', () => {
    const fine = { amount: 15000, currency: 'EUR', digits: 4 };
    assert.deepEqual(addMoney(eur(100), fine), { amount: 25000, currency: 'EUR', digits: 4 });
    assert.deepEqual(addMoney(fine, eur(100)), { amount: 25000, currency: 'EUR', digits: 4 });
  });

  it('multiplies by whole quantities', () => {
    assert.deepEqual(multiplyMoney(eur(115), 3), eur(345));
    assert.deepEqual(multiplyMoney(eur(115), 2.9), eur(230));
    assert.deepEqual(multiplyMoney(eur(115), 0), eur(0));
  });

  it('compares across decimals', () => {
    assert.ok(compareMoney(eur(100), eur(101)) < 0);
    assert.ok(compareMoney(eur(101), eur(100)) > 0);
    assert.equal(compareMoney(eur(100), { amount: 10000, currency: 'EUR', digits: 4 }), 0);
  });

  it('never mixes two currencies', () => {
    const dollars = { amount: 100, currency: 'USD', digits: 2 };
    assert.throws(() => addMoney(eur(100), dollars), RangeError);
    assert.throws(() => compareMoney(eur(100), dollars), RangeError);
  });
});
