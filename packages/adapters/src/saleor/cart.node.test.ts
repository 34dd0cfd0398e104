import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { describe, it } from 'node:test';
import type { CartCapability, CartChange, CommerceError } from '@vitrine/core';
import { memorySession } from '../http/fixtures/session.js';
import { id } from './fixtures/products.js';
import { saleorShop } from './fixtures/shop.js';
import { saleor, type SaleorOptions } from './index.js';

const sdl = await readFile(new URL('fixtures/schema.graphql', import.meta.url), 'utf8');

function open(options: SaleorOptions = {}) {
  const shop = saleorShop(sdl);
  const set = {
    endpoint: 'https://api.shop.example/graphql/',
    channel: 'default-channel',
    country: 'NL',
    checkout: 'https://shop.example/checkout?id={cart}&coupon={coupon}',
    fetch: shop.fetch,
  };
  const adapter = saleor({ ...set, ...options });
  const { cart } = adapter as { cart: CartCapability };
  return { shop, adapter, cart, session: memorySession() };
}

const add = (variant: number, quantity = 1, note?: Record<string, string>): CartChange => ({
  type: 'add',
  variantId: id('ProductVariant', variant),
  productId: id('Product', 1),
  quantity,
  ...(note && { note }),
});

const eur = (amount: number) => ({ amount, currency: 'EUR', digits: 2 });

describe('the cart of saleor()', () => {
  it('is made with its first line in one round trip, and added to in one', async () => {
    const { shop, session, cart } = open();
    const first = await cart.change([add(11, 1, { creator: 'mia' })], { session });
    assert.equal(shop.requests.length, 1);
    const { id: line, ...rest } = first.cart.lines[0] ?? { id: '' };
    assert.match(atob(line), /^CheckoutLine:/);
    assert.deepEqual(rest, {
      productId: id('Product', 1),
      variantId: id('ProductVariant', 11),
      title: 'Linen shirt & collar',
      variantTitle: 'White',
      quantity: 1,
      price: eur(4840),
      compareAt: eur(6050),
      total: eur(4840),
      image: { url: 'https://cdn.example/thumb.webp', alt: '' },
    });
    assert.deepEqual(shop.checkouts.metadata, [{ key: 'creator', value: 'mia' }]);
    await cart.change([add(11), { type: 'set', lineId: line, quantity: 5 }, add(30)], { session });
    assert.equal(shop.requests.length, 2);
    const loaded = await cart.load({ session, context: { locale: 'nl' } });
    assert.deepEqual(
      loaded?.lines.map(({ title, quantity }) => [title, quantity]),
      [
        ['Linnen overhemd', 5],
        ['Linen towel', 1],
      ],
    );
  });

  it('says how many there are when it is refused more, and leaves the rest of the call alone', async () => {
    const { shop, session, cart } = open();
    const { cart: changed, issues } = await cart.change([add(20, 5), add(12), add(40, 3), add(404), add(30)], {
      session,
    });
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
    // The cart with the first line, the one without, the others, the numbers.
    assert.equal(shop.requests.length, 4);
  });

  it('says of a line that was sold to somebody else meanwhile how many are left', async () => {
    const { shop, session, cart } = open();
    const { cart: before } = await cart.change([add(20, 3)], { session });
    const mug = shop.products[1]?.variants[0];
    assert.ok(mug);
    mug.stock = 1;
    const loaded = await cart.load({ session });
    assert.deepEqual(loaded?.issues, [
      { code: 'limit', lineId: before.lines[0]?.id, variantId: id('ProductVariant', 20), available: 1 },
    ]);
    mug.stock = 0;
    assert.equal((await cart.load({ session }))?.issues?.[0]?.code, 'sold_out');
  });

  it('takes a voucher, and says that another is none', async () => {
    const { session, cart } = open();
    await cart.change([add(11, 2)], { session });
    const { cart: changed } = await cart.change([{ type: 'coupon', code: 'ten' }], { session });
    assert.deepEqual(changed.coupons, [{ code: 'TEN', status: 'applied', discount: eur(968) }]);
    assert.deepEqual([changed.subtotal, changed.discount, changed.total], [eur(9680), eur(968), eur(8712)]);
    const refused = await cart.change([{ type: 'coupon', code: 'NONE' }], { session });
    assert.deepEqual(refused.issues, [{ code: 'coupon_invalid', change: 0, message: 'Promo code is invalid' }]);
    assert.deepEqual(
      refused.cart.coupons.map(({ code }) => code),
      ['TEN'],
    );
  });

  it('says what shipping costs and how long it takes, in the words of the page’s language', async () => {
    const { session, cart } = open();
    await cart.change([add(11)], { session });
    const call = { session, context: { locale: 'de', country: 'NL' } };
    const { cart: there } = await cart.change([{ type: 'ship-to', country: 'nl', postcode: '1012 AB' }], call);
    assert.deepEqual(there.shippingOptions, [
      { id: 'standard', title: 'Standard', price: eur(495), delivery: '2–4 Tage' },
      { id: 'express', title: 'Express', price: eur(1200), delivery: '1 Tag' },
    ]);
    assert.equal((await cart.load(call))?.shippingOptions?.length, 2);
    const nowhere = await cart.change([{ type: 'ship-to', country: 'US' }], call);
    assert.deepEqual(nowhere.issues, [{ code: 'no_shipping', change: 0 }]);
  });

  it('counts the taxes of the country the page is in', async () => {
    const { session, cart } = open();
    await cart.change([add(20)], { session });
    const loaded = await cart.load({ session, context: { country: 'DE' } });
    assert.deepEqual(loaded?.total, eur(1190));
  });

  it('is made again with its lines and voucher when the shop has forgotten it, and not when it was paid for', async () => {
    const { shop, session, cart, adapter } = open({ creator: 'mia' });
    await cart.change([add(11, 2), { type: 'coupon', code: 'TEN' }], { session });
    shop.checkouts.all.clear();
    const { cart: again, issues } = await cart.change([add(30)], { session });
    assert.deepEqual(issues, [{ code: 'cart_restored' }]);
    assert.deepEqual(
      again.lines.map(({ quantity }) => quantity),
      [2, 1],
    );
    assert.deepEqual(
      again.coupons.map(({ code }) => code),
      ['TEN'],
    );

    const { url } = await adapter.checkout({ cart: again }, { session });
    assert.equal(url, `https://shop.example/checkout?id=${encodeURIComponent(again.id)}&coupon=TEN&utm_source=mia`);
    shop.checkouts.all.clear();
    const { cart: next } = await cart.change([add(60)], { session });
    assert.deepEqual(
      next.lines.map(({ title }) => title),
      ['Linen curtain'],
    );
  });

  it('names a channel that the shop does not have', async () => {
    const { cart } = open({ channel: 'nowhere' });
    await assert.rejects(
      cart.change([add(11)], { session: memorySession() }),
      ({ code, hint }: CommerceError) => code === 'config' && /"nowhere"/.test(hint ?? ''),
    );
  });

  it('needs an address to pay at', async () => {
    const { adapter } = open({ checkout: undefined });
    await assert.rejects(
      adapter.checkout({ lines: [{ variantId: 'x', quantity: 1 }] }),
      ({ code, hint }: CommerceError) => code === 'config' && /`checkout`/.test(hint ?? ''),
    );
  });
});
