import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { CartCapability, CartChange, CommerceAdapter, CommerceError } from '@vitrine/core';
import { errorsAnswer, type Gate } from '../http/fixtures/schema-shop.js';
import { memorySession } from '../http/fixtures/session.js';
import { loadSchema } from './fixtures/load-schema.js';
import { shopifyShop } from './fixtures/shop.js';
import { shopify, type ShopifyOptions } from './index.js';

const schema = await loadSchema();

function open(options: ShopifyOptions = {}, gate?: Gate) {
  const shop = shopifyShop(schema, gate);
  const adapter = shopify({
    endpoint: 'linen.myshopify.com',
    token: 'public',
    country: 'NL',
    fetch: shop.fetch,
    ...options,
  });
  const session = memorySession();
  return { shop, adapter, session, cart: cartOf(adapter) };
}

function cartOf({ cart }: CommerceAdapter): CartCapability {
  assert.ok(cart);
  return cart;
}

const add = (variant: number, quantity = 1, note?: Record<string, string>): CartChange => ({
  type: 'add',
  variantId: `gid://shopify/ProductVariant/${variant}`,
  productId: 'gid://shopify/Product/1',
  quantity,
  ...(note && { note }),
});

const eur = (amount: number) => ({ amount, currency: 'EUR', digits: 2 });

describe('the cart of shopify()', () => {
  it('is made with its first line in one round trip, and added to in one', async () => {
    const { shop, session, cart } = open();
    const first = await cart.change([add(11)], { session });
    assert.equal(shop.requests.length, 1);
    assert.deepEqual(first.issues, []);
    assert.deepEqual(first.cart.lines[0], {
      id: 'gid://shopify/CartLine/l2?cart=c1',
      productId: 'gid://shopify/Product/1',
      variantId: 'gid://shopify/ProductVariant/11',
      title: 'Linen shirt & collar',
      variantTitle: 'White',
      quantity: 1,
      price: eur(4900),
      compareAt: eur(5900),
      total: eur(4900),
      url: 'https://shop.example/products/linen-shirt',
    });
    assert.deepEqual([first.cart.subtotal, first.cart.total, first.cart.estimated], [eur(4900), eur(4900), true]);
    await cart.change([add(30, 2), add(11)], { session });
    assert.equal(shop.requests.length, 2);
    const loaded = await cart.load({ session });
    assert.deepEqual(
      loaded?.lines.map(({ title, quantity, variantTitle }) => [title, quantity, variantTitle]),
      [
        ['Linen shirt & collar', 2, 'White'],
        ['Linen towel', 2, undefined],
      ],
    );
  });

  it('adds what there is, and says how many that are', async () => {
    const { session, cart } = open();
    const { cart: changed, issues } = await cart.change([add(20, 5), add(12)], { session });
    assert.deepEqual(
      issues.map(({ code, change, available }) => [code, change, available]),
      [
        ['partly_added', 0, 3],
        ['sold_out', 1, 0],
      ],
    );
    assert.deepEqual(
      changed.lines.map(({ quantity }) => quantity),
      [3],
    );
    const more = await cart.change([{ type: 'set', lineId: changed.lines[0]?.id ?? '', quantity: 9 }], { session });
    assert.deepEqual(
      more.issues.map(({ code, change, available, lineId }) => [code, change, available, lineId]),
      [['partly_added', 0, 3, changed.lines[0]?.id]],
    );
  });

  it('tells a variant that is refused, sold out or unknown apart, at the cost of a look only when one is refused', async () => {
    const { shop, session, cart } = open();
    const { issues } = await cart.change([add(404), add(50, 13), add(11)], { session });
    assert.deepEqual(
      issues.map(({ code, change, message }) => [code, change, message]),
      [
        ['not_found', 0, 'The merchandise with id gid://shopify/ProductVariant/404 does not exist.'],
        ['limit', 1, 'Too many.'],
      ],
    );
    // The cart with the first line, the one without, the two others, the look.
    assert.equal(shop.requests.length, 4);
  });

  it('takes a code that applies, and leaves one out that does not', async () => {
    const { session, cart } = open();
    await cart.change([add(11, 2)], { session });
    const coupon = async (code: string, remove?: boolean) =>
      cart.change([{ type: 'coupon', code, ...(remove && { remove }) }], { session });
    const { cart: changed } = await coupon('ten');
    assert.deepEqual(changed.coupons, [{ code: 'ten', status: 'applied', discount: eur(980) }]);
    assert.deepEqual([changed.subtotal, changed.discount, changed.total], [eur(9800), eur(980), eur(8820)]);
    const expired = await coupon('SUMMER24');
    assert.deepEqual(
      expired.issues.map(({ code, change }) => [code, change]),
      [['coupon_expired', 0]],
    );
    assert.deepEqual(
      expired.cart.coupons.map(({ code }) => code),
      ['ten'],
    );
    assert.deepEqual(
      (await coupon('NONE')).issues.map(({ code }) => code),
      ['coupon_invalid'],
    );
    assert.deepEqual((await coupon('TEN', true)).cart.coupons, []);
  });

  it('says what shipping costs, and when the shop does not ship there', async () => {
    const { session, cart } = open();
    await cart.change([add(11)], { session });
    const there = await cart.change([{ type: 'ship-to', country: 'nl', postcode: '1012 AB' }], { session });
    assert.deepEqual(there.cart.shippingOptions, [
      { id: 'standard', title: 'Standard', price: eur(495), delivery: '2–4 days' },
      { id: 'express', title: 'Express', price: eur(1200) },
    ]);
    // Kept for the next time the cart is read.
    assert.equal((await cart.load({ session }))?.shippingOptions?.length, 2);
    const nowhere = await cart.change([{ type: 'ship-to', country: 'US' }], { session });
    assert.deepEqual(nowhere.issues, [{ code: 'no_shipping', change: 0 }]);
    // Rates of carriers are told at the checkout only: that there are none here says nothing.
    assert.deepEqual((await cart.change([{ type: 'ship-to', country: 'BE' }], { session })).issues, []);
  });

  it('carries whom the sale is credited to on its lines, hidden from the shopper', async () => {
    const { shop, session, cart } = open();
    await cart.change([add(11, 1, { creator: 'mia', campaign: 'spring' })], { session });
    assert.deepEqual(shop.carts.attributes, [
      { key: '_creator', value: 'mia' },
      { key: '_campaign', value: 'spring' },
    ]);
  });

  it('follows the page to another country', async () => {
    const { shop, session, cart } = open();
    await cart.change([add(20)], { session });
    const loaded = await cart.load({ session, context: { country: 'US' } });
    assert.deepEqual(loaded?.total, { amount: 1375, currency: 'USD', digits: 2 });
    assert.equal(shop.requests.length, 3);
    const again = await cart.change([add(20)], { session, context: { country: 'US' } });
    assert.deepEqual(again.cart.total, { amount: 2750, currency: 'USD', digits: 2 });
    assert.equal(shop.requests.length, 4);
  });

  it('is one for two tabs', async () => {
    const { shop, session, cart } = open();
    await cart.change([add(11)], { session });
    const tab = cartOf(shopify({ endpoint: 'linen.myshopify.com', fetch: shop.fetch }));
    await tab.change([add(11)], { session });
    assert.equal((await cart.load({ session }))?.lines[0]?.quantity, 2);
  });
});

describe('a cart that Shopify has forgotten', () => {
  it('is made again at the next change, with its lines, code and shipping, and says so', async () => {
    const { shop, session, cart } = open({ creator: 'mia' });
    const before = await cart.change(
      [add(11, 2), add(30), { type: 'coupon', code: 'TEN' }, { type: 'ship-to', country: 'NL' }],
      { session },
    );
    shop.carts.all.clear();
    const [shirt, towel] = before.cart.lines;
    const { cart: after, issues } = await cart.change(
      [
        { type: 'set', lineId: shirt?.id ?? '', quantity: 3 },
        add(404),
        { type: 'set', lineId: towel?.id ?? '', quantity: 0 },
        add(60),
      ],
      { session },
    );
    assert.deepEqual(
      issues.map(({ code, change }) => [code, change]),
      [
        ['cart_restored', undefined],
        ['not_found', 1],
      ],
    );
    assert.deepEqual(
      after.lines.map(({ title, quantity }) => [title, quantity]),
      [
        ['Linen shirt & collar', 3],
        ['Linen curtain', 1],
      ],
    );
    assert.deepEqual(
      after.coupons.map(({ code }) => code),
      ['TEN'],
    );
    assert.equal(after.shippingOptions?.length, 2);
    assert.deepEqual((await cart.load({ session }))?.id, after.id);
  });

  it('is null when read, is not asked for again, and comes back with what is added next', async () => {
    const { shop, session, cart } = open();
    await cart.change([add(11, 2)], { session });
    shop.carts.all.clear();
    assert.equal(await cart.load({ session }), null);
    const asked = shop.requests.length;
    assert.equal(await cart.load({ session }), null);
    assert.equal(shop.requests.length, asked);
    const { cart: after, issues } = await cart.change([add(30)], { session });
    assert.deepEqual(issues, [{ code: 'cart_restored' }]);
    assert.deepEqual(
      after.lines.map(({ quantity }) => quantity),
      [2, 1],
    );
  });

  it('leaves out what the shop no longer sells, and keeps the rest', async () => {
    const { shop, session, cart } = open();
    await cart.change([add(11), add(30)], { session });
    shop.carts.all.clear();
    shop.products.splice(0, 1);
    const { cart: after, issues } = await cart.change([add(60)], { session });
    assert.deepEqual(
      after.lines.map(({ title }) => title),
      ['Linen towel', 'Linen curtain'],
    );
    assert.deepEqual(
      issues.map(({ code, change, variantId }) => [code, change, variantId]),
      [
        ['cart_restored', undefined, undefined],
        ['not_found', undefined, 'gid://shopify/ProductVariant/11'],
      ],
    );
  });

  it('is not made again when the shopper, in this tab or another, was sent to pay for it', async () => {
    const { shop, session, cart, adapter } = open();
    const { cart: bought } = await cart.change([add(11, 2)], { session });
    await adapter.checkout({ cart: bought }, { session });
    shop.carts.all.clear();
    const { cart: after, issues } = await cart.change([add(30)], { session });
    assert.deepEqual(issues, []);
    assert.deepEqual(
      after.lines.map(({ title }) => title),
      ['Linen towel'],
    );
    shop.carts.all.clear();
    await adapter.checkout({ cart: after }, { session });
    assert.equal(await cart.load({ session }), null);
  });

  it('is made again after all when the shopper came back and went on', async () => {
    const { shop, session, cart, adapter } = open();
    const { cart: first } = await cart.change([add(11)], { session });
    await adapter.checkout({ cart: first }, { session });
    await cart.change([add(30)], { session });
    shop.carts.all.clear();
    const { cart: after } = await cart.change([add(60)], { session });
    assert.equal(after.lines.length, 3);
  });

  it('is started afresh from a session that nobody can read', async () => {
    for (const token of ['{"id":', '{"id":7,"lines":"x"}', 'cart', '[]', '{"id":"","lines":[null,{"quantity":"x"}]}']) {
      const { cart } = open();
      const session = memorySession(token);
      assert.equal(await cart.load({ session }), null, token);
      const { cart: made } = await cart.change([add(11)], { session });
      assert.deepEqual(
        made.lines.map(({ quantity }) => quantity),
        [1],
        token,
      );
    }
  });
});

describe('the cart of shopify() in trouble', () => {
  const code = (call: Promise<unknown>) =>
    call.then(
      () => assert.fail('it resolved'),
      (error: CommerceError) => [error.code, error.retryable],
    );

  it('rejects when the cart could not be saved, or the shop asks for patience', async () => {
    const answers: Record<string, unknown> = {
      SERVICE_UNAVAILABLE: {
        data: {
          m0: {
            cart: null,
            userErrors: [{ code: 'SERVICE_UNAVAILABLE', field: null, message: 'Later' }],
            warnings: [],
          },
        },
      },
      nothing: { data: { m0: null }, errors: [{ message: 'Broken' }] },
    };
    for (const answer of Object.values(answers)) {
      const { cart } = open({ fetch: async () => new Response(JSON.stringify(answer)) });
      assert.deepEqual(await code(cart.change([add(11)], { session: memorySession() })), ['server', true]);
    }
    const { cart } = open({}, () => errorsAnswer('THROTTLED', 'Throttled'));
    assert.deepEqual(await code(cart.change([add(11)], { session: memorySession() })), ['rate_limited', true]);
  });

  it('holds a line once when the answer to the first addition was lost', async () => {
    const { shop, session } = open();
    let isCut = true;
    const cut: typeof fetch = async (...args) => {
      const response = await shop.fetch(...args);
      if (isCut) throw new TypeError('Failed to fetch');
      return response;
    };
    const cart = cartOf(shopify({ endpoint: 'linen.myshopify.com', fetch: cut }));
    assert.deepEqual(await code(cart.change([add(11)], { session })), ['network', true]);
    isCut = false;
    assert.equal((await cart.change([add(11)], { session })).cart.lines[0]?.quantity, 1);
  });

  it('reads a cart of nulls and odd numbers', async () => {
    const raw = {
      id: 'gid://shopify/Cart/1?key=k',
      cost: null,
      discountCodes: [null, { code: 'A', applicable: null }],
      discountAllocations: [null, { code: 'A', discountedAmount: null }],
      lines: {
        nodes: [null, { id: 'l', quantity: 1.5 }, { id: 'm', quantity: 1, merchandise: { id: 'v', product: null } }],
      },
      deliveryGroups: {
        nodes: [null, { deliveryOptions: [null, { handle: 'x', title: '', estimatedCost: { amount: 'free' } }] }],
      },
    };
    const { cart } = open({ fetch: async () => new Response(JSON.stringify({ data: { cart: raw } })) });
    const session = memorySession('gid://shopify/Cart/1?key=k');
    assert.deepEqual(await cart.load({ session }), {
      id: 'gid://shopify/Cart/1?key=k',
      lines: [],
      coupons: [],
      subtotal: null,
      total: null,
      estimated: true,
      shippingOptions: [{ id: 'x', title: 'x', price: null }],
    });
  });
});

describe('the way from shopify() to the checkout', () => {
  it('goes to the address the shop gives now, with its key, and names whom the sale is credited to', async () => {
    const { adapter, cart, session } = open({ creator: 'mia' });
    const { cart: filled } = await cart.change([add(11)], { session });
    const { url } = await adapter.checkout({ cart: filled, campaign: 'spring' }, { session });
    assert.equal(url, 'https://shop.example/checkouts/cn/c1?key=secret&utm_source=mia&utm_campaign=spring');
  });

  it('goes to a permalink for lines alone, and for a cart that is gone', async () => {
    const { shop, adapter, cart, session } = open();
    const lines = [
      { variantId: 'gid://shopify/ProductVariant/11', quantity: 2 },
      { variantId: '30', quantity: 1 },
    ];
    const { url } = await adapter.checkout({ lines, coupons: ['TEN & more'] });
    assert.equal(url, 'https://linen.myshopify.com/cart/11:2,30:1?discount=TEN+%26+more');
    assert.equal(shop.requests.length, 0);
    const { cart: filled } = await cart.change([add(11, 3)], { session });
    shop.carts.all.clear();
    assert.equal((await adapter.checkout({ cart: filled }, { session })).url, 'https://linen.myshopify.com/cart/11:3');
  });

  it('is no way with nothing, or with what is no variant', async () => {
    const { adapter } = open();
    for (const lines of [[], [{ variantId: 'shirt', quantity: 1 }]]) {
      await assert.rejects(adapter.checkout({ lines }), (error: CommerceError) => error.code === 'invalid');
    }
  });
});
