import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { describe, it } from 'node:test';
import type { CartCapability, CartChange, CommerceError } from '@vitrine/core';
import { memorySession } from '../http/fixtures/session.js';
import { bigCommerceShop } from './fixtures/shop.js';
import { bigcommerce, type BigCommerceOptions } from './index.js';

const sdl = await readFile(new URL('fixtures/schema.graphql', import.meta.url), 'utf8');

function open(options: BigCommerceOptions = {}) {
  const shop = bigCommerceShop(sdl);
  const adapter = bigcommerce({ endpoint: 'https://shop.example', token: 'storefront', fetch: shop.fetch, ...options });
  const { cart } = adapter as { cart: CartCapability };
  return { shop, adapter, cart, session: memorySession() };
}

const add = (productId: number, variantId: number, quantity = 1): CartChange => ({
  type: 'add',
  productId: String(productId),
  variantId: String(variantId),
  quantity,
});
const shirt = (quantity?: number) => add(101, 11, quantity);
const towel = () => add(103, 1030);

const eur = (amount: number) => ({ amount, currency: 'EUR', digits: 2 });

describe('the cart of bigcommerce()', () => {
  it('is made with all that is added first in one round trip, and added to in one', async () => {
    const { shop, session, cart } = open();
    const { cart: filled } = await cart.change([shirt(), towel()], { session });
    assert.equal(shop.requests.length, 1);
    const { id, ...line } = filled.lines[0] ?? { id: '' };
    assert.match(id, /^line-/);
    assert.deepEqual(line, {
      productId: '101',
      variantId: '11',
      title: 'Linen shirt & collar',
      variantTitle: 'White',
      quantity: 1,
      price: eur(4000),
      compareAt: eur(5000),
      total: eur(4000),
      image: { url: 'https://cdn.example/256w/photo.jpg?c=1', alt: 'A thing' },
      url: 'https://shop.example/shirts/linen-shirt/',
    });
    await cart.change([shirt()], { session });
    assert.equal(shop.requests.length, 2);
    assert.deepEqual(
      (await cart.load({ session }))?.lines.map(({ quantity }) => quantity),
      [2, 1],
    );
  });

  it('says how many there are when it is refused more, and which of several it was', async () => {
    const { session, cart } = open();
    const { cart: changed, issues } = await cart.change(
      [add(102, 1020, 5), add(101, 12), add(104, 1040, 3), add(999, 1), towel()],
      { session },
    );
    assert.deepEqual(
      issues.map(({ code, change, available }) => [code, change, available]),
      [
        ['limit', 0, 3],
        ['sold_out', 1, 0],
        ['limit', 2, 2],
        ['not_found', 3, undefined],
      ],
    );
    assert.deepEqual(
      changed.lines.map(({ title }) => title),
      ['Linen towel'],
    );
    const [line] = changed.lines;
    const none = await cart.change([{ type: 'set', lineId: 'line-0', quantity: 2 }], { session });
    assert.deepEqual(
      none.issues.map(({ code, lineId }) => [code, lineId]),
      [['not_found', 'line-0']],
    );
    assert.equal(none.cart.lines[0]?.id, line?.id);
  });

  it('is empty, and begins anew, when its last line has gone and the shop has deleted it', async () => {
    const { shop, session, cart } = open();
    const { cart: filled } = await cart.change([shirt(), towel()], { session });
    const [first, second] = filled.lines.map(({ id }) => id);
    const { cart: emptied, issues } = await cart.change(
      [
        { type: 'set', lineId: first ?? '', quantity: 0 },
        { type: 'set', lineId: second ?? '', quantity: 0 },
      ],
      { session },
    );
    assert.deepEqual([emptied.lines, issues], [[], []]);
    assert.equal(session.token, null);
    assert.equal(await cart.load({ session }), null);
    assert.equal(shop.carts.all.size, 0);
    const { cart: again } = await cart.change([towel()], { session });
    const { cart: after } = await cart.change(
      [{ type: 'set', lineId: again.lines[0]?.id ?? '', quantity: 0 }, shirt(2), { type: 'coupon', code: 'TEN' }],
      { session },
    );
    assert.deepEqual(
      after.lines.map(({ title, quantity }) => [title, quantity]),
      [['Linen shirt & collar', 2]],
    );
    assert.deepEqual(
      after.coupons.map(({ code }) => code),
      ['TEN'],
    );
  });

  it('takes a coupon and keeps it in sight, and says that another is none', async () => {
    const { session, cart } = open();
    await cart.change([shirt(2)], { session });
    const { cart: changed } = await cart.change([{ type: 'coupon', code: 'ten' }], { session });
    assert.deepEqual(changed.coupons, [{ code: 'TEN', status: 'applied', discount: eur(800) }]);
    assert.deepEqual([changed.subtotal, changed.tax, changed.total], [eur(8000), eur(1440), eur(8640)]);
    const { cart: more } = await cart.change([towel()], { session });
    assert.deepEqual(
      more.coupons.map(({ code }) => code),
      ['TEN'],
    );
    const refused = await cart.change([{ type: 'coupon', code: 'NONE' }], { session });
    assert.deepEqual(
      refused.issues.map(({ code, message }) => [code, message]),
      [['coupon_invalid', 'The coupon code you entered could not be found in our system.']],
    );
    assert.deepEqual(
      (await cart.change([{ type: 'coupon', code: 'TEN', remove: true }], { session })).cart.coupons,
      [],
    );
  });

  it('says what shipping costs, and when the shop does not ship there', async () => {
    const { session, cart } = open();
    await cart.change([shirt()], { session });
    const { cart: there } = await cart.change([{ type: 'ship-to', country: 'nl', postcode: '1012' }], { session });
    assert.deepEqual(there.shippingOptions, [
      { id: 'flat', title: 'Flat rate', price: eur(495), delivery: '2–4 days' },
      { id: 'express', title: 'Express', price: eur(1200) },
    ]);
    assert.equal((await cart.change([towel()], { session })).cart.shippingOptions?.length, 2);
    const nowhere = await cart.change([{ type: 'ship-to', country: 'US' }], { session });
    assert.deepEqual(nowhere.issues, [{ code: 'no_shipping', change: 0 }]);
  });

  it('is in the currency of the page where the shop takes that, and says nothing where it only shows it', async () => {
    const { shop, session, cart } = open();
    const inCurrency = (currency: string) => ({ session, context: { currency } });
    assert.deepEqual((await cart.change([towel()], inCurrency('USD'))).cart.subtotal, {
      amount: 2090,
      currency: 'USD',
      digits: 2,
    });
    assert.deepEqual((await cart.load(inCurrency('EUR')))?.subtotal, eur(1900));
    const yen = await cart.change([towel()], inCurrency('JPY'));
    assert.deepEqual([yen.cart.subtotal, yen.issues], [eur(3800), []]);
    const asked = shop.requests.length;
    await cart.change([towel()], inCurrency('JPY'));
    assert.equal(shop.requests.length, asked + 1);
    const other = memorySession();
    assert.deepEqual(
      (await cart.change([towel()], { session: other, context: { currency: 'JPY' } })).cart.subtotal,
      eur(1900),
    );
  });

  it('is made again with its lines and coupon when the shop has forgotten it, and not when it was paid for', async () => {
    const { shop, session, cart, adapter } = open();
    await cart.change([shirt(2), towel(), { type: 'coupon', code: 'TEN' }], { session });
    shop.carts.all.clear();
    const { cart: again, issues } = await cart.change([add(106, 1060)], { session });
    assert.deepEqual(issues, [{ code: 'cart_restored' }]);
    assert.deepEqual(
      again.lines.map(({ quantity }) => quantity),
      [2, 1, 1],
    );
    assert.deepEqual(
      again.coupons.map(({ code }) => code),
      ['TEN'],
    );
    await adapter.checkout({ cart: again }, { session });
    shop.carts.all.clear();
    const { cart: next } = await cart.change([towel()], { session });
    assert.deepEqual(
      next.lines.map(({ title }) => title),
      ['Linen towel'],
    );
  });

  it('finds its lines in a session that another hand has made', async () => {
    const { shop, cart } = open();
    const { entityId } = shop.carts.create([{ productEntityId: 101, variantEntityId: 11, quantity: 1 }]);
    const session = memorySession(entityId);
    const lineId = shop.carts.get(entityId).lines[0]?.entityId ?? '';
    const { cart: changed, issues } = await cart.change([{ type: 'set', lineId, quantity: 4 }], { session });
    assert.deepEqual([changed.lines[0]?.quantity, issues], [4, []]);
  });

  it('keeps the shop’s errors that are none of the cart’s apart from its refusals', async () => {
    const { cart } = open({
      fetch: async () => new Response('{"errors":[{"message":"Broken"}],"data":null}', { status: 500 }),
    });
    await assert.rejects(
      cart.change([towel()], { session: memorySession() }),
      ({ code }: CommerceError) => code === 'server',
    );
  });
});

describe('the way from bigcommerce() to the checkout', () => {
  it('is a redirect made when it is asked for, that names whom the sale is credited to', async () => {
    const { adapter, cart, session } = open({ creator: 'mia', campaign: 'spring' });
    const { cart: filled } = await cart.change([shirt()], { session });
    const { url } = await adapter.checkout({ cart: filled }, { session });
    assert.equal(url, `https://shop.example/cart/${filled.id}?t=once&utm_source=mia&utm_campaign=spring`);
  });

  it('gives lines alone, and a cart that is gone, a cart of their own', async () => {
    const { shop, adapter, cart, session } = open();
    const { url } = await adapter.checkout(
      { lines: [{ productId: '101', variantId: '11', quantity: 2 }] },
      { session },
    );
    assert.match(url, /\/cart\/00000000-0000-4000-8000-000000000001\?/);
    assert.equal(session.token, null);
    const { cart: filled } = await cart.change([shirt()], { session });
    shop.carts.all.clear();
    assert.match((await adapter.checkout({ cart: filled }, { session })).url, /\/cart\//);
    assert.equal(shop.carts.all.size, 1);
  });

  it('says why it cannot be', async () => {
    const { adapter } = open();
    const lines = [{ productId: '101', variantId: '12', quantity: 1 }];
    await assert.rejects(
      adapter.checkout({ lines }),
      ({ code, message }: CommerceError) => code === 'invalid' && /stock/.test(message),
    );
  });
});
