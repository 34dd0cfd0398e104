import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import type { CallOptions, Cart, CartChange, SessionStorage } from '@vitrine/core';
import { vendure, type VendureOptions } from '@vitrine/adapters/vendure';
import {
  buildClientSchema,
  getIntrospectionQuery,
  NoDeprecatedCustomRule,
  parse,
  specifiedRules,
  validate,
  type IntrospectionQuery,
} from 'graphql';
import { openVendure } from './open.js';

const shop = await openVendure();
after(() => shop.close());

const checkout = 'https://shop.example/checkout?order={cart}';

/** Every document that the tests have sent. */
const documents = new Set<string>();

/** An adapter, and how often it has called the shop. */
function open(options: Omit<VendureOptions, 'endpoint'> = {}) {
  const calls: string[] = [];
  const counted: typeof fetch = (input, init) => {
    const { query } = JSON.parse(String(init?.body)) as { query: string };
    calls.push(query);
    documents.add(query);
    return fetch(input, init);
  };
  return { adapter: vendure({ endpoint: shop.url, checkout, fetch: counted, ...options }), calls };
}

function shopper(text: string | null = null): SessionStorage {
  return { read: () => text, write: (token) => (text = token) };
}

const add = (variantId: string, quantity = 1): CartChange => ({ type: 'add', variantId, productId: '1', quantity });

async function change(changes: readonly CartChange[], session: SessionStorage, options?: CallOptions) {
  const { adapter, calls } = open();
  const result = await adapter.cart?.change(changes, { session, ...options });
  assert.ok(result);
  return { ...result, calls };
}

const held = ({ lines }: Cart) =>
  lines
    .map(({ variantId, quantity }) => `${variantId}×${quantity}`)
    .sort()
    .join(' ');

/** Asks the shop something that no adapter asks, in the session of a cart. */
async function tell(document: string, token: string): Promise<void> {
  const answer = await fetch(shop.url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    body: JSON.stringify({ query: document }),
  });
  const text = await answer.text();
  assert.ok(!text.includes('rror'), text);
}

describe('products of a Vendure server', () => {
  it('come in one call by id and slug, and in two where a SKU has to be looked up first', async () => {
    const { adapter, calls } = open();
    await adapter.products(['handle:desk-lamp', 'id:3', '5', 'handle:tablet']);
    assert.equal(calls.length, 1);
    const [lamp] = await adapter.products(['sku:LAMP-STEEL', 'sku:L2201308', 'sku:LAMP']);
    assert.equal(lamp?.handle, 'desk-lamp');
    assert.equal(calls.length, 3);
  });

  it('come in three calls for 250 references, and one more for variants that do not fit in', async () => {
    const { adapter, calls } = open();
    const refs = Array.from({ length: 250 }, (_, at) => `id:${at + 1}`);
    const found = await adapter.products(refs);
    assert.equal(calls.length, 4);
    assert.equal(found.filter(Boolean).length, 56);
  });

  it('have all of 120 variants, each with its own choice', async () => {
    const [paint] = await open().adapter.products(['handle:wall-paint']);
    assert.equal(paint?.variants.length, 120);
    assert.deepEqual(
      paint?.options.map(({ name, values }) => [name, values.length]),
      [
        ['shade', 12],
        ['size', 10],
      ],
    );
    assert.equal(paint?.brand, 'Vitrine');
  });

  it('have plain text, prices with tax, pictures, and the state of their stock', async () => {
    const [lamp, laptop] = await open().adapter.products(['id:1', 'handle:laptop']);
    assert.equal(lamp?.title, 'Desk Lamp & Shade');
    assert.equal(lamp?.description, 'Turned by hand & wired in Utrecht.');
    assert.deepEqual(
      lamp?.variants.map(({ sku, price, stock, options }) => [sku, price?.amount, stock, options.finish]),
      [
        ['LAMP-BRASS', 9480, 'in_stock', 'Brass'],
        ['LAMP-STEEL', 8280, 'in_stock', 'Steel'],
        ['LAMP-COPPER', 10680, 'sold_out', 'Copper'],
      ],
    );
    assert.deepEqual(laptop?.variants[0]?.price, { amount: 155880, currency: 'USD', digits: 2 });
    assert.equal(laptop.tax, 'included');
    assert.match(laptop?.images[0]?.url ?? '', /^http:\/\/127\.0\.0\.1:\d+\/assets\/.+\.jpg$/);
    assert.equal(laptop?.images.length, 1);
  });

  it('are in the language of the page, under the slug of any language', async () => {
    const { adapter } = open();
    for (const ref of ['handle:desk-lamp', 'handle:tischlampe', 'id:1']) {
      const [german] = await adapter.products([ref], { context: { locale: 'de-AT' } });
      assert.equal(german?.title, 'Tischlampe', ref);
      const [english] = await adapter.products([ref], { context: { locale: 'ja' } });
      assert.equal(english?.title, 'Desk Lamp & Shade', ref);
    }
  });

  it('are in the currency of the page, or in the shop’s where it does not sell in that', async () => {
    const { adapter, calls } = open({ currency: 'EUR' });
    const price = async (currency?: string) => {
      const [lamp] = await adapter.products(['id:1'], { context: { currency } });
      return [lamp?.variants[0]?.price?.amount, lamp?.variants[0]?.price?.currency];
    };
    assert.deepEqual(await price(), [8532, 'EUR']);
    assert.deepEqual(await price('USD'), [9480, 'USD']);
    assert.deepEqual(await price('GBP'), [9480, 'USD']);
    const before = calls.length;
    await price('GBP');
    assert.equal(calls.length - before, 1, 'a currency that is not sold in is asked for once');
  });

  it('are those of the channel, whose prices include tax', async () => {
    const { adapter } = open({ channel: 'europe' });
    const [lamp, laptop] = await adapter.products(['id:1', 'handle:laptop']);
    assert.equal(laptop, null);
    assert.deepEqual(lamp?.variants[0]?.price, { amount: 8532, currency: 'EUR', digits: 2 });
  });

  it('are found in a category, and in the order that is asked for', async () => {
    const { adapter } = open();
    const prices = async (sort: 'price_ascending' | 'price_descending') => {
      const found = await adapter.search?.({ category: 'electronics', sort, limit: 5 });
      return found?.items.map(({ variants }) => Math.min(...variants.map(({ price }) => price?.amount ?? 0)));
    };
    const up = await prices('price_ascending');
    assert.deepEqual(
      up,
      [...(up ?? [])].sort((a, b) => a - b),
    );
    assert.ok(Number((await prices('price_descending'))?.[0]) > Number(up?.[4]));
    const titles = (await adapter.search?.({ sort: 'title', limit: 3 }))?.items.map(({ title }) => title);
    assert.deepEqual(titles, [...(titles ?? [])].sort());
    const newest = await adapter.search?.({ sort: 'newest', limit: 2 });
    assert.equal(newest?.items.length, 2);
    assert.equal(newest?.total, 56);
  });
});

describe('a cart of a Vendure server', () => {
  it('is confirmed by the answer to the change, and read in one call', async () => {
    const session = shopper();
    const { cart, calls } = await change([add('1')], session);
    assert.equal(held(cart), '1×1');
    assert.equal(calls.length, 1);
    const { adapter, calls: reads } = open();
    assert.equal((await adapter.cart?.load({ session }))?.lines[0]?.title, 'Desk Lamp & Shade');
    assert.equal(reads.length, 1);
  });

  it('says of each line what it is, in words of the page’s language', async () => {
    const { cart } = await change([add('1', 2)], shopper(), { context: { locale: 'de' } });
    const [line] = cart.lines;
    assert.equal(line?.title, 'Tischlampe');
    assert.equal(line?.variantTitle, 'Brass');
    assert.equal(line?.productId, '1');
    assert.deepEqual([line?.price?.amount, line?.total?.amount, cart.total?.amount], [9480, 18960, 18960]);
  });

  it('holds what there is when more is asked for, and says how many that is', async () => {
    const session = shopper();
    const first = await change([add('2', 5)], session);
    assert.equal(held(first.cart), '2×3');
    assert.deepEqual(first.issues, [{ code: 'partly_added', variantId: '2', available: 3, change: 0 }]);
    const again = await change([add('1'), add('2')], session);
    assert.equal(held(again.cart), '1×1 2×3');
    assert.deepEqual(again.issues, [{ code: 'limit', variantId: '2', available: 3, change: 1 }]);
    const lineId = first.cart.lines[0]?.id ?? '';
    const set = await change([{ type: 'set', lineId, quantity: 9 }], session);
    assert.equal(held(set.cart), '1×1 2×3');
    assert.deepEqual(set.issues, [{ code: 'partly_added', lineId, available: 3, change: 0 }]);
    const soldOut = await change([add('3')], session);
    assert.deepEqual(soldOut.issues, [{ code: 'sold_out', variantId: '3', available: 0, change: 0 }]);
  });

  it('has a limit for a whole order', async () => {
    const { issues } = await change([add('1', 1500)], shopper());
    assert.equal(issues[0]?.code, 'limit');
    assert.equal(issues[0]?.available, 999);
  });

  it('takes a coupon off the order, and tells one that has ended from one that never was', async () => {
    const session = shopper();
    const { cart } = await change([add('1'), { type: 'coupon', code: 'tenoff' }], session);
    assert.deepEqual(cart.coupons, [{ code: 'TENOFF', status: 'applied' }]);
    assert.deepEqual(
      [cart.subtotal, cart.discount, cart.total].map((money) => money?.amount),
      [9480, 948, 8532],
    );
    const { issues } = await change(
      [
        { type: 'coupon', code: 'SUMMER24' },
        { type: 'coupon', code: 'NOPE' },
      ],
      session,
    );
    assert.deepEqual(
      issues.map(({ code, change }) => [code, change]),
      [
        ['coupon_expired', 0],
        ['coupon_invalid', 1],
      ],
    );
  });

  it('knows the ways of shipping to a country, also after the next change, and says when there are none', async () => {
    const session = shopper();
    const { cart } = await change([add('1'), { type: 'ship-to', country: 'NL', postcode: '3511' }], session);
    assert.deepEqual(cart.shippingOptions, [
      { id: '1', title: 'Standard Shipping', price: { amount: 500, currency: 'USD', digits: 2 } },
      { id: '2', title: 'Express Shipping', price: { amount: 1000, currency: 'USD', digits: 2 } },
    ]);
    assert.equal(cart.country, 'NL');
    assert.equal((await change([add('1')], session)).cart.shippingOptions?.length, 2);
    const { issues } = await change([{ type: 'ship-to', country: 'JP' }], session);
    assert.deepEqual(issues, [{ code: 'no_shipping', change: 0 }]);
  });

  it('is made again with its lines when the shop has forgotten the session', async () => {
    const session = shopper();
    const first = await change([add('1', 2), add('10'), { type: 'coupon', code: 'TENOFF' }], session);
    session.write((session.read() ?? '').replace(first.cart.id, 'forgotten'));
    const lineId = first.cart.lines[0]?.id ?? '';
    const { cart, issues } = await change([{ type: 'set', lineId, quantity: 3 }, add('20')], session);
    assert.equal(held(cart), '10×1 1×3 20×1');
    assert.deepEqual(issues, [{ code: 'cart_restored' }]);
    assert.equal(cart.coupons[0]?.code, 'TENOFF');
    assert.equal(held((await open().adapter.cart?.load({ session })) as Cart), '10×1 1×3 20×1');
  });

  it('is empty, and not made again, once it has been bought', async () => {
    const session = shopper();
    const { cart } = await change([add('1')], session);
    await tell(
      'mutation{setCustomerForOrder(input:{firstName:"A",lastName:"B",emailAddress:"a@shop.example"}){__typename}' +
        'setOrderShippingAddress(input:{countryCode:"NL",streetLine1:"x"}){__typename}' +
        'setOrderShippingMethod(shippingMethodId:["1"]){__typename}' +
        'transitionOrderToState(state:"ArrangingPayment"){__typename}' +
        'addPaymentToOrder(input:{method:"standard-payment",metadata:{}}){__typename}}',
      cart.id,
    );
    assert.deepEqual((await open().adapter.cart?.load({ session }))?.lines, []);
    const next = await change([add('10')], session);
    assert.equal(held(next.cart), '10×1');
    assert.deepEqual(next.issues, []);
  });

  it('can be changed by a shopper who comes back from paying', async () => {
    const session = shopper();
    const { cart } = await change([add('1')], session);
    await tell(
      'mutation{setCustomerForOrder(input:{firstName:"A",lastName:"B",emailAddress:"b@shop.example"}){__typename}' +
        'setOrderShippingAddress(input:{countryCode:"NL",streetLine1:"x"}){__typename}' +
        'setOrderShippingMethod(shippingMethodId:["1"]){__typename}' +
        'transitionOrderToState(state:"ArrangingPayment"){__typename}}',
      cart.id,
    );
    const { cart: after, issues } = await change([add('1')], session);
    assert.equal(held(after), '1×2');
    assert.deepEqual(issues, []);
    assert.equal(after.shipping?.amount, 500);
  });

  it('holds a line once that was added by a call whose answer was lost, and is asked for again', async () => {
    const session = shopper();
    await change([add('10')], session);
    const cut: typeof fetch = async (input, init) => {
      await (await fetch(input, init)).text();
      throw new TypeError('Failed to fetch');
    };
    await assert.rejects(async () => open({ fetch: cut }).adapter.cart?.change([add('1')], { session }), {
      code: 'network',
    });
    const seen = await open().adapter.cart?.load({ session });
    assert.equal(held(seen as Cart), '10×1 1×1');
  });

  it('is written by two pages of the same session', async () => {
    const session = shopper();
    await change([add('1')], session);
    await Promise.all([change([add('1')], session), change([add('10')], session)]);
    assert.equal(held((await open().adapter.cart?.load({ session })) as Cart), '10×1 1×2');
  });

  it('hands its session over to the shop’s own checkout', async () => {
    const session = shopper();
    const { cart } = await change([add('1')], session);
    const handoff = await open({ creator: 'anna' }).adapter.checkout({ cart }, { session });
    assert.equal(handoff.url, `https://shop.example/checkout?order=${cart.id}&utm_source=anna`);
    await assert.rejects(open({ checkout: undefined }).adapter.checkout({ cart }), { code: 'config' });
  });
});

describe('the documents sent to a Vendure server', () => {
  it('hold against its schema, and use nothing that is to go', async () => {
    const answer = await fetch(shop.url, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: getIntrospectionQuery() }),
    });
    const { data } = (await answer.json()) as { data: IntrospectionQuery };
    const schema = buildClientSchema(data);
    const rules = [...specifiedRules, NoDeprecatedCustomRule];
    assert.ok(documents.size > 10);
    for (const document of documents) {
      assert.deepEqual(
        validate(schema, parse(document), rules).map(({ message }) => message),
        [],
        document,
      );
    }
  });
});
