import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { describe, it } from 'node:test';
import type { CommerceError } from '@vitrine/core';
import { buildSchema, parse, validate } from 'graphql';
import { documents } from './fixtures/documents.js';
import { id } from './fixtures/products.js';
import { saleorShop } from './fixtures/shop.js';
import { saleor, type SaleorOptions } from './index.js';

const sdl = await readFile(new URL('fixtures/schema.graphql', import.meta.url), 'utf8');

function open(options: SaleorOptions = {}) {
  const shop = saleorShop(sdl);
  const set = { endpoint: 'https://api.shop.example/graphql/', channel: 'default-channel', fetch: shop.fetch };
  return { shop, adapter: saleor({ ...set, ...options }) };
}

const answering = (data: unknown) =>
  saleor({
    endpoint: 'https://api.shop.example/graphql/',
    channel: 'default-channel',
    fetch: async () => new Response(JSON.stringify({ data })),
  });

describe('the documents of saleor()', () => {
  const schema = buildSchema(sdl);
  for (const [name, document] of Object.entries(documents)) {
    it(`for ${name} are what Saleor takes`, () => {
      assert.deepEqual(validate(schema, parse(document)), []);
    });
  }
});

describe('saleor() products', () => {
  it('reads a product whole, with the taxes of the country in the price', async () => {
    const { adapter } = open({ country: 'NL' });
    const [shirt] = await adapter.products(['handle:linen-shirt']);
    const eur = (amount: number) => ({ amount, currency: 'EUR', digits: 2 });
    assert.deepEqual(shirt, {
      id: id('Product', 1),
      handle: 'linen-shirt',
      title: 'Linen shirt & collar',
      description: 'Washed & soft. Linen · Buttons',
      images: [{ url: 'https://cdn.example/photo.webp', alt: 'A thing' }],
      categories: ['shirts'],
      tax: 'included',
      options: [{ name: 'Colour', values: [{ name: 'White', color: '#ffffff' }, { name: 'Blue' }] }],
      variants: [
        {
          id: id('ProductVariant', 11),
          sku: 'SHIRT-W',
          options: { Colour: 'White' },
          price: eur(4840),
          compareAt: eur(6050),
          lowest30: eur(5445),
          stock: 'in_stock',
          maxQuantity: 50,
        },
        {
          id: id('ProductVariant', 12),
          sku: 'SHIRT-B',
          options: { Colour: 'Blue' },
          price: eur(4840),
          stock: 'sold_out',
        },
      ],
    });
  });

  it('does not say that few are left, for the shop only tells how many one may buy', async () => {
    const { adapter } = open();
    const variants = (await adapter.products(['id:2', 'id:4', 'id:5'])).map((product) => product?.variants[0]);
    assert.deepEqual(
      variants.map((variant) => [variant?.stock, variant?.quantity, variant?.maxQuantity]),
      [
        ['in_stock', undefined, 3],
        ['in_stock', undefined, 2],
        ['in_stock', undefined, undefined],
      ],
    );
  });

  it('shows prices as the channel does: net in one, without decimals in another', async () => {
    const price = async (channel: string, country: string) =>
      (await open({ channel, country }).adapter.products(['id:2']))[0]?.variants[0]?.price;
    assert.deepEqual(await price('channel-us', 'US'), { amount: 1100, currency: 'USD', digits: 2 });
    assert.deepEqual(await price('channel-jp', 'DE'), { amount: 1904, currency: 'JPY', digits: 0 });
  });

  it('says whether tax is in the price, where there is any', async () => {
    const tax = async (channel: string, country: string) =>
      (await open({ channel, country }).adapter.products(['id:2']))[0]?.tax;
    assert.equal(await tax('default-channel', 'NL'), 'included');
    assert.equal(await tax('channel-us', 'NL'), 'excluded');
    assert.equal(await tax('channel-us', 'US'), undefined);
    assert.equal(await tax('default-channel', 'US'), undefined);
  });

  it('asks once for a page of 60, whatever its tags call them, and three times for 250', async () => {
    const { shop, adapter } = open();
    const refs = Array.from(
      { length: 60 },
      (_, at) => [`id:${at}`, `handle:thing-${at}`, `sku:SKU-${at}`][at % 3] ?? '',
    );
    const found = await adapter.products(refs);
    assert.equal(shop.requests.length, 1);
    assert.deepEqual([found[3]?.handle, found[5]?.handle], ['linen-towel', 'linen-napkin']);
    shop.requests.length = 0;
    await adapter.products(Array.from({ length: 250 }, (_, at) => `id:${at + 1}`));
    assert.equal(shop.requests.length, 3);
  });

  it('has all 230 variants of a product that has so many', async () => {
    const [paint] = await open().adapter.products(['sku:PAINT-7']);
    assert.equal(paint?.variants.length, 230);
    assert.equal(paint.options[0]?.values.length, 230);
  });

  it('asks nothing for references that cannot be its own, which Saleor would refuse the whole call for', async () => {
    const { shop, adapter } = open({ checkout: 'https://shop.example/checkout' });
    const refs = [
      'gid://x/Product/1',
      `id:${id('Order', 1)}`,
      'id:%%%',
      'url:https://other.example/p/mug',
      'sku:\u0000',
    ];
    assert.deepEqual(await adapter.products(refs), [null, null, null, null, null]);
    assert.equal(shop.requests.length, 0);
  });

  it('speaks the language of the page where it is translated, and the shop’s where it is not known', async () => {
    const { shop, adapter } = open();
    const inLocale = async (locale: string) =>
      (await adapter.products(['id:1', 'id:2'], { context: { locale } })).map((each) => each?.title);
    assert.deepEqual(await inLocale('nl-BE'), ['Linnen overhemd', 'Mug']);
    assert.deepEqual((await adapter.products(['id:1'], { context: { locale: 'nl' } }))[0]?.options[0]?.name, 'Kleur');
    shop.requests.length = 0;
    assert.deepEqual(await inLocale('tlh'), ['Linen shirt & collar', 'Mug']);
    assert.deepEqual(await inLocale('tlh'), ['Linen shirt & collar', 'Mug']);
    assert.equal(shop.requests.length, 3);
    assert.equal((await inLocale('pt-BR'))[0], 'Linen shirt & collar');
    assert.equal(shop.requests.at(-1)?.variables.language, 'PT_BR');
  });

  it('reads nulls, unknown words and odd numbers without falling', async () => {
    const node = {
      id: id('Product', 9),
      slug: 'odd',
      name: 'Odd &lt;b&gt;one',
      description: '{"blocks":[null,{"data":7},{"data":{"text":"<script>alert(1)</script>Fine"}}]}',
      media: [null, { type: 'HOLOGRAM', url: 'https://x/' }, { type: 'IMAGE', url: 'javascript:alert(1)' }],
      pricing: null,
      variants: [
        null,
        {
          id: 'a',
          name: 'One',
          pricing: { price: { gross: { fractionalAmount: 1.5, fractionDigits: 2, currency: 'EUR' } } },
        },
        {
          id: 'b',
          name: 'Two',
          pricing: { price: { gross: { fractionalAmount: '1e3', fractionDigits: 2, currency: 'EUR' } } },
        },
        {
          id: 'c',
          name: 'Three',
          quantityAvailable: 'many',
          attributes: [null, { attribute: null, values: null }],
          pricing: null,
        },
      ],
    };
    const [odd] = await answering({ handle: { edges: [null, { node: null }, { node }] } }).products(['handle:odd']);
    assert.equal(odd?.title, 'Odd one');
    assert.equal(odd.description, 'Fine');
    assert.deepEqual(odd.images, []);
    assert.deepEqual(
      odd.variants.map(({ price, options, stock }) => [price, options, stock]),
      [
        [null, { Variant: 'One' }, 'in_stock'],
        [null, { Variant: 'Two' }, 'in_stock'],
        [null, { Variant: 'Three' }, 'in_stock'],
      ],
    );
  });

  it('says which setting to change', async () => {
    assert.throws(
      () => saleor({ endpoint: 'https://api.shop.example/graphql/' }),
      ({ code, hint }: CommerceError) => code === 'config' && /`channel`/.test(hint ?? ''),
    );
    assert.throws(
      () => saleor({ channel: 'x' }),
      ({ hint }: CommerceError) => /`endpoint`/.test(hint ?? ''),
    );
    const refused = saleor({
      endpoint: 'https://x.example',
      channel: 'x',
      fetch: async () => {
        throw new TypeError('Failed to fetch');
      },
    });
    await assert.rejects(
      refused.products(['id:1']),
      ({ code, hint }: CommerceError) => code === 'network' && /ALLOWED_GRAPHQL_ORIGINS/.test(hint ?? ''),
    );
    const old = saleor({
      endpoint: 'https://x.example',
      channel: 'x',
      fetch: async () =>
        new Response('{"errors":[{"message":"Cannot query field \\"pricePrior\\""}]}', { status: 400 }),
    });
    await assert.rejects(
      old.products(['id:1']),
      ({ code, hint }: CommerceError) => code === 'invalid' && /3\.21/.test(hint ?? ''),
    );
  });

  it('takes the address of the API with and without its path', async () => {
    for (const endpoint of [
      'https://api.shop.example',
      'https://api.shop.example/',
      'https://api.shop.example/graphql',
    ]) {
      const { shop, adapter } = open({ endpoint, token: 'jwt' });
      await adapter.products(['id:1']);
      assert.equal(shop.requests[0]?.url, 'https://api.shop.example/graphql/');
      assert.equal(shop.requests[0]?.headers.get('authorization-bearer'), 'jwt');
    }
  });
});

describe('saleor() search', () => {
  const titles = async (query: Parameters<NonNullable<ReturnType<typeof saleor>['search']>>[0]) =>
    (await open().adapter.search?.(query))?.items.map(({ handle }) => handle);

  it('searches by words and category, in the order that is asked for', async () => {
    assert.deepEqual(await titles({ text: ' linen ', sort: 'price_descending', category: 'Linen' }), [
      'linen-curtain',
      'linen-apron',
      'linen-towel',
      'linen-napkin',
    ]);
    assert.deepEqual(await titles({ category: 'shirts' }), ['linen-shirt']);
    assert.deepEqual(await titles({ category: 'No such & thing' }), []);
    assert.deepEqual(await titles({ sort: 'title', limit: 2 }), ['linen-apron', 'linen-curtain']);
  });
});
