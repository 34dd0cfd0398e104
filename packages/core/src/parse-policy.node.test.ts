import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { fromMerchantPolicy } from './merchant-policy.js';
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

  it('reads how to return something, and where to', () => {
    const policy = parsePolicy(
      {
        refundable: 'All of it',
        exchangeable: 'Clothes',
        form: true,
        email: ' returns@shop.example ',
        page: 'new',
        withdraw: 'mailto:withdraw@shop.example',
        counts: 'order',
        timeZone: 'europe/amsterdam',
      },
      { base: 'https://shop.example/returns/' },
    );
    assert.deepEqual(policy, {
      kind: 'returns',
      countries: [],
      category: 'unspecified',
      refundable: 'All of it',
      exchangeable: 'Clothes',
      form: true,
      email: 'returns@shop.example',
      page: 'https://shop.example/returns/new',
      withdraw: 'mailto:withdraw@shop.example',
      counts: 'order',
      timeZone: 'Europe/Amsterdam',
    });
  });

  it('takes no address that does more than it says', () => {
    for (const email of ['a@b.example?bcc=c@d.example', 'a@b.example,c@d.example', 'a@b', 'a%0A@b.example', 7])
      assert.equal(parsePolicy({ email }), null, String(email));
    for (const withdraw of [
      'javascript:alert(1)',
      'mailto:a@b.example?body=x',
      'mailto:',
      'data:text/html,x',
      '/relative',
    ])
      assert.equal(parsePolicy({ withdraw }), null, withdraw);
    assert.equal(parsePolicy({ page: 'https://shop.example@evil.example' }), null);
    assert.equal(parsePolicy({ days: 3, timeZone: 'Mars/Olympus' })?.timeZone, undefined);
  });

  it('reads seasons, and drops those without days that the calendar has', () => {
    const policy = parsePolicy(
      {
        days: 14,
        currency: 'EUR',
        seasons: [
          { from: '2026-11-15T00:00:00+01:00', to: '2026-12-24', until: '2027-01-31', feeAmount: '2.50' },
          { from: '2026-06-01', to: '2026-06-30', days: 0 },
          { from: '2026-12-24', to: '2026-11-15', days: 60 },
          { from: '2026-02-30', to: '2026-03-15', days: 60 },
          { from: '11-15', to: '12-24', days: 60 },
          'Christmas',
        ],
      },
      { currency: 'SEK' },
    );
    assert.deepEqual(policy?.seasons, [
      {
        from: '2026-11-15',
        to: '2026-12-24',
        category: 'finite',
        until: '2027-01-31',
        feeAmount: { amount: 250, currency: 'EUR', digits: 2 },
      },
      { from: '2026-06-01', to: '2026-06-30', category: 'not_permitted' },
    ]);
  });

  it('takes the text in the shopper’s language', () => {
    const input = {
      days: 14,
      title: { en: 'Returns', nl: 'Retourneren' },
      condition: { en: 'Unused', nl: 'Ongebruikt' },
    };
    const dutch = parsePolicy(input, { locale: 'nl-BE' });
    assert.deepEqual([dutch?.title, dutch?.condition], ['Retourneren', 'Ongebruikt']);
    assert.equal(parsePolicy(input, { locale: 'sv' })?.title, 'Returns');
    assert.equal(parsePolicy(input)?.title, 'Returns');
  });

  it('keeps the paragraphs of the whole policy and nothing else of its markup', () => {
    const text =
      '<p>One,<br> two.</p><script>x</p>y</script><ul><li>Three</li><li>Four</li></ul>\n\n Five &lt;b&gt;six';
    assert.equal(parsePolicy({ text })?.text, 'One,\ntwo.\nThree\nFour\nFive six');
  });

  it('reads what schema.org calls a MerchantReturnPolicy', () => {
    const policy = parsePolicy(
      fromMerchantPolicy({
        '@type': 'MerchantReturnPolicy',
        name: 'Returns',
        applicableCountry: ['NL', 'https://schema.org/BE'],
        returnPolicyCategory: 'https://schema.org/MerchantReturnFiniteReturnWindow',
        merchantReturnDays: 30,
        returnFees: 'schema:ReturnShippingFees',
        returnShippingFeesAmount: { value: 4.95, currency: 'EUR' },
        returnMethod: ['https://schema.org/ReturnByMail', 'https://schema.org/ReturnInStore'],
        refundType: 'https://schema.org/StoreCreditRefund',
        merchantReturnLink: 'https://shop.example/returns',
        returnPolicySeasonalOverride: {
          startDate: '2026-11-15',
          endDate: '2026-12-24',
          returnPolicyCategory: 'https://schema.org/MerchantReturnFiniteReturnWindow',
          merchantReturnDays: '2027-01-31',
        },
      }),
    );
    assert.deepEqual(policy, {
      kind: 'returns',
      countries: ['NL', 'BE'],
      category: 'finite',
      days: 30,
      fees: 'shipping',
      feeAmount: { amount: 495, currency: 'EUR', digits: 2 },
      methods: ['mail', 'store'],
      refund: ['credit'],
      title: 'Returns',
      url: 'https://shop.example/returns',
      seasons: [{ from: '2026-11-15', to: '2026-12-24', category: 'finite', until: '2027-01-31' }],
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
