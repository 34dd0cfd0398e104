import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, it } from 'node:test';
import type { CartCapability, SessionStorage } from '@vitrine/core';
import { adapterContract } from '../contract/index.js';
import { demoShop } from './adapter.js';
import { startDemoShop, type DemoShop } from './server.js';
import { demoShopContract, fetchWith } from './shop-contract.js';

let shop: DemoShop;
before(async () => {
  shop = await startDemoShop();
});
after(() => shop.close());
beforeEach(() => {
  shop.faults.clear();
  shop.requests.length = 0;
});

function session(token: string | null = null): SessionStorage {
  return { read: () => token, write: (written) => (token = written) };
}

/** The cart of a new adapter, as of a new page. */
function cart(send?: typeof fetch): CartCapability {
  const { cart: capability } = demoShop({ url: shop.url, ...(send && { fetch: send }) });
  assert.ok(capability);
  return capability;
}

const chair = { type: 'add', productId: '1001', variantId: '1001-oiled-oak', quantity: 1 } as const;

describe('the demo shop adapter keeps the adapter contract', () => {
  // The shop has no address before the tests begin; the list of cases does not depend on it.
  for (const { id, rule } of adapterContract(demoShopContract('http://127.0.0.1'))) {
    it(`${id}: ${rule}`, () =>
      adapterContract(demoShopContract(shop.url))
        .find((each) => each.id === id)
        ?.run());
  }
});

describe('the demo shop adapter', () => {
  // A shop of its own: a call that a rule above has given up may still be on its way.
  before(async () => {
    const earlier = shop;
    shop = await startDemoShop();
    await earlier.close();
  });

  it('asks once for all products of a page', async () => {
    await demoShop({ url: shop.url }).products(['id:1001', 'id:1002', 'id:1003']);
    assert.deepEqual(shop.requests, ['GET /api/products']);
  });

  it('asks in parts where the shop takes no more', async () => {
    const refs = Array.from({ length: 150 }, (_, at) => (at === 149 ? 'id:1001' : `id:none-${at}`));
    const products = await demoShop({ url: shop.url }).products(refs);
    assert.equal(shop.requests.length, 2);
    assert.equal(products[149]?.handle, 'oak-chair');
  });

  it('reads prices in the currency of the page, yen without decimals', async () => {
    const [dollars] = await demoShop({ url: shop.url }).products(['1007'], { context: { currency: 'USD' } });
    assert.deepEqual(dollars?.variants[0]?.price, { amount: 8690, currency: 'USD', digits: 2 });
    const [yen] = await demoShop({ url: shop.url }).products(['1007'], { context: { currency: 'JPY' } });
    assert.deepEqual(yen?.variants[0]?.price, { amount: 13035, currency: 'JPY', digits: 0 });
  });

  it('keeps the cart in one currency, whatever the maker charges in', async () => {
    const teapot = { type: 'add', productId: '7001', variantId: '7001', quantity: 1 } as const;
    const { cart: changed } = await cart().change([chair, teapot], { session: session() });
    assert.deepEqual(new Set(changed.lines.map(({ price }) => price?.currency)), new Set(['EUR']));
    assert.deepEqual(changed.subtotal, { amount: 15900 + 5333, currency: 'EUR', digits: 2 });
  });

  it('adds up goods, coupon and shipping in whole cents', async () => {
    const { cart: changed, issues } = await cart().change(
      [
        { ...chair, quantity: 1 },
        { type: 'coupon', code: 'welcome10' },
        { type: 'ship-to', country: 'fr' },
      ],
      { session: session() },
    );
    assert.deepEqual(issues, []);
    assert.deepEqual(changed.coupons, [
      { code: 'WELCOME10', status: 'applied', discount: { amount: 1590, currency: 'EUR', digits: 2 } },
    ]);
    assert.deepEqual(
      changed.shippingOptions?.map(({ id, price }) => [id, price?.amount]),
      [
        ['standard', 0],
        ['express', 1995],
      ],
    );
    assert.equal(changed.total?.amount, 15900 - 1590);
    assert.equal(changed.estimated, false);
  });

  it('tells a coupon that has ended from one that never was', async () => {
    const { issues } = await cart().change(
      [
        chair,
        { type: 'coupon', code: 'SUMMER24' },
        { type: 'coupon', code: 'NOPE' },
        { type: 'ship-to', country: 'AQ' },
      ],
      { session: session() },
    );
    assert.deepEqual(
      issues.map(({ code, change }) => [code, change]),
      [
        ['coupon_expired', 1],
        ['coupon_invalid', 2],
        ['no_shipping', 3],
      ],
    );
  });

  it('does not send a cart write twice when the connection is cut after it', async () => {
    const kept = session();
    await cart().change([chair], { session: kept });
    shop.requests.length = 0;
    const cut = cart(fetchWith('cut_after_write'));
    await assert.rejects(cut.change([chair], { session: kept }), { code: 'network' });
    assert.deepEqual(shop.requests, ['POST /api/cart']);
    assert.equal((await cart().load({ session: kept }))?.lines[0]?.quantity, 2);
  });

  it('makes a forgotten cart anew, once', async () => {
    const kept = session('demo-cart-12345');
    const { cart: changed } = await cart().change([chair], { session: kept });
    assert.equal(changed.lines.length, 1);
    assert.deepEqual(shop.requests, ['POST /api/cart', 'POST /api/cart']);
    assert.equal(kept.read(), changed.id);
  });

  it('says how long a shop asks to wait, in milliseconds', async () => {
    const limited = demoShop({ url: shop.url, fetch: fetchWith('rate_limited:3') });
    await assert.rejects(limited.products(['1001']), { code: 'rate_limited', retryAfter: 3000, retryable: true });
  });

  it('reads an answer that drips in', async () => {
    const [product] = await demoShop({ url: shop.url, fetch: fetchWith('drip:2') }).products(['handle:oak-chair']);
    assert.equal(product?.id, '1001');
  });

  it('names a truncated answer as the fault of the shop', async () => {
    const truncated = demoShop({ url: shop.url, fetch: fetchWith('truncated') });
    await assert.rejects(truncated.products(['1001']), { code: 'server' });
  });

  it('hands off creator and campaign', async () => {
    const { url } = await demoShop({ url: shop.url }).checkout({
      lines: [{ variantId: '1007-white', quantity: 2 }],
      coupons: ['TENOFF'],
      creator: 'ada',
      campaign: 'spring',
    });
    assert.deepEqual(Object.fromEntries(new URL(url).searchParams), {
      products: '1007-white:2',
      coupon: 'TENOFF',
      creator: 'ada',
      campaign: 'spring',
    });
  });
});
