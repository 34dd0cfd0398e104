import assert from 'node:assert/strict';
import { describe, it, mock } from 'node:test';
import { parseProduct, type Product } from '@vitrine/core';
import { viewPrice } from './price-view.js';

function productOf(input: Record<string, unknown>): Product {
  const product = parseProduct({ id: '1', title: 'Chair', currency: 'EUR', ...input });
  assert.ok(product);
  return product;
}

const view = (input: Record<string, unknown>, eu = false) => {
  const product = productOf(input);
  return viewPrice(product, product.variants[0], eu);
};

describe('the price of a variant', () => {
  it('is all there is without a reduction', () => {
    const seen = view({ price: '149.00', lowest30: '139.00' });
    assert.equal(seen?.now.amount, 14900);
    assert.equal(seen?.was, undefined);
    assert.equal(seen?.lowest30, undefined, 'the 30-day low belongs to a reduction');
  });

  it('counts a reduction from the regular price', () => {
    const seen = view({ price: '80', compareAt: '100' });
    assert.equal(seen?.was?.amount, 10000);
    assert.equal(seen?.percent, 20);
  });

  it('never rounds a reduction up', () => {
    assert.equal(view({ price: '80.01', compareAt: '100' })?.percent, 19);
    assert.equal(view({ price: '99.50', compareAt: '100' })?.percent, 0);
    assert.equal(view({ price: '71', compareAt: '100' })?.percent, 29);
  });

  it('is undefined where the shop gives none', () => {
    assert.equal(view({ price: 'abc' }), undefined);
  });

  it('does not compare two currencies', () => {
    const product = productOf({ price: '80' });
    const [first] = product.variants;
    assert.ok(first);
    const seen = viewPrice(product, { ...first, compareAt: { amount: 10000, currency: 'USD', digits: 2 } });
    assert.equal(seen?.was, undefined);
  });

  it('compares amounts that are counted in different units', () => {
    const product = productOf({ price: '80' });
    const [first] = product.variants;
    assert.ok(first);
    const seen = viewPrice(product, { ...first, compareAt: { amount: 100, currency: 'EUR', digits: 0 } });
    assert.equal(seen?.percent, 20);
  });
});

describe('the price under the 30-day rule', () => {
  it('counts the reduction from the 30-day low, not from the regular price', () => {
    const seen = view({ price: '80', compareAt: '200', lowest30: '100' }, true);
    assert.equal(seen?.was?.amount, 10000);
    assert.equal(seen?.percent, 20);
    assert.equal(seen?.lowest30?.amount, 10000);
  });

  it('shows no reduction when the 30-day low is not known', () => {
    const seen = view({ price: '80', compareAt: '200' }, true);
    assert.equal(seen?.was, undefined);
    assert.equal(seen?.percent, 0);
  });

  it('shows no reduction when it was as cheap in the last 30 days', () => {
    assert.equal(view({ price: '80', compareAt: '200', lowest30: '80' }, true)?.was, undefined);
    assert.equal(view({ price: '80', compareAt: '200', lowest30: '75' }, true)?.was, undefined);
  });
});

describe('the price of a product nothing is chosen of', () => {
  const variants = (...prices: unknown[]) => ({
    variants: prices.map((price, at) => ({
      id: String(at),
      options: { Size: String(at) },
      ...(typeof price === 'object' ? price : { price }),
    })),
  });

  it('is the lowest, with "from"', () => {
    const seen = viewPrice(productOf(variants('30', '20', '40')), undefined);
    assert.equal(seen?.now.amount, 2000);
    assert.equal(seen?.from, true);
  });

  it('needs no "from" when all variants cost the same', () => {
    const seen = viewPrice(productOf(variants('20', '20')), undefined);
    assert.equal(seen?.from, false);
  });

  it('is not the price of something that is sold out', () => {
    const seen = viewPrice(productOf(variants({ price: '10', stock: 'sold_out' }, '20', 'abc', '30')), undefined);
    assert.equal(seen?.now.amount, 2000);
  });
});

describe('a reduction with an end', () => {
  const NOON = Date.parse('2026-11-22T12:00:00Z');
  const at = (now: number, input: Record<string, unknown>, eu = false) => {
    mock.timers.enable({ apis: ['Date'], now });
    try {
      return view({ price: '80', compareAt: '100', ...input }, eu);
    } finally {
      mock.timers.reset();
    }
  };

  it('is there until then, and no longer', () => {
    const saleEnds = '2026-11-22T12:00:00Z';
    assert.equal(at(NOON - 1, { saleEnds })?.ends, NOON);
    assert.equal(at(NOON - 1, { saleEnds })?.percent, 20);
    const over = at(NOON, { saleEnds });
    assert.equal(over?.was, undefined);
    assert.equal(over?.percent, 0);
    assert.equal(over?.ends, undefined);
    assert.equal(over?.now.amount, 8000, 'the price is what the shop said last');
  });

  it('says no end where there is no reduction to end', () => {
    const saleEnds = '2026-12-01';
    assert.equal(at(NOON, { saleEnds, compareAt: undefined })?.ends, undefined);
    assert.equal(at(NOON, { saleEnds }, true)?.ends, undefined, 'nor under the 30-day rule without the 30-day low');
    assert.ok(at(NOON, { saleEnds, lowest30: '90' }, true)?.ends);
  });

  it('takes a day to be the shopper’s, and all of it', () => {
    const before = process.env.TZ;
    for (const [zone, end] of [
      ['Europe/Amsterdam', '2026-11-30T23:00:00Z'],
      ['America/Los_Angeles', '2026-12-01T08:00:00Z'],
      ['Pacific/Auckland', '2026-11-30T11:00:00Z'],
      ['Asia/Kolkata', '2026-11-30T18:30:00Z'],
    ] as const) {
      process.env.TZ = zone;
      assert.equal(at(NOON, { saleEnds: '2026-11-30' })?.ends, Date.parse(end), zone);
      assert.equal(at(NOON, { saleEnds: '2026-11-30T12:00:00+01:00' })?.ends, Date.parse('2026-11-30T11:00Z'), zone);
    }
    process.env.TZ = 'Europe/Amsterdam';
    // The day on which the clocks go back has 25 hours, and 2028 is a leap year.
    assert.equal(at(Date.parse('2026-10-20'), { saleEnds: '2026-10-25' })?.ends, Date.parse('2026-10-25T23:00Z'));
    assert.equal(at(Date.parse('2028-02-20'), { saleEnds: '2028-02-29' })?.ends, Date.parse('2028-02-29T23:00Z'));
    if (before === undefined) delete process.env.TZ;
    else process.env.TZ = before;
  });

  it('is none when what should say so is no date', () => {
    for (const saleEnds of ['soon', '', null, {}, [], NaN, '<b>x</b>', 'x'.repeat(10), '2026-99-99'])
      assert.equal(at(NOON, { saleEnds })?.percent, 20, String(saleEnds));
  });
});

describe('the note on tax', () => {
  it('is what the shop says, and nothing else', () => {
    assert.equal(view({ price: '80', tax: 'included' })?.tax, 'included');
    assert.equal(view({ price: '80', tax: 'excluded' })?.tax, 'excluded');
    for (const tax of [undefined, null, true, 'yes', 19, {}, ['inclusive']])
      assert.equal(view({ price: '80', tax })?.tax, undefined);
  });
});
