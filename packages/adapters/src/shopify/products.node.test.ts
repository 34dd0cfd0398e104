import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { CommerceError } from '@vitrine/core';
import { NoDeprecatedCustomRule, parse, specifiedRules, validate } from 'graphql';
import { errorsAnswer, type Gate } from '../http/fixtures/schema-shop.js';
import { variantsQuery } from './complete.js';
import { productsQuery } from './documents.js';
import { CART_QUERY, cartMutation, CHECKOUT_QUERY, SELLS_QUERY, SHIPS_QUERY } from './cart-documents.js';
import { loadSchema } from './fixtures/load-schema.js';
import { shopifyShop } from './fixtures/shop.js';
import { shopify, type ShopifyOptions } from './index.js';
import { POLICY_QUERY } from './policies.js';

const schema = await loadSchema();

function open(options: ShopifyOptions = {}, gate?: Gate) {
  const shop = shopifyShop(schema, gate);
  return {
    shop,
    adapter: shopify({ endpoint: 'linen.myshopify.com', token: 'public', fetch: shop.fetch, ...options }),
  };
}

/** A shop that answers everything with `data`. */
const answering = (data: unknown, more: object = {}) =>
  shopify({
    endpoint: 'https://linen.myshopify.com',
    token: 'public',
    fetch: async () => new Response(JSON.stringify({ data, ...more })),
  });

const ID = 'gid://shopify/Product/1';

describe('the documents of shopify()', () => {
  const steps = [
    ['cartLinesAdd', 'lines', '[CartLineInput!]!', []],
    ['cartLinesUpdate', 'lines', '[CartLineUpdateInput!]!', []],
    ['cartLinesRemove', 'lineIds', '[ID!]!', []],
    ['cartDiscountCodesUpdate', 'discountCodes', '[String!]!', []],
    ['cartDeliveryAddressesReplace', 'addresses', '[CartSelectableAddressInput!]!', []],
    ['cartBuyerIdentityUpdate', 'buyerIdentity', 'CartBuyerIdentityInput!', {}],
  ] as const;
  const documents = {
    'products with ratings': productsQuery('nodes(ids:$ids){...P}', true, ',$ids:[ID!]!'),
    'products without': productsQuery('nodes(ids:$ids){...P}', false, ',$ids:[ID!]!'),
    variants: variantsQuery([
      [ID, 'a'],
      [ID, 'b"\\'],
    ]),
    policy: POLICY_QUERY,
    cart: CART_QUERY,
    'a new cart': cartMutation([['cartCreate', 'input', 'CartInput!', {}]], ''),
    'every change of a cart': cartMutation(steps, 'id'),
    checkout: CHECKOUT_QUERY,
    'what is sold': SELLS_QUERY,
    'where it is sent': SHIPS_QUERY,
  };
  for (const [name, document] of Object.entries(documents)) {
    it(`for ${name} is what the Storefront API takes, with nothing that it is about to drop`, () => {
      assert.deepEqual(validate(schema, parse(document), [...specifiedRules, NoDeprecatedCustomRule]), []);
    });
  }
});

describe('shopify() products', () => {
  it('reads a product whole', async () => {
    const { adapter } = open();
    const [shirt, mug] = await adapter.products(['handle:linen-shirt', 'handle:mug']);
    assert.deepEqual(shirt, {
      id: ID,
      handle: 'linen-shirt',
      title: 'Linen shirt & collar',
      description: 'Washed & soft.',
      brand: 'Weavers',
      url: 'https://shop.example/products/linen-shirt',
      images: [{ url: 'https://cdn.shopify.com/photo.jpg?v=1', alt: 'A thing', width: 1200, height: 900 }],
      categories: ['Shirts'],
      options: [{ name: 'Colour', values: [{ name: 'White', color: '#ffffff' }, { name: 'Blue' }, { name: 'Green' }] }],
      rating: { value: 4.6, count: 81, best: 5 },
      variants: [
        {
          id: 'gid://shopify/ProductVariant/11',
          sku: 'SHIRT-W',
          title: 'White',
          options: { Colour: 'White' },
          price: { amount: 4900, currency: 'EUR', digits: 2 },
          compareAt: { amount: 5900, currency: 'EUR', digits: 2 },
          stock: 'in_stock',
        },
        {
          id: 'gid://shopify/ProductVariant/12',
          sku: 'SHIRT-B',
          title: 'Blue',
          options: { Colour: 'Blue' },
          price: { amount: 4900, currency: 'EUR', digits: 2 },
          stock: 'sold_out',
        },
        {
          id: 'gid://shopify/ProductVariant/13',
          sku: 'SHIRT-G',
          title: 'Green',
          options: { Colour: 'Green' },
          price: { amount: 4900, currency: 'EUR', digits: 2 },
          stock: 'backorder',
        },
      ],
    });
    assert.deepEqual([mug?.options, mug?.variants[0]?.options, mug?.variants[0]?.title], [[], {}, undefined]);
    assert.equal(mug?.model, 'https://cdn.shopify.com/mug.glb');
  });

  it('asks once for a page of 60, whatever its tags call them', async () => {
    const { shop, adapter } = open();
    const refs = Array.from(
      { length: 60 },
      (_, at) => [`id:${at}`, `handle:thing-${at}`, `sku:SKU-${at}`][at % 3] ?? '',
    );
    const found = await adapter.products(refs);
    assert.equal(shop.requests.length, 1);
    assert.equal(found.filter(Boolean).length, refs.filter((_, at) => found[at]).length);
    assert.equal(found[3]?.handle, 'linen-towel');
    assert.equal(found[5]?.handle, 'linen-napkin');
  });

  it('asks for 600 in three calls, side by side', async () => {
    const { shop, adapter } = open();
    const found = await adapter.products(['id:1', ...Array.from({ length: 599 }, (_, at) => `id:${at + 1000}`)]);
    assert.equal(shop.requests.length, 3);
    assert.equal(found[0]?.handle, 'linen-shirt');
    assert.equal(found[599], null);
  });

  it('completes a product of 730 variants, and keeps the others of the call', async () => {
    const { shop, adapter } = open();
    const [shirt, paint] = await adapter.products(['handle:linen-shirt', 'handle:paint']);
    assert.equal(shirt?.variants.length, 3);
    assert.equal(paint?.variants.length, 730);
    assert.equal(new Set(paint.variants.map(({ id }) => id)).size, 730);
    assert.equal(paint.options[0]?.values.length, 730);
    assert.deepEqual(paint.variants[0]?.unitPrice, {
      price: { amount: 800, currency: 'EUR', digits: 2 },
      quantity: 1,
      unit: 'l',
    });
    // 100 with the product, then 250 in each call.
    assert.equal(shop.requests.length, 4);
  });

  it('finds the product of a variant, of a stock number that others begin with, and of an address with a market in it', async () => {
    const { adapter } = open();
    const refs = [
      'gid://shopify/ProductVariant/12',
      'sku:PAINT-7',
      'url:https://linen.myshopify.com/nl-be/products/mug#top',
    ];
    assert.deepEqual(
      (await adapter.products(refs)).map((product) => product?.handle),
      ['linen-shirt', 'paint', 'mug'],
    );
  });

  it('asks nothing for references that cannot be its own', async () => {
    const { shop, adapter } = open();
    const refs = [
      'gid://shopify/Collection/1',
      'handle:a"){id}',
      'url:https://other.example/products/mug',
      'sku:\ud800',
    ];
    assert.deepEqual(await adapter.products(refs), [null, null, null, null]);
    assert.equal(shop.requests.length, 0);
  });

  it('gives prices of the country, and words of the language, that the page is in', async () => {
    const { shop, adapter } = open({ country: 'NL' });
    const priceIn = async (country?: string, locale?: string) =>
      (await adapter.products(['handle:mug'], { context: { country, locale } }))[0]?.variants[0]?.price;
    assert.deepEqual(await priceIn('us', 'pt-BR'), { amount: 1375, currency: 'USD', digits: 2 });
    assert.deepEqual(await priceIn('JP', 'zh-TW'), { amount: 2000, currency: 'JPY', digits: 0 });
    assert.deepEqual(await priceIn(undefined, 'de-CH'), { amount: 1250, currency: 'EUR', digits: 2 });
    assert.deepEqual(
      shop.requests.map(({ variables: { country, language } }) => [country, language]),
      [
        ['US', 'PT_BR'],
        ['JP', 'ZH_TW'],
        ['NL', 'DE'],
      ],
    );
  });

  it('speaks the shop’s own language to a page in one that Shopify has no word for, and remembers it', async () => {
    const { shop, adapter } = open();
    const call = { context: { locale: 'tlh' } };
    assert.equal((await adapter.products(['handle:mug'], call))[0]?.handle, 'mug');
    assert.equal(shop.requests.length, 2);
    await adapter.products(['handle:mug'], call);
    assert.equal(shop.requests.length, 3);
  });

  it('sends the token, and without one leaves out what needs it', async () => {
    const { shop, adapter } = open();
    await adapter.products(['handle:mug']);
    assert.equal(shop.requests[0]?.headers.get('x-shopify-storefront-access-token'), 'public');
    assert.equal(shop.requests[0]?.url, 'https://linen.myshopify.com/api/2026-04/graphql.json');
    const tokenless = open({ token: undefined });
    const [shirt] = await tokenless.adapter.products(['handle:linen-shirt']);
    assert.equal(shirt?.rating, undefined);
    assert.equal(tokenless.adapter.reviews, undefined);
    assert.doesNotMatch(tokenless.shop.requests[0]?.document ?? '', /metafield/);
  });

  it('asks in halves what costs more than a page without a token may ask', async () => {
    const { shop, adapter } = open({ token: undefined }, ({ document }) =>
      document.split('product(').length > 3 ? errorsAnswer('MAX_COMPLEXITY_EXCEEDED', 'Too complex') : undefined,
    );
    const handles = ['linen-shirt', 'mug', 'linen-towel', 'linen-apron', 'linen-napkin'];
    const found = await adapter.products(handles.map((handle) => `handle:${handle}`));
    assert.deepEqual(
      found.map((product) => product?.handle),
      handles,
    );
    assert.ok(shop.requests.length > 2);
  });

  it('keeps what came when a field was refused beside it', async () => {
    const product = { id: ID, handle: 'mug', title: 'Mug', rating: null, variants: { nodes: [] } };
    const errors = [{ message: 'Access denied for metafield', extensions: { code: 'ACCESS_DENIED' } }];
    const [mug] = await answering({ r0: product }, { errors }).products(['handle:mug']);
    assert.equal(mug?.title, 'Mug');
  });

  it('reads nulls, unknown words and odd numbers without falling', async () => {
    const product = {
      id: ID,
      title: 'Mug &amp; <img src=x onerror=alert(1)>saucer',
      description: null,
      onlineStoreUrl: 'javascript:alert(1)',
      images: { nodes: [null, { url: 'data:text/html,x' }, { url: null }, 'x'] },
      media: { nodes: [null, {}, { sources: [null] }] },
      options: [null, { name: 'Size', optionValues: [null, { name: 'L', swatch: { color: 'url(x)', image: null } }] }],
      rating: { value: '{"value":"9","scale_max":"5"}' },
      ratings: { value: '3' },
      variants: {
        pageInfo: null,
        nodes: [
          null,
          {
            id: 'a',
            selectedOptions: [{ name: 'Size', value: 'L' }],
            availableForSale: true,
            price: { amount: 1.495e1, currencyCode: 'EUR' },
          },
          {
            id: 'b',
            selectedOptions: [null],
            availableForSale: 'perhaps',
            price: { amount: '1.5e3', currencyCode: 'EUR' },
          },
          {
            id: 'c',
            availableForSale: null,
            price: { amount: '12', currencyCode: 'XXZ' },
            quantityRule: { maximum: -1 },
          },
          { id: 'd', price: null, unitPriceMeasurement: { referenceUnit: 'PARSEC' } },
        ],
      },
    };
    const [mug] = await answering({ r0: product }).products(['handle:mug']);
    assert.equal(mug?.title, 'Mug & saucer');
    assert.deepEqual([mug.url, mug.images, mug.rating, mug.model], [undefined, [], undefined, undefined]);
    assert.deepEqual(
      mug.variants.map(({ id, price, stock, maxQuantity }) => [id, price?.amount, stock, maxQuantity]),
      [
        ['a', 1495, 'in_stock', undefined],
        ['b', undefined, 'in_stock', undefined],
        ['c', undefined, 'unknown', undefined],
        ['d', undefined, 'unknown', undefined],
      ],
    );
  });

  it('says which setting to change', async () => {
    const failing = (body: string, init?: ResponseInit) =>
      shopify({ endpoint: 'https://linen.example', token: 'wrong', fetch: async () => new Response(body, init) })
        .products(['handle:mug'])
        .then(
          () => assert.fail(),
          (error: CommerceError) => [error.code, error.hint] as const,
        );
    const [code, hint] = await failing('{"errors":[{"message":"","extensions":{"code":"UNAUTHORIZED"}}]}', {
      status: 401,
    });
    assert.equal(code, 'auth');
    assert.match(hint ?? '', /`token`/);
    assert.match((await failing('<html>Not found</html>', { status: 404 }))[1] ?? '', /myshopify\.com/);
    assert.equal((await failing('<!doctype html><title>Password</title>'))[0], 'invalid');
    const throttled = await failing('{"errors":[{"message":"Throttled","extensions":{"code":"THROTTLED"}}]}');
    assert.equal(throttled[0], 'rate_limited');
    assert.throws(
      () => shopify({}),
      (error: CommerceError) => error.code === 'config' && /`endpoint`/.test(error.hint ?? ''),
    );
  });
});

describe('shopify() search, reviews and policies', () => {
  const titles = async (query: Parameters<NonNullable<ReturnType<typeof shopify>['search']>>[0]) => {
    const { adapter, shop } = open();
    const result = await adapter.search?.(query);
    return { titles: result?.items.map(({ title }) => title.split(' ').at(-1)), total: result?.total, shop };
  };

  it('searches by words and category, in the order that is asked for', async () => {
    assert.deepEqual(
      await titles({ text: 'linen', sort: 'price_descending', category: 'Linen' }).then((found) => found.titles),
      ['curtain', 'apron', 'towel', 'napkin'],
    );
    assert.deepEqual((await titles({ text: 'linen', sort: 'title' })).titles, [
      'apron',
      'curtain',
      'napkin',
      'collar',
      'towel',
    ]);
    const { total, shop } = await titles({ category: 'Linen', limit: 3 });
    assert.equal(total, undefined);
    assert.equal(shop.requests[0]?.variables.text, 'product_type:"Linen"');
  });

  it('completes the variants of what it finds', async () => {
    const { adapter } = open();
    const result = await adapter.search?.({ text: 'paint' });
    assert.equal(result?.items[0]?.variants.length, 730);
    assert.equal(result.total, 1);
  });

  it('sums reviews up from the rating of the product', async () => {
    const { adapter } = open();
    assert.deepEqual(await adapter.reviews?.([ID, 'gid://shopify/Product/2']), [
      { value: 4.6, count: 81, best: 5 },
      null,
    ]);
  });

  it('gives the refund policy as it is written', async () => {
    const { adapter } = open();
    assert.deepEqual(await adapter.policies?.(), [
      {
        kind: 'returns',
        countries: [],
        category: 'unspecified',
        title: 'Refund policy',
        url: 'https://shop.example/policies/refund-policy',
        text: 'Send it back in 30 days.',
      },
    ]);
    assert.deepEqual(await answering({ shop: { refundPolicy: null } }).policies?.(), []);
  });
});
