import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { parsePolicy, parseProduct, type Json, type Policy, type Product, type Review } from '@vitrine/core';
import type { Graph } from 'schema-dts';
import { viewPrice } from '../price-view.js';
import { MERCHANT_LISTING, missing, PRODUCT_SNIPPET, thingsIn } from './fixtures/google-rules.js';
import { unknownWords } from './fixtures/schema-org.js';
import { graphText, productNodes } from './graph.js';
import { gather, type ShownProduct } from './shown-product.js';
import type { Page } from './subjects.js';

const CHAIR = 'https://shop.example/oak-chair';

function product(more: Json = {}): Product {
  const parsed = parseProduct(
    { id: 'p1', title: 'Oak chair', price: '149.00', currency: 'EUR', url: CHAIR, stock: 'in_stock', ...more },
    { base: CHAIR },
  );
  assert.ok(parsed);
  return parsed;
}

const page = (more: Partial<Page> = {}): Page => ({ url: CHAIR, says: () => false, describes: () => false, ...more });

function policy(more: Json = {}): Policy {
  const parsed = parsePolicy({ days: 30, countries: ['NL'], fees: 'free', ...more }, { currency: 'EUR', base: CHAIR });
  assert.ok(parsed);
  return parsed;
}

/** What a card shows. */
function card(of: Product, { named, eu, ...more }: Partial<ShownProduct> & { named?: string; eu?: boolean } = {}) {
  const variant = of.variants.find(({ id }) => id === named) ?? of.variants[0];
  const view = viewPrice(of, variant, eu);
  const shown: ShownProduct = {
    product: of,
    mode: 'merchant',
    prices: view ? [{ view, variant }] : [],
    stock: true,
    scarce: variant?.id,
    choices: of.variants.length > 1,
    images: ['https://shop.example/oak-chair.jpg'],
    ...more,
  };
  return shown;
}

/** The document as it is written, read back. */
const written = (shown: readonly ShownProduct[], on = page()) =>
  JSON.parse(graphText(productNodes(shown, on))) as { '@graph': Record<string, unknown>[] };

const only = (shown: ShownProduct, on?: Page) => {
  const { '@graph': nodes } = written([shown], on);
  assert.equal(nodes.length, 1);
  return nodes[0] as Record<string, unknown>;
};

const COLOURS = product({
  compareAt: undefined,
  options: [{ name: 'Colour', values: ['Oak', 'Black', 'Walnut'] }],
  variants: [
    { id: 'oak', sku: 'C-O', options: { Colour: 'Oak' }, price: '149.00', stock: 'in_stock' },
    { id: 'black', sku: 'C-B', options: { Colour: 'Black' }, price: '149.00', stock: 'sold_out' },
    { id: 'walnut', sku: 'C-W', options: { Colour: 'Walnut' }, price: '189.00', stock: 'low' },
  ],
});

const REVIEWS: Review[] = [
  { id: '1', rating: 5, title: 'Solid', text: 'Holds me.', author: 'Ann', date: '2026-03-01', language: 'en' },
  { id: '2', rating: 4, text: 'Nobody said it.' },
  { id: '3', rating: 5, text: 'Paid for.', author: 'Bea', incentivised: true },
];

const ALL: Record<string, ShownProduct> = {
  'a card': card(product()),
  'a card with all there is': card(product({ compareAt: '199.00' }), {
    rating: { value: 4.6, count: 80, best: 5 },
    reviews: { list: REVIEWS, best: 5 },
    returns: {
      extent: 'whole',
      policy: policy({
        fees: 'shipping',
        feeAmount: '4.95',
        methods: ['mail', 'store'],
        refund: ['full', 'exchange'],
        url: '/returns',
        seasons: [{ from: '2026-11-20', to: '2026-12-24', days: 60 }],
      }),
    },
    delivery: {
      country: 'NL',
      regions: ['FR'],
      postcodes: ['88'],
      ways: [
        { cost: { amount: 495, currency: 'EUR', digits: 2 }, handling: [0, 1], transit: [1, 3] },
        { cost: { amount: 0, currency: 'EUR', digits: 2 } },
        {},
      ],
    },
  }),
  'a card with a choice': card(COLOURS, { rating: { value: 8.66, count: 3, best: 10 } }),
  'a price alone, from the lowest': {
    product: COLOURS,
    mode: 'merchant',
    images: ['https://shop.example/1.jpg'],
    prices: [{ view: viewPrice(COLOURS, undefined) ?? assert.fail() }],
  },
  'a snippet': card(product(), { mode: 'snippet', rating: { value: 4.6, count: 80, best: 5 } }),
};

describe('what is written', () => {
  it('has the types of schema.org', () => {
    const graph: Graph = { '@context': 'https://schema.org', '@graph': productNodes(Object.values(ALL), page()) };
    assert.equal(graph['@graph'].length, 5);
  });

  for (const [name, shown] of Object.entries(ALL)) {
    it(`of ${name} has only words of schema.org`, () => {
      assert.deepEqual(unknownWords(written([shown])), []);
    });

    it(`of ${name} has all that Google requires of a product snippet`, () => {
      assert.deepEqual(missing(written([shown]), PRODUCT_SNIPPET), []);
    });

    if (/card/.test(name))
      it(`of ${name} has all that Google requires of a merchant listing`, () => {
        assert.deepEqual(missing(written([shown]), MERCHANT_LISTING), []);
      });
  }

  it('would be found wrong by these rules', () => {
    const wrong = { '@type': 'Product', name: 'x', colour: 'red', offers: { '@type': 'Offer', price: '1' } };
    assert.deepEqual(unknownWords(wrong), ['Product has no colour']);
    assert.equal(missing(wrong, MERCHANT_LISTING).length, 2);
    assert.deepEqual(unknownWords({ '@type': 'Offer', availability: 'https://schema.org/Plenty' }), [
      'There is no https://schema.org/Plenty',
    ]);
  });
});

describe('which products a page speaks of', () => {
  const elsewhere = product({ id: 'p2', url: 'https://shop.example/lamp' });

  it('a merchant speaks of the product whose page it is, and of none that it refers to', () => {
    const { '@graph': nodes } = written([card(elsewhere), card(product())]);
    assert.deepEqual(
      nodes.map((node) => node['@id']),
      [`${CHAIR}#product`],
    );
  });

  it('a campaign, a place on the page and a slash do not make it another page', () => {
    for (const url of [`${CHAIR}?utm_source=mail`, `${CHAIR}#reviews`, `${CHAIR}/`])
      assert.equal(written([card(product())], page({ url }))['@graph'].length, 1, url);
  });

  it('a page of another address is the one that it says it is', () => {
    const other = { url: 'https://shop.example/spring/oak-chair' };
    assert.deepEqual(written([card(product())], page(other))['@graph'], []);
    assert.equal(written([card(product())], page({ ...other, canonical: CHAIR }))['@graph'].length, 1);
  });

  it('a parameter that the product has must be the same', () => {
    const p2 = product({ url: 'https://shop.example/?p=2' });
    assert.deepEqual(written([card(p2)], page({ url: 'https://shop.example/?p=3' }))['@graph'], []);
    assert.equal(written([card(p2)], page({ url: 'https://shop.example/?utm=x&p=2' }))['@graph'].length, 1);
  });

  it('of a product without an address nobody knows where it is sold', () => {
    assert.deepEqual(written([card(product({ url: undefined }))])['@graph'], []);
  });

  it('a snippet is about the only product on its page, wherever that is sold', () => {
    const rating = { value: 4, count: 2, best: 5 };
    const one = card(elsewhere, { mode: 'snippet', rating });
    assert.equal(only(one)['@id'], 'https://shop.example/lamp#product');
    const two = card(product({ id: 'p3', url: 'https://shop.example/rug' }), { mode: 'snippet', rating });
    assert.deepEqual(written([one, two])['@graph'], []);
  });

  it('a snippet says what people think, and nothing of a price or of returns', () => {
    const shown = card(product(), {
      mode: 'snippet',
      rating: { value: 4, count: 2, best: 5 },
      returns: { extent: 'whole', policy: policy() },
    });
    const node = only(shown);
    assert.equal(node.offers, undefined);
    assert.deepEqual(
      thingsIn(node).map((thing) => thing['@type']),
      ['Product', 'AggregateRating'],
    );
    assert.deepEqual(written([card(product(), { mode: 'snippet' })])['@graph'], []);
  });

  it('says nothing where the page says it itself, and nothing unless it is asked', () => {
    assert.deepEqual(written([card(product())], page({ describes: () => true }))['@graph'], []);
    assert.deepEqual(written([card(product(), { mode: 'none' })])['@graph'], []);
    assert.deepEqual(written([card(product(), { mode: undefined })])['@graph'], []);
  });

  it('a product has one name, however many widgets show it', () => {
    const gathered = gather([
      card(product()),
      card(product()),
      card(product(), { rating: { value: 4, count: 2, best: 5 } }),
    ]);
    assert.equal(gathered.length, 1);
    assert.ok(only(gathered[0] ?? assert.fail()).aggregateRating);
  });
});

describe('nothing that is not shown', () => {
  const full = product({
    compareAt: '199.00',
    lowest30: '159.00',
    rating: { value: 4.6, count: 80 },
    description: 'Made of oak.',
    brand: 'Aldersund',
    returns: 30,
  });

  it('no rating, no reviews, no policy, no words', () => {
    const node = only(card(full));
    for (const name of ['aggregateRating', 'review', 'description', 'brand']) assert.equal(node[name], undefined, name);
    assert.equal((node.offers as Record<string, unknown>).hasMerchantReturnPolicy, undefined);
  });

  it('description and brand are there once the page says them', () => {
    const node = only(card(full), page({ says: (words) => 'By Aldersund. Made of oak.'.includes(words) }));
    assert.equal(node.description, 'Made of oak.');
    assert.deepEqual(node.brand, { '@type': 'Brand', name: 'Aldersund' });
  });

  it('no price, no offer; and a product with nothing to say is left out', () => {
    const node = only(card(full, { prices: [], rating: { value: 4.6, count: 80, best: 5 } }));
    assert.equal(node.offers, undefined);
    assert.deepEqual(written([card(full, { prices: [] })])['@graph'], []);
    assert.deepEqual(written([card(product({ price: '0' }))])['@graph'], []);
  });

  it('stock only where it is shown, and nothing where it is unknown', () => {
    const stock = (shown: ShownProduct) => (only(shown).offers as Record<string, unknown>).availability;
    assert.equal(stock(card(full)), 'https://schema.org/InStock');
    assert.equal(stock(card(full, { stock: false })), undefined);
    assert.equal(stock(card(product({ stock: undefined }))), undefined);
    assert.equal(stock(card(product({ stock: 'sold_out' }))), 'https://schema.org/OutOfStock');
    assert.equal(stock(card(product({ stock: 'preorder' }))), 'https://schema.org/PreOrder');
  });

  it('that few are left only where it says so; else that it is there', () => {
    const low = product({ stock: 'low' });
    const stock = (shown: ShownProduct) => (only(shown).offers as Record<string, unknown>).availability;
    assert.equal(stock(card(low)), 'https://schema.org/LimitedAvailability');
    assert.equal(stock(card(low, { scarce: undefined })), 'https://schema.org/InStock');
  });

  it('until when a price is reduced, where that is a date', () => {
    const until = (ends: number) => {
      const view = { ...(viewPrice(full, full.variants[0]) ?? assert.fail()), ends };
      return (only(card(full, { prices: [{ view, variant: full.variants[0] }] })).offers as Record<string, unknown>)
        .priceValidUntil;
    };
    assert.equal(until(Date.UTC(2026, 11, 24, 17)), '2026-12-24T17:00:00.000Z');
    assert.equal(until(1e300), undefined);
  });

  it('the price that is struck through is the one on the screen', () => {
    const was = (shown: ShownProduct) =>
      (only(shown).offers as { priceSpecification?: { price: string } }).priceSpecification?.price;
    assert.equal(was(card(full)), '199.00');
    assert.equal(was(card(full, { eu: true })), '159.00');
    assert.equal(was(card(product({ compareAt: '199.00' }), { eu: true })), undefined);
  });

  it('of variants, those whose price is on the screen', () => {
    const variants = (named: string) =>
      (only(card(COLOURS, { named })).hasVariant as Record<string, { availability?: string }>[]).map(
        ({ sku, color, offers }) => [sku, color, offers?.availability?.slice(19)],
      );
    assert.deepEqual(variants('oak'), [
      ['C-O', 'Oak', 'InStock'],
      ['C-B', 'Black', 'OutOfStock'],
    ]);
    assert.deepEqual(variants('walnut'), [['C-W', 'Walnut', 'LimitedAvailability']]);
    assert.deepEqual(only(card(COLOURS)).variesBy, ['https://schema.org/color']);
  });

  it('what is shown as swatches is a colour, and what has no name in the vocabulary keeps its own', () => {
    const tee = product({
      options: [
        {
          name: 'Finish',
          values: [
            { name: 'Chalk', color: '#f1ece2' },
            { name: 'Oiled', color: '#c79a63' },
          ],
        },
        { name: 'Maat', values: ['S', 'M'] },
        { name: 'Fit', values: ['Straight'] },
      ],
      variants: [
        { id: '1', options: { Finish: 'Chalk', Maat: 'S', Fit: 'Straight' } },
        { id: '2', options: { Finish: 'Oiled', Maat: 'M', Fit: 'Straight' } },
      ],
    });
    const { variesBy, hasVariant } = only(card(tee));
    assert.deepEqual(variesBy, ['https://schema.org/color', 'https://schema.org/size']);
    const [first] = hasVariant as Record<string, unknown>[];
    assert.deepEqual([first?.color, first?.size], ['Chalk', 'S']);
    assert.deepEqual(first?.additionalProperty, [{ '@type': 'PropertyValue', name: 'Fit', value: 'Straight' }]);
  });

  it('"from" a price is the lowest, and no word of the highest', () => {
    const { offers } = only(ALL['a price alone, from the lowest'] ?? assert.fail());
    assert.deepEqual(offers, { '@type': 'AggregateOffer', lowPrice: '149.00', priceCurrency: 'EUR', url: CHAIR });
  });

  it('a rating as it is written, with one decimal', () => {
    const { aggregateRating } = only(card(full, { rating: { value: 4.649, count: 80, best: 5 } }));
    assert.deepEqual(aggregateRating, {
      '@type': 'AggregateRating',
      ratingValue: 4.6,
      reviewCount: 80,
      bestRating: 5,
    });
  });

  it('of reviews those with an author, and none that was rewarded', () => {
    const { review } = only(card(full, { reviews: { list: REVIEWS, best: 5 } }));
    assert.deepEqual(
      (review as { reviewBody: string }[]).map(({ reviewBody }) => reviewBody),
      ['Holds me.'],
    );
  });
});

describe('a return policy', () => {
  const returns = (shown: ShownProduct['returns']) =>
    (only(card(product(), { returns: shown })).offers as Record<string, Record<string, unknown>>)
      .hasMerchantReturnPolicy;
  const WINDOW = {
    '@type': 'MerchantReturnPolicy',
    applicableCountry: ['NL'],
    returnPolicyCategory: 'https://schema.org/MerchantReturnFiniteReturnWindow',
    merchantReturnDays: 30,
  };

  it('says as much as is on the screen', () => {
    const whole = policy({ methods: ['mail'], refund: ['full'], url: '/returns' });
    const link = { merchantReturnLink: 'https://shop.example/returns' };
    const free = { returnFees: 'https://schema.org/FreeReturn' };
    assert.deepEqual(returns({ extent: 'link', policy: whole }), { '@type': 'MerchantReturnPolicy', ...link });
    assert.deepEqual(returns({ extent: 'line', policy: whole }), { ...WINDOW, ...free, ...link });
    assert.deepEqual(returns({ extent: 'summary', policy: whole }), { ...WINDOW, ...free, ...link });
    assert.deepEqual(returns({ extent: 'whole', policy: whole }), {
      ...WINDOW,
      ...free,
      ...link,
      returnMethod: ['https://schema.org/ReturnByMail'],
      refundType: ['https://schema.org/FullRefund'],
    });
  });

  it('the line of a card does not say what a return costs', () => {
    const costs = policy({ fees: 'shipping', feeAmount: '4.95' });
    assert.deepEqual(returns({ extent: 'line', policy: costs }), WINDOW);
    assert.deepEqual(returns({ extent: 'summary', policy: costs }), {
      ...WINDOW,
      returnFees: 'https://schema.org/ReturnShippingFees',
      returnShippingFeesAmount: { '@type': 'MonetaryAmount', value: '4.95', currency: 'EUR' },
    });
    assert.deepEqual(returns({ extent: 'summary', policy: policy({ fees: 'restocking' }) }), WINDOW);
  });

  it('is for the country it is shown for, and without one only a link', () => {
    const everywhere = policy({ countries: [], url: '/returns' });
    assert.deepEqual(returns({ extent: 'line', policy: everywhere, country: 'SE' })?.applicableCountry, ['SE']);
    assert.deepEqual(returns({ extent: 'whole', policy: everywhere }), {
      '@type': 'MerchantReturnPolicy',
      merchantReturnLink: 'https://shop.example/returns',
    });
    assert.equal(returns({ extent: 'whole', policy: policy({ countries: [] }) }), undefined);
  });

  it('with other terms in a season, a few words do not say what holds always', () => {
    const seasonal = policy({ url: '/returns', seasons: [{ from: '2000-01-01', to: '2999-12-31', days: 60 }] });
    assert.deepEqual(Object.keys(returns({ extent: 'line', policy: seasonal }) ?? {}), ['@type', 'merchantReturnLink']);
    assert.deepEqual(returns({ extent: 'whole', policy: seasonal })?.returnPolicySeasonalOverride, [
      {
        '@type': 'MerchantReturnPolicySeasonalOverride',
        startDate: '2000-01-01',
        endDate: '2999-12-31',
        returnPolicyCategory: WINDOW.returnPolicyCategory,
        merchantReturnDays: 60,
      },
    ]);
  });

  it('of the page is that of products without one of their own', () => {
    const own = product({ id: 'own', returns: 14 });
    const shop = { returns: { extent: 'whole', policy: policy() } } as const;
    const [first, second] = gather([card(product()), card(own), shop]);
    assert.equal(first?.returns?.extent, 'whole');
    assert.equal(second?.returns, undefined);
  });
});

describe('delivery', () => {
  const shipping = (delivery: ShownProduct['delivery']) =>
    (only(card(product(), { delivery })).offers as Record<string, Record<string, unknown>[]>).shippingDetails;
  const NL = { '@type': 'DefinedRegion', addressCountry: 'NL' };

  it('has the cost and the days of each way that says any', () => {
    const details = shipping({
      country: 'NL',
      ways: [{ cost: { amount: 495, currency: 'EUR', digits: 2 }, handling: [0, 1], transit: [1, 3] }, {}],
    });
    assert.deepEqual(details, [
      {
        '@type': 'OfferShippingDetails',
        shippingDestination: NL,
        shippingRate: { '@type': 'MonetaryAmount', value: '4.95', currency: 'EUR' },
        deliveryTime: {
          '@type': 'ShippingDeliveryTime',
          handlingTime: { '@type': 'QuantitativeValue', minValue: 0, maxValue: 1, unitCode: 'DAY' },
          transitTime: { '@type': 'QuantitativeValue', minValue: 1, maxValue: 3, unitCode: 'DAY' },
        },
      },
    ]);
  });

  it('that is free costs 0, and one of which nothing is known is not there', () => {
    const free = { amount: 0, currency: 'EUR', digits: 2 };
    assert.deepEqual(shipping({ country: 'NL', ways: [{ cost: free }] })?.[0]?.shippingRate, {
      '@type': 'MonetaryAmount',
      value: '0.00',
      currency: 'EUR',
    });
    assert.equal(shipping({ country: 'NL', ways: [{}] }), undefined);
  });

  it('says where a shop does not deliver', () => {
    assert.deepEqual(shipping({ country: 'NL', ways: [], never: true }), [
      { '@type': 'OfferShippingDetails', shippingDestination: NL, doesNotShip: true },
    ]);
  });
});

describe('hostile words', () => {
  it('cannot end the script they stand in', () => {
    const title = '</script><script>alert(1)</script><!-- \u2028\u2029 & \u202e';
    const text = graphText(productNodes([card({ ...product(), title })], page()));
    assert.doesNotMatch(text, /[<>&\u2028\u2029]/);
    const { '@graph': nodes } = JSON.parse(text) as { '@graph': { name: string }[] };
    assert.match(nodes[0]?.name ?? '', /alert/);
  });

  it('an address of code is nobody’s page', () => {
    const evil = { ...product(), url: 'javascript:alert(1)' };
    assert.deepEqual(written([card(evil)], page({ url: 'javascript:alert(1)' }))['@graph'], []);
  });

  it('an address of code is no link to a policy', () => {
    const evil = card(product(), { returns: { extent: 'link', url: 'javascript:alert(1)' } });
    assert.doesNotMatch(JSON.stringify(written([evil])), /javascript/);
  });
});

describe('a product whose id is half a character', () => {
  it('is described all the same, and takes nothing from the others', () => {
    const half = product({ id: 'a\ud800', url: undefined, variants: [{ id: 'x\udfff' }, { id: 'y' }] });
    const { '@graph': nodes } = written([card(half, { mode: 'snippet', rating: { value: 4, count: 2, best: 5 } })]);
    assert.equal(nodes[0]?.['@id'], `${CHAIR}#product-a`);
    const own = product({
      id: 'b',
      variants: [
        { id: 'x\udfff', options: { Size: 'S' } },
        { id: 'y', options: { Size: 'M' } },
      ],
    });
    assert.match(JSON.stringify(written([card(own)])), /#product-x"/);
  });
});
