import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Product } from '@vitrine/core';
import { offersByVariant, organisationGraph, productGroup, variantsOfGroup } from './fixtures/json-ld.js';
import { catalog } from './index.js';

const shop = (data: unknown, src = 'https://shop.example/page') =>
  catalog({ src, fetch: async () => new Response(typeof data === 'string' ? data : JSON.stringify(data)) });

async function read(data: unknown, ref: string): Promise<Product> {
  const [product] = await shop(data).products([ref]);
  return product ?? assert.fail(`${ref} is unknown`);
}

/** A product with one offer. */
const withOffer = (offer: object, more: object = {}) => ({
  '@context': 'https://schema.org',
  '@type': 'Product',
  sku: '1',
  name: 'Chair',
  offers: { '@type': 'Offer', priceCurrency: 'EUR', ...offer },
  ...more,
});

const variantWith = async (offer: object) => (await read(withOffer(offer), 'id:1')).variants[0];

describe('JSON-LD of a graph', () => {
  it('joins what shares an id, and follows references', async () => {
    const chair = await read(organisationGraph, 'id:CHAIR-1');
    assert.deepEqual(chair, {
      id: 'CHAIR-1',
      handle: 'oak-chair',
      title: 'Oak chair',
      description: 'Solid oak.',
      brand: 'Aldersund',
      url: 'https://shop.example/products/oak-chair',
      images: [{ url: 'https://shop.example/chair.jpg', alt: 'A chair by a window', width: 800 }],
      options: [],
      variants: [
        {
          id: 'CHAIR-1',
          sku: 'CHAIR-1',
          options: {},
          price: { amount: 14900, currency: 'EUR', digits: 2 },
          compareAt: { amount: 18900, currency: 'EUR', digits: 2 },
          stock: 'low',
          quantity: 3,
        },
      ],
      rating: { value: 4.6, count: 81, best: 5 },
      categories: ['Furniture', 'Chairs'],
      condition: 'used',
      returns: { kind: 'returns', countries: [], category: 'finite', days: 14 },
    });
  });

  it('knows the policy of the shop', async () => {
    const policies = await shop(organisationGraph).policies?.();
    assert.deepEqual(policies, [
      {
        kind: 'returns',
        countries: ['NL', 'BE'],
        category: 'finite',
        days: 30,
        fees: 'customer',
        methods: ['mail', 'store'],
        refund: ['full'],
        url: 'https://shop.example/returns',
      },
    ]);
  });

  it('does not sell products that are only mentioned', async () => {
    assert.deepEqual(await shop(organisationGraph).products(['sku:TABLE']), [null]);
  });

  it('survives products that refer to each other in a circle', async () => {
    const circle = {
      '@graph': [
        { '@type': 'ProductGroup', '@id': '#g', productGroupID: 'G', name: 'Group', hasVariant: [{ '@id': '#v' }] },
        { ...withOffer({ price: 1 }), '@id': '#v', isVariantOf: { '@id': '#g' } },
      ],
    };
    const group = await read(circle, 'id:G');
    assert.deepEqual([group.title, group.variants.map(({ id }) => id)], ['Group', ['1']]);
  });
});

describe('how long a price in JSON-LD lasts', () => {
  const endOf = async (offer: object) => (await variantWith({ price: 80, ...offer }))?.saleEnds;

  it('is until its date, in the offset that is given, with or without a colon', async () => {
    const moment = Date.parse('2031-11-30T22:00:00Z');
    for (const priceValidUntil of ['2031-11-30T23:00:00+01:00', '2031-11-30T23:00:00+0100', '2031-11-30T22:00:00Z'])
      assert.equal(await endOf({ priceValidUntil }), moment, priceValidUntil);
  });

  it('is the whole of a day', async () => {
    assert.equal(await endOf({ priceValidUntil: '2031-11-30' }), new Date(2031, 11, 1).getTime());
  });

  it('is read from the specification of the price where the offer does not say', async () => {
    const priceSpecification = { price: 80, validThrough: '2031-11-30T22:00:00Z' };
    assert.equal(await endOf({ price: undefined, priceSpecification }), Date.parse('2031-11-30T22:00:00Z'));
  });

  it('is not known from what is no date', async () => {
    for (const priceValidUntil of [undefined, '', 'soon', {}, 7, '11/30/2031'])
      assert.equal(await endOf({ priceValidUntil }), undefined);
  });
});

describe('tax in JSON-LD', () => {
  const taxOf = async (offer: object) => (await read(withOffer({ price: 80, ...offer }), 'id:1')).tax;

  it('is in the price or not as the offer or the specification of its price says', async () => {
    assert.equal(await taxOf({ valueAddedTaxIncluded: true }), 'included');
    assert.equal(await taxOf({ valueAddedTaxIncluded: 'False' }), 'excluded');
    assert.equal(await taxOf({ priceSpecification: { price: 80, valueAddedTaxIncluded: 'true' } }), 'included');
    assert.equal(await taxOf({ priceSpecification: { price: 80, valueAddedTaxIncluded: false } }), 'excluded');
  });

  it('is not known where nobody says, or in words nobody can read', async () => {
    for (const valueAddedTaxIncluded of [undefined, '', 'yes', 1, {}])
      assert.equal(await taxOf({ valueAddedTaxIncluded }), undefined);
  });
});

describe('delivery in JSON-LD', () => {
  const shippingDetails = {
    '@type': 'OfferShippingDetails',
    shippingRate: { '@id': '#rate' },
    shippingDestination: { addressCountry: 'NL' },
    deliveryTime: { transitTime: { minValue: 1, maxValue: 2, unitCode: 'DAY' } },
  };
  const rate = { '@id': '#rate', '@type': 'MonetaryAmount', value: '4.95', currency: 'EUR' };
  const rules = async (...graph: object[]) =>
    (await shop({ '@graph': [...graph, rate] }).delivery?.())?.map(({ countries, products, options: [option] }) => [
      countries[0],
      products,
      option?.cost?.amount,
      option?.transit,
    ]);

  it('is the shop’s where all that is sold has it', async () => {
    const found = await rules(withOffer({ price: 1, shippingDetails }));
    assert.deepEqual(found, [['NL', undefined, 495, [1, 2]]]);
  });

  it('is the product’s where another has none', async () => {
    const found = await rules(withOffer({ price: 1, shippingDetails }), withOffer({ price: 2 }, { sku: '2' }));
    assert.deepEqual(found, [['NL', ['id:1'], 495, [1, 2]]]);
  });

  it('is read once for the variants that share it', async () => {
    const offers = ['a', 'b'].map((sku) => ({ '@type': 'Offer', price: 1, sku, shippingDetails: { '@id': '#s' } }));
    const found = await rules(withOffer({}, { offers }), { '@id': '#s', ...shippingDetails });
    assert.equal(found?.length, 1);
  });
});

describe('variants in JSON-LD', () => {
  it('are those of the group, on the axes it names, without those that are described elsewhere', async () => {
    const coat = await read(productGroup, 'id:COAT');
    assert.deepEqual(
      coat.options.map(({ name, values }) => [name, values.map((value) => value.name)]),
      [
        ['Size', ['S', 'L']],
        ['Color', ['Green', 'Blue']],
      ],
    );
    assert.deepEqual(
      coat.variants.map(({ id, options, price, stock }) => [id, options.Size, price?.amount, stock]),
      [
        ['COAT-S-GREEN', 'S', 3999, 'in_stock'],
        ['COAT-L-BLUE', 'L', 104900, 'sold_out'],
      ],
    );
    assert.deepEqual(
      coat.images.map(({ url }) => url),
      ['https://shop.example/green.jpg'],
    );
  });

  it('are found by sku and by the address of their offer', async () => {
    const found = await shop(productGroup).products([
      'sku:COAT-L-BLUE',
      'url:https://shop.example/coat?color=green&size=s',
      'url:https://shop.example/coat',
    ]);
    assert.deepEqual(
      found.map((product) => product?.id),
      ['COAT', 'COAT', 'COAT'],
    );
  });

  it('may name the group themselves, in a list', async () => {
    const cap = await read(variantsOfGroup, 'sku:CAP-BLACK');
    assert.equal(cap.id, 'CAP');
    assert.equal(cap.title, 'Cap');
    assert.deepEqual(
      cap.variants.map(({ options, stock }) => [options.Color, stock]),
      [
        ['Red', 'low'],
        ['Black', 'low'],
      ],
    );
  });

  it('may be the offers of one product', async () => {
    const tea = await read(offersByVariant, 'id:TEA');
    assert.deepEqual(
      tea.variants.map(({ id, options, price, stock }) => [id, options.Variant, price?.amount, stock]),
      [
        ['TEA-100', '100 g', 800, 'unknown'],
        ['TEA-200', '200 g', 1400, 'sold_out'],
      ],
    );
  });

  it('may differ in a property that only the shop knows', async () => {
    const variant = (sku: string, value: string) => ({
      ...withOffer({ price: 5 }),
      sku,
      additionalProperty: [{ '@type': 'PropertyValue', name: 'Scent', value }],
    });
    const candle = await read(
      {
        '@type': 'ProductGroup',
        productGroupID: 'C',
        name: 'Candle',
        hasVariant: [variant('a', 'Pine'), variant('b', 'Rose')],
      },
      'id:C',
    );
    assert.deepEqual(
      candle.variants.map(({ options }) => options),
      [{ Scent: 'Pine' }, { Scent: 'Rose' }],
    );
  });

  it('of an aggregate offer without offers are unknown: the lowest price is shown', async () => {
    const pot = await read(offersByVariant, 'id:POT');
    assert.deepEqual([pot.variants.length, pot.variants[0]?.price?.amount], [1, 3500]);
  });
});

describe('the price in JSON-LD', () => {
  it('may be a number, a string, or written for people', async () => {
    for (const price of [1299.5, '1299.50', '1,299.50', '1.299,50 €']) {
      assert.deepEqual((await variantWith({ price }))?.price?.amount, 129950, String(price));
    }
  });

  it('is none when it is no price', async (t) => {
    t.mock.method(console, 'warn', () => {});
    for (const price of ['abc', -1, 1e21, null, { '@value': 'NaN' }]) {
      assert.equal((await variantWith({ price }))?.price, null, String(price));
    }
  });

  it('is never the one for members', async () => {
    const variant = await variantWith({
      price: undefined,
      priceSpecification: [
        { price: 80, priceCurrency: 'EUR', validForMemberTier: { '@type': 'MemberProgramTier' } },
        { price: 100, priceCurrency: 'EUR' },
      ],
    });
    assert.equal(variant?.price?.amount, 10000);
  });

  it('is struck through by a list price and by a regular one', async () => {
    for (const priceType of ['ListPrice', 'https://schema.org/StrikethroughPrice', 'https://schema.org/RegularPrice']) {
      const variant = await variantWith({
        price: 100,
        priceSpecification: { priceType, price: 120, priceCurrency: 'EUR' },
      });
      assert.deepEqual([variant?.price?.amount, variant?.compareAt?.amount], [10000, 12000], priceType);
    }
    const alone = await variantWith({ priceSpecification: { priceType: 'RegularPrice', price: 120 } });
    assert.deepEqual([alone?.price?.amount, alone?.compareAt], [12000, undefined]);
  });

  it('comes with the price of a unit', async () => {
    const quantity = (value: number | string, unitCode: string, reference?: object) => ({
      '@type': 'QuantitativeValue',
      value,
      unitCode,
      valueReference: reference,
    });
    const spec = (referenceQuantity: object) => ({
      price: '81.00',
      priceSpecification: { price: '81.00', referenceQuantity },
    });
    const perLitre = await variantWith(spec(quantity('4.5', 'LTR', quantity(1, 'LTR'))));
    assert.deepEqual(perLitre?.unitPrice, {
      price: { amount: 1800, currency: 'EUR', digits: 2 },
      quantity: 1,
      unit: 'l',
    });
    const per100g = await variantWith(spec(quantity(1.5, 'KGM', quantity(100, 'GRM'))));
    assert.deepEqual(per100g?.unitPrice, {
      price: { amount: 540, currency: 'EUR', digits: 2 },
      quantity: 100,
      unit: 'g',
    });
    const own = await variantWith({
      price: 9,
      priceSpecification: [{ price: 9 }, { price: 12, referenceQuantity: quantity(1, 'LTR') }],
    });
    assert.deepEqual([own?.price?.amount, own?.unitPrice?.price.amount, own?.unitPrice?.unit], [900, 1200, 'l']);
    const nonsense = await variantWith(spec(quantity(1, 'KGM', quantity(1, 'LTR'))));
    assert.equal(nonsense?.unitPrice, undefined);
  });
});

describe('the stock in JSON-LD', () => {
  const states = {
    InStock: 'in_stock',
    'https://schema.org/OutOfStock': 'sold_out',
    'http://schema.org/Discontinued': 'sold_out',
    'schema:PreOrder': 'preorder',
    PreSale: 'preorder',
    BackOrder: 'backorder',
    MadeToOrder: 'backorder',
    OnlineOnly: 'in_stock',
    InStoreOnly: 'sold_out',
    Reserved: 'sold_out',
    LimitedAvailability: 'low',
    Whatever: 'unknown',
  };

  it('is told with and without the address of the vocabulary', async () => {
    for (const [availability, stock] of Object.entries(states)) {
      assert.equal((await variantWith({ price: 1, availability }))?.stock, stock, availability);
    }
  });

  it('is unknown when nothing is said', async () => {
    assert.equal((await variantWith({ price: 1 }))?.stock, 'unknown');
  });
});

describe('an offer that stands by itself', () => {
  it('gives its price to its product', async () => {
    const { offers, ...product } = withOffer({ price: 9 });
    const chair = await read({ '@context': 'https://schema.org', ...offers, itemOffered: product }, 'id:1');
    assert.deepEqual([chair.title, chair.variants[0]?.price?.amount], ['Chair', 900]);
  });
});

describe('a page with JSON-LD', () => {
  const page = (...blocks: string[]) =>
    `<!doctype html><html><head><title>Shop</title><script>var x = '<script type="application/ld+json">{}';</script>
${blocks.join('\n')}</head><body><!-- <script type="application/ld+json">{"@type":"Product","sku":"OLD","name":"Old"}</script> --></body></html>`;
  const block = (text: string, attributes = 'type="application/ld+json"') => `<script ${attributes}>${text}</script>`;
  const chair = JSON.stringify(withOffer({ price: 9 }, { url: 'chair' }));

  it('is read without a document, not from comments and other scripts', async () => {
    const found = await shop(page(block(chair, "id=x type='application/ld+json' nonce=a"))).products([
      'id:1',
      'sku:OLD',
    ]);
    assert.deepEqual([found[0]?.url, found[1]], ['https://shop.example/chair', null]);
  });

  it('joins its blocks, and does not lose the others to a broken one', async (t) => {
    const warn = t.mock.method(console, 'warn', () => {});
    const [product] = await shop(page(block('{"@type": '), block(chair), block('[]'))).products(['id:1']);
    assert.equal(product?.title, 'Chair');
    assert.equal(warn.mock.callCount(), 1);
  });

  it('may hold line ends in texts, commas too many and a CDATA section', async () => {
    const text = `//<![CDATA[\n{"@context":"https://schema.org","@type":"Product","sku":"1","name":"Two\nlines",}\n//]]>`;
    assert.equal((await read(page(block(text)), 'id:1')).title, 'Two lines');
  });

  it('is refused when it names no product', async () => {
    const organisation = block('{"@context":"https://schema.org","@type":"Organization","name":"A"}');
    for (const text of [page(organisation), page(), '<html><body>Please log in</body></html>', '<p>Not found</p>']) {
      await assert.rejects(shop(text).products(['id:1']), { code: 'invalid', name: 'CommerceError' });
    }
  });
});

describe('long texts in JSON-LD', () => {
  it('take no longer than they are long', async () => {
    const start = performance.now();
    const run = (sign: string) => `a${sign.repeat(60_000)}b`;
    const chair = await read(
      withOffer(
        { price: 9, checkoutPageURLTemplate: run('x') },
        { category: run(' '), url: '/a?'.repeat(20_000) + '\n' },
      ),
      'id:1',
    );
    assert.deepEqual(chair.categories, ['a']);
    assert.ok(performance.now() - start < 2000);
  });
});
