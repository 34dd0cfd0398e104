import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Cart, CartChange, CommerceError, SearchQuery } from '@vitrine/core';
import { failing } from '../http/fixtures/failing.js';
import { memorySession } from '../http/fixtures/session.js';
import { KEY, mockMedusaShop } from './fixtures/mock-shop.js';
import { readRecordings, type Fields } from './fixtures/recordings.js';
import { medusa, type MedusaOptions } from './index.js';
import { readCart } from './read-cart.js';
import { readProduct } from './read-product.js';

const endpoint = 'http://127.0.0.1:9000';
const recordings = await readRecordings();
const EUROPE = 'reg_01M8093AVB1N6FZHN207R5QA40';

function open(options: MedusaOptions = {}) {
  const shop = mockMedusaShop(recordings);
  const adapter = medusa({
    endpoint,
    token: KEY,
    checkout: 'https://shop.example/pay?cart={cart}',
    fetch: shop.fetch,
    ...options,
  });
  const session = memorySession();
  return {
    ...shop,
    adapter,
    session,
    async change(...changes: CartChange[]) {
      const result = await adapter.cart?.change(changes, { session });
      assert.ok(result);
      return result;
    },
    load: () => adapter.cart?.load({ session }),
  };
}

const add = (variantId: string, quantity = 1): CartChange => ({ type: 'add', variantId, productId: 'p', quantity });
const held = (cart?: Cart | null) => cart?.lines.map(({ variantId, quantity }) => `${variantId}×${quantity}`).join(' ');
const amounts = ({ subtotal, discount, shipping, total }: Cart) =>
  [subtotal, discount, shipping, total].map((money) => money?.amount);

/** Whether all that is in `expected` is in `found` too. */
function assertHas(found: unknown, expected: unknown, where: string): void {
  if (typeof expected !== 'object' || expected === null) return assert.equal(found, expected, where);
  for (const [name, value] of Object.entries(expected)) assertHas((found as Fields)?.[name], value, `${where}.${name}`);
}

describe('the mock of a Medusa shop', () => {
  it('answers what was recorded, to what was asked then', async () => {
    const { fetch } = mockMedusaShop(recordings);
    const { regions, products, created, added, insufficient, noCart, noKey, badPromotion } = recordings;
    for (const recording of [regions, products, created, added, insufficient, noCart, noKey, badPromotion]) {
      const { method, url, headers, body } = recording.request;
      const response = await fetch(url, {
        method,
        headers: 'x-publishable-api-key' in headers ? { 'x-publishable-api-key': KEY } : {},
        ...(body !== undefined && { body: JSON.stringify(body) }),
      });
      assert.equal(response.status, recording.response.status, url);
      assertHas(await response.json(), recording.response.body, `${method} ${url}`);
    }
  });
});

describe('products of a Medusa shop', () => {
  it('come in one call by id and handle, and in one beside it by variant and SKU, once the regions are known', async () => {
    const { adapter, requests } = open();
    await adapter.products(['handle:shorts', 'id:prod_mug', 'prod_cap']);
    assert.deepEqual(requests, [
      'GET /regions?limit=200',
      `GET /products?$or[0][id][]=prod_mug&$or[0][id][]=prod_cap&$or[1][handle][]=shorts&limit=100&region_id=${EUROPE}`,
    ]);
    const found = await adapter.products(['sku:SHORTS-M', 'id:variant_cap_0', 'mug', 'handle:mug', 'sku:shorts-m']);
    assert.deepEqual(
      found.map((product) => product?.handle),
      ['shorts', 'cap', undefined, 'mug', undefined],
    );
    assert.equal(requests.length, 4);
    assert.ok(requests[3]?.includes('?variants[$or][0][id][]=variant_cap_0&variants[$or][1][sku][]=SHORTS-M&'));
  });

  it('are asked for by the hundred, and of long names by fewer', async () => {
    const { adapter, requests } = open();
    const found = await adapter.products([...Array.from({ length: 249 }, (_, at) => `id:${at}`), 'handle:mug']);
    assert.equal(found[249]?.id, 'prod_mug');
    assert.equal(requests.filter((request) => request.startsWith('GET /products')).length, 3);
    assert.equal(requests.filter((request) => request.startsWith('GET /regions')).length, 1);
    const long = Array.from({ length: 60 }, (_, at) => `handle:${'שולחן-'.repeat(9)}${at}`);
    const last = await adapter.products([...long, 'handle:mug']);
    assert.equal(last[60]?.id, 'prod_mug');
    assert.ok(Math.max(...requests.map((request) => encodeURIComponent(request).length)) < 16_000);
    assert.ok(requests.length > 5);
  });

  it('are asked for in the language of the page', async () => {
    const shop = mockMedusaShop(recordings);
    const locales: (string | null)[] = [];
    const { adapter } = open({
      fetch: (input, init) => {
        locales.push(new Request(input, init).headers.get('x-medusa-locale'));
        return shop.fetch(input, init);
      },
    });
    for (const locale of ['de-DE', 'not a language: ☃', undefined])
      await adapter.products(['prod_cap'], { context: { locale } });
    assert.deepEqual(locales, ['de-DE', 'de-DE', null, null]);
  });

  it('have choices, prices in major units and stock', async () => {
    const [shirt, mug, cap] = await open().adapter.products(['handle:t-shirt', 'handle:mug', 'handle:cap']);
    assert.deepEqual(
      shirt?.options.map(({ name, values }) => [name, values.length]),
      [
        ['Color', 2],
        ['Size', 4],
      ],
    );
    assert.deepEqual(shirt?.variants[0]?.options, { Size: 'S', Color: 'White' });
    assert.deepEqual(shirt?.variants[0]?.price, { amount: 1000, currency: 'EUR', digits: 2 });
    assert.deepEqual(
      mug?.variants.map(({ stock, quantity }) => [stock, quantity]),
      [
        ['low', 3],
        ['sold_out', 0],
      ],
    );
    // It has an option with one value, as every product of Medusa.
    assert.deepEqual([cap?.options, cap?.variants[0]?.options, cap?.variants[0]?.title], [[], {}, undefined]);
  });

  it('are those of the region that the country is in, with its tax', async () => {
    const { adapter, requests } = open({ currency: 'EUR' });
    await adapter.products(['prod_cap'], { context: { country: 'SE' } });
    await adapter.products(['prod_cap'], { context: { country: 'US' } });
    await adapter.products(['prod_cap'], { context: { market: 'reg_other' } });
    const asked = requests.flatMap((request) => /region_id=(.*)/.exec(request)?.[1] ?? []);
    assert.deepEqual(asked, [`${EUROPE}&country_code=se`, EUROPE, 'reg_other']);
    assert.equal(requests.filter((request) => request.includes('/regions')).length, 1);
    const taxed = { calculated_amount: 9.95, calculated_amount_with_tax: 12.4375, currency_code: 'eur' };
    const original = { original_amount: 12.5, original_amount_with_tax: 15.625 };
    const product = readProduct({ id: 'a', variants: [{ id: 'v', calculated_price: { ...taxed, ...original } }] });
    assert.equal(product?.variants[0]?.price?.amount, 1244);
    assert.equal(product?.variants[0]?.compareAt?.amount, 1563);
  });

  it('say that tax is in the price where it is known to be', () => {
    const taxOf = (...prices: object[]) =>
      readProduct({
        id: 'a',
        variants: prices.map((price, at) => ({
          id: `v${at}`,
          calculated_price: { calculated_amount: 10, currency_code: 'eur', ...price },
        })),
      })?.tax;
    const gross = { calculated_amount_with_tax: 12.5, calculated_amount_without_tax: 10 };
    const untaxed = { calculated_amount_with_tax: 10, calculated_amount_without_tax: 10 };
    assert.equal(taxOf(gross), 'included');
    assert.equal(taxOf(untaxed, gross), 'included');
    assert.equal(taxOf(untaxed), undefined);
    assert.equal(taxOf({ ...untaxed, is_calculated_price_tax_inclusive: true }), undefined, 'a rate of nothing');
    // Without a country the shop computes no tax.
    assert.equal(taxOf({ is_calculated_price_tax_inclusive: true }), 'included');
    assert.equal(taxOf({ is_calculated_price_tax_inclusive: false }), undefined);
    assert.equal(taxOf({}), undefined);
    assert.equal(taxOf(), undefined);
  });

  it('are found by words, in a category, and page by page', async () => {
    const { adapter, requests } = open();
    const search = async (query: SearchQuery) => (await adapter.search?.(query))?.items.map(({ handle }) => handle);
    assert.deepEqual(await search({ text: 'mug' }), ['mug']);
    assert.equal((await search({ category: 'merch', sort: 'newest' }))?.length, 4);
    assert.ok(requests.at(-1)?.includes('category_id[]=pcat_merch&order=-created_at'));
    assert.deepEqual(await search({ category: 'none' }), []);
    await assert.rejects(search({ cursor: 'far' }), { code: 'invalid' });
  });

  it('are those of a sales channel where the page names one', async () => {
    const { adapter, change, requests, sent } = open({ channel: 'sc_web' });
    await adapter.products(['prod_cap']);
    await change(add('variant_cap_0'));
    assert.ok(requests[1]?.endsWith(`&region_id=${EUROPE}&sales_channel_id=sc_web`));
    assert.equal(sent[0]?.sales_channel_id, 'sc_web');
  });

  it('survive what a shop may make of them', () => {
    assert.equal(readProduct({}), null);
    const odd = readProduct({
      id: 'a',
      title: '<i>Tea</i> &amp; cake',
      images: [null, { url: 'javascript:alert(1)' }],
      options: null,
      variants: [
        null,
        { id: 'v1', options: [null], calculated_price: null },
        { id: 'v2', options: 'none', calculated_price: { calculated_amount: '10', currency_code: 'eur' } },
        { id: 'v3', calculated_price: { calculated_amount: 1e21, currency_code: 'eur' }, inventory_quantity: -1 },
        { id: 'v4', manage_inventory: true, allow_backorder: true, inventory_quantity: 0 },
      ],
    });
    assert.equal(odd?.title, 'Tea & cake');
    assert.deepEqual(
      odd?.variants.map(({ id, price, stock }) => [id, price, stock]),
      [
        ['v1', null, 'unknown'],
        ['v2', { amount: 1000, currency: 'EUR', digits: 2 }, 'unknown'],
        ['v3', null, 'sold_out'],
        ['v4', null, 'backorder'],
      ],
    );
  });

  it('need a publishable key, and a shop that names this site', async () => {
    await assert.rejects(
      open({ token: 'pk_wrong' }).adapter.products(['prod_cap']),
      ({ code, hint }: CommerceError) => {
        assert.equal(code, 'auth');
        assert.match(hint ?? '', /`token`/);
        return true;
      },
    );
    await assert.rejects(
      open({
        market: 'reg_none',
        fetch: async () =>
          Response.json({ type: 'invalid_data', message: 'Region with id reg_none not found' }, { status: 400 }),
      }).adapter.products(['1']),
      {
        code: 'invalid',
        message: 'http://127.0.0.1:9000 answered: Region with id reg_none not found',
        hint: /`market` to none or the id of a region/,
      },
    );
    await assert.rejects(
      open({ fetch: failing('network') }).adapter.products(['prod_cap']),
      ({ hint }: CommerceError) => {
        assert.match(hint ?? '', /STORE_CORS \(`http\.storeCors`/);
        return true;
      },
    );
    assert.throws(() => medusa({ token: KEY }), { code: 'config' });
  });
});

describe('a cart of a Medusa shop', () => {
  it('is made with what is put into it first, in one call', async () => {
    const { change, requests, sent } = open({ country: 'DK', creator: 'anna' });
    const note = { creator: 'anna' };
    const { cart, issues } = await change({
      type: 'add',
      variantId: 'variant_cap_0',
      productId: 'p',
      quantity: 2,
      note,
    });
    assert.deepEqual(requests, ['GET /regions?limit=200', 'POST /carts']);
    assert.deepEqual(sent[0], {
      region_id: EUROPE,
      shipping_address: { country_code: 'dk' },
      items: [{ variant_id: 'variant_cap_0', quantity: 2, metadata: note }],
    });
    assert.deepEqual(issues, []);
    assert.equal(cart.lines[0]?.productId, 'prod_cap');
    assert.equal(cart.lines[0]?.title, 'Medusa Cap');
    assert.equal(cart.lines[0]?.variantTitle, undefined);
    assert.equal(cart.country, 'DK');
  });

  it('holds what there is when more is asked for, and says how many that is', async () => {
    const { change } = open();
    const first = await change(add('variant_mug_0', 9), add('variant_cap_0'));
    assert.equal(held(first.cart), 'variant_mug_0×3 variant_cap_0×1');
    assert.deepEqual(first.issues, [{ code: 'partly_added', available: 3, variantId: 'variant_mug_0', change: 0 }]);
    const full = await change(add('variant_mug_0'), add('variant_mug_1'), add('nope'));
    assert.deepEqual(
      full.issues.map(({ code, available, change }) => [code, available, change]),
      [
        ['limit', 3, 0],
        ['sold_out', 0, 1],
        ['not_found', undefined, 2],
      ],
    );
    const lineId = first.cart.lines[0]?.id ?? '';
    await change({ type: 'set', lineId, quantity: 1 });
    const set = await change({ type: 'set', lineId, quantity: 7 });
    assert.equal(held(set.cart), 'variant_mug_0×3 variant_cap_0×1');
    assert.deepEqual(set.issues, [{ code: 'partly_added', available: 3, lineId, change: 0 }]);
  });

  it('holds what it held when the last pieces went to somebody else meanwhile', async () => {
    const shop = mockMedusaShop(recordings);
    const { status, body } = recordings.insufficient.response;
    const { change } = open({
      fetch: async (input, init) =>
        String(input).includes('/line-items') ? Response.json(body, { status }) : shop.fetch(input, init),
    });
    const { cart } = await change(add('variant_cap_0'));
    const { cart: after, issues } = await change(add('variant_mug_0', 2));
    assert.equal(held(after), held(cart));
    assert.deepEqual(issues, [{ code: 'limit', available: 3, variantId: 'variant_mug_0', change: 0 }]);
  });

  it('tells a line that is gone from a cart that is', async () => {
    const { change, forget } = open();
    await change(add('variant_cap_0'));
    const { cart, issues } = await change({ type: 'set', lineId: 'nope', quantity: 2 });
    assert.equal(held(cart), 'variant_cap_0×1');
    assert.equal(issues[0]?.code, 'not_found');
    forget();
    const restored = await change({ type: 'set', lineId: 'nope', quantity: 2 });
    assert.equal(held(restored.cart), 'variant_cap_0×1');
    assert.deepEqual(
      restored.issues.map(({ code }) => code),
      ['cart_restored', 'not_found'],
    );
  });

  it('takes promotions, and says when one is unknown or does nothing', async () => {
    const { change } = open();
    await change(add('variant_cap_0'));
    const { cart } = await change({ type: 'coupon', code: 'TENOFF' });
    assert.deepEqual(cart.coupons, [{ code: 'TENOFF', status: 'applied' }]);
    const { issues } = await change({ type: 'coupon', code: 'NOPE' }, { type: 'coupon', code: 'ENDED' });
    assert.deepEqual(issues, [
      { code: 'coupon_invalid', message: 'The promotion code NOPE is invalid', change: 0 },
      { code: 'coupon_invalid', change: 1 },
    ]);
    assert.deepEqual((await change({ type: 'coupon', code: 'TENOFF', remove: true })).cart.coupons, []);
  });

  it('knows the ways of shipping to a country, and which countries are not sold to', async () => {
    const { change } = open();
    await change(add('variant_cap_0'));
    const { cart } = await change({ type: 'ship-to', country: 'FR', postcode: '75001' });
    assert.deepEqual(
      cart.shippingOptions?.map(({ title, price, delivery }) => [title, price?.amount, delivery]),
      [
        ['Standard Shipping', 1000, 'Ship in 2-3 days.'],
        ['Express Shipping', 1000, 'Ship in 24 hours.'],
      ],
    );
    assert.equal((await change(add('variant_cap_0'))).cart.shippingOptions?.length, 2);
    assert.deepEqual((await change({ type: 'ship-to', country: 'US' })).issues, [{ code: 'no_shipping', change: 0 }]);
  });

  it('adds up with tax', () => {
    const read = (name: 'taxed' | 'discounted' | 'shipped') => readCart(recordings[name].response.body.cart);
    const [taxed, discounted, shipped] = [read('taxed'), read('discounted'), read('shipped')];
    assert.deepEqual(amounts(taxed), [3731, undefined, undefined, 3731]);
    assert.deepEqual(taxed.lines[0]?.price, { amount: 1244, currency: 'EUR', digits: 2 });
    assert.equal(taxed.lines[0]?.compareAt?.amount, 1563);
    assert.equal(taxed.lines[0]?.total?.amount, 3731);
    assert.deepEqual(amounts(discounted), [3731, 373, undefined, 3358]);
    assert.deepEqual(amounts(shipped), [3731, 373, 1250, 4608]);
  });

  it('is made again with its lines when the shop has forgotten it', async () => {
    const { change, forget, load } = open();
    const before = await change(add('variant_cap_0', 2), add('variant_mug_0'), { type: 'coupon', code: 'TENOFF' });
    forget();
    const lineId = before.cart.lines[0]?.id ?? '';
    const { cart, issues } = await change({ type: 'set', lineId, quantity: 3 });
    assert.equal(held(cart), 'variant_cap_0×3 variant_mug_0×1');
    assert.equal(cart.coupons.length, 1);
    assert.deepEqual(issues, [{ code: 'cart_restored' }]);
    assert.equal(held(await load()), 'variant_cap_0×3 variant_mug_0×1');
  });

  it('that was bought, in another tab perhaps, is empty, and not made again', async () => {
    assert.deepEqual(readCart(recordings.completed.response.body.cart).lines, []);
    const { change, complete, load } = open();
    await change(add('variant_cap_0', 2));
    complete();
    assert.equal(held((await change(add('variant_mug_0'))).cart), 'variant_mug_0×1');
    complete();
    assert.deepEqual((await load())?.lines, []);
    const { cart, issues } = await change(add('variant_mug_0', 2));
    assert.equal(held(cart), 'variant_mug_0×2');
    assert.deepEqual(issues, []);
  });

  it('is shown without the ways of shipping when these cannot be had', async () => {
    const shop = mockMedusaShop(recordings);
    const { change } = open({
      fetch: async (input, init) =>
        String(input).includes('/shipping-options') ? failing('server')(input, init) : shop.fetch(input, init),
    });
    const { cart, issues } = await change(add('variant_cap_0'), { type: 'ship-to', country: 'FR' });
    assert.equal(held(cart), 'variant_cap_0×1');
    assert.deepEqual([cart.country, cart.shippingOptions, issues], ['FR', undefined, []]);
  });

  it('of a new purchase is sent where the last one was', async () => {
    const { change, complete, requests } = open();
    await change(add('variant_cap_0'), { type: 'ship-to', country: 'FR' });
    complete();
    const { cart } = await change(add('variant_mug_0'));
    assert.equal(cart.country, 'FR');
    assert.equal(requests.filter((request) => request === 'POST /carts').length, 2);
  });

  it('is not looked for by what cannot be its id', async () => {
    const { adapter, requests } = open();
    const session = memorySession('../products?\0');
    assert.equal(await adapter.cart?.load({ session }), null);
    const result = await adapter.cart?.change([add('variant_cap_0')], { session });
    assert.equal(held(result?.cart), 'variant_cap_0×1');
    assert.deepEqual(requests, ['GET /regions?limit=200', 'POST /carts']);
  });

  it('is made without a language where the shop has none', async () => {
    const shop = mockMedusaShop(recordings);
    const locales: unknown[] = [];
    const { adapter } = open({
      fetch: async (input, init) => {
        const body = init?.method === 'POST' ? (JSON.parse(String(init.body)) as Fields) : {};
        if (body.items) locales.push(body.locale);
        if (body.locale)
          return Response.json({ type: 'invalid_data', message: 'Unrecognized fields' }, { status: 400 });
        return shop.fetch(input, init);
      },
    });
    const change = async () => {
      const options = { session: memorySession(), context: { locale: 'de' } };
      return held((await adapter.cart?.change([add('variant_cap_0')], options))?.cart);
    };
    assert.equal(await change(), 'variant_cap_0×1');
    assert.equal(await change(), 'variant_cap_0×1');
    assert.deepEqual(locales, ['de', undefined, undefined]);
  });

  it('that the shop fails to change, whatever it says, is an error and no issue', async () => {
    const { change, session } = open();
    await change(add('variant_cap_0'));
    const body = { type: 'unknown_error', code: 'unknown_error', message: 'An unknown error occurred.' };
    const broken = open({ fetch: async () => Response.json(body, { status: 500 }) }).adapter;
    await assert.rejects(async () => broken.cart?.change([add('variant_cap_0')], { session }), { code: 'server' });
  });

  it('that cannot be reached keeps what it held', async () => {
    const { change, session } = open();
    await change(add('variant_cap_0'));
    const before = session.token;
    const broken = medusa({ endpoint, token: KEY, fetch: failing('server') });
    await assert.rejects(async () => broken.cart?.change([add('variant_cap_0')], { session }), { code: 'server' });
    await assert.rejects(async () => broken.cart?.load({ session }), { code: 'server' });
    assert.equal(session.token, before);
  });

  it('is paid for where the shop says', async () => {
    const { adapter, change, session } = open({ campaign: 'spring' });
    const { cart } = await change(add('variant_cap_0'));
    const { url } = await adapter.checkout({ cart }, { session });
    assert.equal(url, `https://shop.example/pay?cart=${cart.id}&utm_campaign=spring`);
    await assert.rejects(open({ checkout: undefined }).adapter.checkout({ cart }), ({ code, hint }: CommerceError) => {
      assert.equal(code, 'config');
      assert.match(hint ?? '', /`checkout`/);
      return true;
    });
  });
});

// Only on the shop of `pnpm test:medusa`: something is ordered.
const { MEDUSA_URL, MEDUSA_KEY, MEDUSA_SEEDED } = process.env;
if (MEDUSA_URL && MEDUSA_SEEDED) {
  describe('a running Medusa', () => {
    const session = memorySession();
    const adapter = medusa({ endpoint: MEDUSA_URL, token: MEDUSA_KEY, country: 'DK' });
    const call = async (method: string, route: string, body?: Fields) => {
      const response = await fetch(`${MEDUSA_URL}/store${route}`, {
        method,
        headers: { 'content-type': 'application/json', 'x-publishable-api-key': MEDUSA_KEY ?? '' },
        body: body && JSON.stringify(body),
      });
      assert.ok(response.ok, `${route}: ${response.status} ${await response.clone().text()}`);
      return (await response.json()) as Record<string, Fields & Fields[]>;
    };
    const first = async () => {
      const [cap] = await adapter.products(['handle:cap']);
      return cap?.variants[0]?.id ?? '';
    };

    it('gives all of 120 variants, and prices with tax', async () => {
      const [paint] = await adapter.products(['handle:wall-paint']);
      assert.equal(paint?.variants.length, 120);
      const [shorts] = await adapter.products(['sku:SHORTS-S']);
      assert.equal(shorts?.variants[0]?.price?.amount, 1244);
      assert.equal(shorts?.variants[0]?.compareAt?.amount, 1563);
      // In dollars they include it.
      const context = { country: 'US' };
      const [american] = await adapter.products(['sku:SHORTS-S'], { context });
      const variant = american?.variants[0];
      const added = await adapter.cart?.change([add(variant?.id ?? '', 2)], { context, session: memorySession() });
      for (const each of [variant, added?.cart.lines[0]]) {
        assert.deepEqual(each?.price, { amount: 1495, currency: 'USD', digits: 2 });
        assert.deepEqual(each?.compareAt, { amount: 1750, currency: 'USD', digits: 2 });
      }
      assert.equal(added?.cart.total?.amount, 2990);
    });

    it('sells one of the sales channels of a key', async () => {
      const { wideKey: token, channel } = JSON.parse(MEDUSA_SEEDED) as Record<string, string>;
      const open = (channel?: string) => medusa({ endpoint: MEDUSA_URL, token, channel, country: 'DK' });
      await assert.rejects(open().products(['handle:cap']), { code: 'invalid', message: /sales channel/ });
      const [mug] = await open(channel).products(['handle:mug']);
      assert.equal(mug?.variants[0]?.quantity, 3);
      const change = [add(mug?.variants[0]?.id ?? '', 9)];
      const result = await open(channel).cart?.change(change, { session: memorySession() });
      assert.equal(result?.cart.lines[0]?.quantity, 3);
    });

    it('speaks the language of the page', async () => {
      const context = { locale: 'de-DE' };
      const [cap] = await adapter.products(['handle:cap'], { context });
      assert.equal(cap?.title, 'Medusa-Mütze');
      const result = await adapter.cart?.change([add(await first())], { context, session: memorySession() });
      assert.equal(result?.cart.lines[0]?.title, 'Medusa-Mütze');
    });

    it('moves a cart to the region of the country it is sent to', async () => {
      const change = [add(await first()), { type: 'ship-to', country: 'US' } as const];
      const result = await adapter.cart?.change(change, { session: memorySession() });
      assert.equal(result?.cart.total?.currency, 'USD');
      assert.deepEqual(result?.issues, [{ code: 'no_shipping', change: 1 }]);
    });

    it('is asked for a new cart once one was bought', async () => {
      const variant = await first();
      const result = await adapter.cart?.change([add(variant), { type: 'ship-to', country: 'DK' }], { session });
      const id = result?.cart.id ?? '';
      const address = {
        first_name: 'A',
        last_name: 'B',
        address_1: 'x',
        city: 'x',
        postal_code: '1',
        country_code: 'dk',
      };
      await call('POST', `/carts/${id}`, { email: 'a@shop.example', shipping_address: address });
      await call('POST', `/carts/${id}/shipping-methods`, { option_id: result?.cart.shippingOptions?.[0]?.id });
      const { payment_collection: payment } = await call('POST', '/payment-collections', { cart_id: id });
      const provider = { provider_id: 'pp_system_default' };
      await call('POST', `/payment-collections/${payment?.id}/payment-sessions`, provider);
      await call('POST', `/carts/${id}/complete`);
      assert.deepEqual((await adapter.cart?.load({ session }))?.lines, []);
      const next = await adapter.cart?.change([add(variant, 2)], { session });
      assert.equal(next?.cart.lines[0]?.quantity, 2);
      assert.notEqual(next?.cart.id, id);
      assert.deepEqual(next?.issues, []);
    });
  });
}
