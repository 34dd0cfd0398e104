import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { parsePolicy } from './parse-policy.js';

describe('parsePolicy', () => {
  it('reads every member', () => {
    assert.deepEqual(
      parsePolicy(
        {
          days: '30',
          countries: ['nl', 'BE', 'Narnia', 'NL'],
          fees: 'customer',
          feeAmount: '4.95',
          methods: ['mail', 'store', 'pigeon'],
          refund: 'full',
          condition: 'Unused, <b>in its box</b>',
          exceptions: 'Made to measure',
          how: 'Write to us',
          title: 'Returns',
          url: '/returns',
          text: 'All of it.',
        },
        { currency: 'EUR', base: 'https://shop.example' },
      ),
      {
        kind: 'returns',
        countries: ['NL', 'BE'],
        category: 'finite',
        days: 30,
        fees: 'customer',
        feeAmount: { amount: 495, currency: 'EUR', digits: 2 },
        methods: ['mail', 'store'],
        refund: ['full'],
        condition: 'Unused, in its box',
        exceptions: 'Made to measure',
        how: 'Write to us',
        url: 'https://shop.example/returns',
        title: 'Returns',
        text: 'All of it.',
      },
    );
  });

  it('understands a number of days, false, an address and a text', () => {
    const everywhere = { kind: 'returns', countries: [] };
    assert.deepEqual(parsePolicy(14), { ...everywhere, category: 'finite', days: 14 });
    assert.deepEqual(parsePolicy(0), { ...everywhere, category: 'not_permitted' });
    assert.deepEqual(parsePolicy(false), { ...everywhere, category: 'not_permitted' });
    assert.deepEqual(parsePolicy('https://shop.example/returns'), {
      ...everywhere,
      category: 'unspecified',
      url: 'https://shop.example/returns',
    });
    assert.deepEqual(parsePolicy('Within a month'), { ...everywhere, category: 'unspecified', text: 'Within a month' });
    assert.deepEqual(parsePolicy({ category: 'unlimited', days: 3, country: 'NL, BE' }), {
      kind: 'returns',
      countries: ['NL', 'BE'],
      category: 'unlimited',
    });
  });

  it('is null for what says nothing', () => {
    for (const input of [
      null,
      undefined,
      {},
      [],
      '',
      true,
      { days: 'x' },
      { days: -1 },
      { url: 'javascript:alert(1)' },
      { countries: ['NL'] },
    ]) {
      assert.equal(parsePolicy(input), null);
    }
  });
});
