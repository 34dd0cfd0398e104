import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { describe, it } from 'node:test';
import type { CommerceError } from '@vitrine/core';
import { buildSchema, NoDeprecatedCustomRule, parse, specifiedRules, validate } from 'graphql';
import type { Gate } from '../http/fixtures/schema-shop.js';
import { CART_QUERY, cartMutation, CHECKOUT_MUTATION, stockQuery } from './cart-documents.js';
import { variantsQuery } from './complete.js';
import { productsQuery } from './documents.js';
import { bigCommerceShop } from './fixtures/shop.js';
import { bigcommerce, type BigCommerceOptions } from './index.js';
import { CATEGORY_QUERY, SEARCH_QUERY } from './search.js';

const sdl = await readFile(new URL('fixtures/schema.graphql', import.meta.url), 'utf8');

function open(options: BigCommerceOptions = {}, shopOptions?: { pdp?: 'INC' | 'EX' | 'BOTH'; gate?: Gate }) {
  const shop = bigCommerceShop(sdl, shopOptions);
  const set = { endpoint: 'https://shop.example', token: 'storefront', fetch: shop.fetch };
  return { shop, adapter: bigcommerce({ ...set, ...options }) };
}

const answering = (site: unknown) =>
  bigcommerce({
    endpoint: 'https://shop.example',
    token: 'storefront',
    fetch: async () => new Response(JSON.stringify({ data: { site } })),
  });

describe('the documents of bigcommerce()', () => {
  const schema = buildSchema(sdl);
  const documents = {
    products: productsQuery(
      'r0:product(sku:"A"){...P}r1:route(path:"/a/",redirectBehavior:FOLLOW){node{...P}}products(entityIds:$ids,first:30){edges{node{...P}}}',
      ',$ids:[Int!]',
    ),
    variants: variantsQuery([
      [1, 'a'],
      [2, '"\\'],
    ]),
    search: SEARCH_QUERY,
    category: CATEGORY_QUERY,
    cart: CART_QUERY,
    stock: stockQuery([
      [1, 2],
      [3, 4],
    ]),
    checkout: CHECKOUT_MUTATION,
    ...Object.fromEntries(
      [
        'createCart',
        'addCartLineItems',
        'updateCartLineItem',
        'deleteCartLineItem',
        'updateCartCurrency',
        'applyCheckoutCoupon',
        'unapplyCheckoutCoupon',
        'addCheckoutShippingConsignments',
        'updateCheckoutShippingConsignment',
      ].map((field) => [field, cartMutation(field)]),
    ),
  };
  for (const [name, document] of Object.entries(documents)) {
    it(`for ${name} are what the documented types take, with nothing that is about to go`, () => {
      assert.deepEqual(validate(schema, parse(document), [...specifiedRules, NoDeprecatedCustomRule]), []);
    });
  }
});

describe('bigcommerce() products', () => {
  const eur = (amount: number) => ({ amount, currency: 'EUR', digits: 2 });

  it('reads a product whole, with taxes where the shop shows them', async () => {
    const { adapter } = open();
    const [shirt] = await adapter.products(['handle:shirts/linen-shirt']);
    assert.deepEqual(shirt, {
      id: '101',
      handle: 'shirts/linen-shirt',
      title: 'Linen shirt & collar',
      description: 'Washed & soft.',
      brand: 'Weavers',
      url: 'https://shop.example/shirts/linen-shirt/',
      images: [{ url: 'https://cdn.example/1024w/photo.jpg?c=1', alt: 'A thing' }],
      categories: ['Shirts & collars'],
      condition: 'new',
      delivery: 'Sent in 2 days',
      options: [{ name: 'Colour', values: [{ name: 'White', color: '#ffffff' }, { name: 'Blue' }] }],
      rating: { value: 14 / 3, count: 3, best: 5 },
      tax: 'included',
      variants: [
        {
          id: '11',
          sku: 'SHIRT-W',
          options: { Colour: 'White' },
          price: eur(4800),
          compareAt: eur(6000),
          stock: 'in_stock',
        },
        { id: '12', sku: 'SHIRT-B', options: { Colour: 'Blue' }, price: eur(4800), stock: 'sold_out' },
      ],
    });
  });

  it('shows net prices where the shop does, in the currency of the page, yen without decimals', async () => {
    const price = async (pdp: 'INC' | 'EX' | 'BOTH', currency?: string) =>
      (await open({}, { pdp }).adapter.products(['id:102'], { context: { currency } }))[0]?.variants[0]?.price;
    assert.deepEqual(await price('EX'), eur(1000));
    assert.deepEqual(await price('BOTH'), eur(1200));
    assert.deepEqual(await price('INC', 'usd'), { amount: 1320, currency: 'USD', digits: 2 });
    assert.deepEqual(await price('INC', 'JPY'), { amount: 1920, currency: 'JPY', digits: 0 });
  });

  it('says whether tax is in the price, where there is any', async () => {
    const tax = async (pdp: 'INC' | 'EX' | 'BOTH', ref = 'id:102') =>
      (await open({}, { pdp }).adapter.products([ref]))[0]?.tax;
    assert.deepEqual([await tax('INC'), await tax('BOTH'), await tax('EX')], ['included', 'included', 'excluded']);
    const price = { price: { value: 10, currencyCode: 'USD' } };
    const node = {
      entityId: 7,
      name: 'Book',
      variants: { edges: [{ node: { entityId: 8, net: price, gross: price } }] },
    };
    for (const pdp of ['INC', 'EX']) {
      const shop = answering({ settings: { tax: { pdp } }, products: { edges: [{ node }] } });
      const [book] = await shop.products(['id:7']);
      assert.equal(book?.variants[0]?.price?.amount, 1000);
      assert.equal(book.tax, undefined, pdp);
    }
  });

  it('says of stock what the shop says: few, enough, on pre-order, not for sale', async () => {
    const { adapter } = open();
    const variants = (await adapter.products(['102', '106', '105', '108', '104'])).map(
      (product) => product?.variants[0],
    );
    assert.deepEqual(
      variants.map((variant) => [variant?.stock, variant?.quantity, variant?.maxQuantity]),
      [
        ['low', 3, undefined],
        ['in_stock', 40, undefined],
        ['preorder', undefined, undefined],
        ['sold_out', undefined, undefined],
        ['in_stock', undefined, 2],
      ],
    );
  });

  it('asks twice for a page of 60, whatever its tags call them, and in as many parts as 250 need', async () => {
    const { shop, adapter } = open();
    const refs = Array.from(
      { length: 60 },
      (_, at) => [`id:${at + 100}`, `handle:thing-${at}`, `sku:SKU-${at + 100}`][at % 3] ?? '',
    );
    const found = await adapter.products(refs);
    assert.equal(shop.requests.length, 2);
    assert.deepEqual([found[3]?.handle, found[5]?.handle], ['linen-towel', 'linen-napkin']);
    shop.requests.length = 0;
    await adapter.products(Array.from({ length: 250 }, (_, at) => `id:${at + 1000}`));
    assert.equal(shop.requests.length, 9);
  });

  it('completes a product of 130 variants', async () => {
    const { shop, adapter } = open();
    const [paint, mug] = await adapter.products(['sku:PAINT-7', 'id:102']);
    assert.equal(paint?.variants.length, 130);
    assert.equal(new Set(paint.variants.map(({ id }) => id)).size, 130);
    assert.equal(mug?.variants.length, 1);
    // 10 with the product, then 50 in each call.
    assert.equal(shop.requests.length, 4);
  });

  it('asks in halves what is too complex', async () => {
    const { shop, adapter } = open(
      {},
      {
        gate: ({ document }) =>
          document.split('route(').length > 3
            ? new Response('{"errors":[{"message":"The query exceeds the complexity limit"}]}', { status: 400 })
            : undefined,
      },
    );
    const found = await adapter.products(
      ['mug', 'linen-towel', 'linen-apron', 'linen-napkin', 'paint'].map((each) => `handle:${each}`),
    );
    assert.equal(found.filter(Boolean).length, 5);
    assert.ok(shop.requests.length > 3);
  });

  it('asks nothing for references that cannot be its own', async () => {
    const { shop, adapter } = open();
    const refs = [
      'id:0',
      'id:9999999999',
      'gid://x/1',
      'url:https://other.example/mug/',
      'sku:\u0000',
      'handle://other.example/x',
    ];
    assert.deepEqual(
      await adapter.products(refs),
      refs.map(() => null),
    );
    assert.equal(shop.requests.length, 0);
  });

  it('reads nulls, unknown words and odd numbers without falling', async () => {
    const odd = {
      entityId: 9,
      path: 'javascript:alert(1)',
      name: 'Odd <b>one</b>',
      plainTextDescription: null,
      condition: 'HAUNTED',
      availabilityV2: { status: 'Someday', description: null },
      reviewSummary: { numberOfReviews: 0, summationOfRatings: 0 },
      images: { edges: [null, { node: { url: 'javascript:x' } }] },
      productOptions: {
        edges: [null, { node: { displayName: null, isVariantOption: true, values: { edges: [null] } } }],
      },
      variants: {
        pageInfo: null,
        edges: [
          null,
          {
            node: {
              entityId: 1,
              gross: { price: { value: '1.5e1', currencyCode: 'EUR' } },
              inventory: { aggregated: { availableToSell: null } },
            },
          },
          {
            node: {
              entityId: 2,
              gross: { price: { value: 1.5e1, currencyCode: 'EUR' }, basePrice: { value: -1, currencyCode: 'EUR' } },
              options: { edges: [{ node: { displayName: 'S', values: null } }] },
            },
          },
        ],
      },
    };
    const [product] = await answering({ settings: null, r0: odd }).products(['sku:x']);
    assert.equal(product?.title, 'Odd one');
    assert.deepEqual(
      [product.url, product.images, product.rating, product.condition],
      [undefined, [], undefined, undefined],
    );
    assert.deepEqual(
      product.variants.map(({ id, price, compareAt, stock }) => [id, price?.amount, compareAt, stock]),
      [
        ['1', undefined, undefined, 'in_stock'],
        ['2', 1500, undefined, 'in_stock'],
      ],
    );
  });

  it('says which setting to change', async () => {
    assert.throws(
      () => bigcommerce({ token: 'x' }),
      ({ hint }: CommerceError) => /`endpoint`/.test(hint ?? ''),
    );
    assert.throws(
      () => bigcommerce({ endpoint: 'https://shop.example' }),
      ({ code, hint }: CommerceError) => code === 'config' && /`token`/.test(hint ?? ''),
    );
    const failing = (send: typeof fetch) =>
      bigcommerce({ endpoint: 'https://shop.example', token: 'x', fetch: send })
        .products(['id:1'])
        .then(
          () => assert.fail(),
          ({ code, hint }: CommerceError) => [code, hint] as const,
        );
    const refused = await failing(async () => {
      throw new TypeError('Failed to fetch');
    });
    assert.equal(refused[0], 'network');
    assert.match(refused[1] ?? '', /allowed_cors_origins/);
    const [code, hint] = await failing(
      async () => new Response('{"errors":[{"message":"JWT is expired"}]}', { status: 401 }),
    );
    assert.equal(code, 'auth');
    assert.match(hint ?? '', /`token`/);
    assert.equal((await failing(async () => new Response('<html></html>')))[0], 'invalid');
  });
});

describe('bigcommerce() search and reviews', () => {
  const handles = async (query: Parameters<NonNullable<ReturnType<typeof bigcommerce>['search']>>[0]) =>
    (await open().adapter.search?.(query))?.items.map(({ handle }) => handle);

  it('searches by words and category, in the order that is asked for', async () => {
    assert.deepEqual(await handles({ text: 'linen', category: '21', sort: 'price_ascending' }), [
      'linen-napkin',
      'linen-towel',
      'linen-apron',
      'linen-curtain',
    ]);
    assert.deepEqual(await handles({ category: 'Shirts & collars' }), ['shirts/linen-shirt']);
    assert.deepEqual(await handles({ category: 'No such thing' }), []);
    assert.deepEqual(await handles({ sort: 'title', limit: 2 }), ['linen-apron', 'linen-curtain']);
    assert.equal((await open().adapter.search?.({ text: 'paint' }))?.items[0]?.variants.length, 130);
  });

  it('sums reviews up from the product, and says nothing where there are none', async () => {
    const { adapter } = open();
    assert.deepEqual(await adapter.reviews?.(['101', '102', 'x']), [{ value: 14 / 3, count: 3, best: 5 }, null, null]);
  });
});
