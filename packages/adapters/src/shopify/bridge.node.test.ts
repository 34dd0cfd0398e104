import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createCartStore, type CartChange } from '@vitrine/core';
import { memorySession } from '../http/fixtures/session.js';
import { bridgeShopifyEvents, type StandardCartEvent } from './bridge.js';
import { loadSchema } from './fixtures/load-schema.js';
import { shopifyShop } from './fixtures/shop.js';
import { shopify } from './index.js';

const schema = await loadSchema();
const NAMES = ['shopify:cart:lines-update', 'shopify:cart:discount-update', 'shopify:cart:error'];

type Heard = StandardCartEvent & { action?: string; lines?: unknown; discountCodes?: unknown; error?: string };

/** A page of the shop: the widgets' cart, and a theme that hears events and can send them. */
function page() {
  const shop = shopifyShop(schema);
  const adapter = shopify({ endpoint: 'linen.myshopify.com', fetch: shop.fetch });
  const session = memorySession();
  const cart = createCartStore({ adapter, session, catalogue: { variant: () => undefined } });
  const target = new EventTarget();
  const heard: Heard[] = [];
  for (const name of NAMES) target.addEventListener(name, (event) => heard.push(event as Heard));
  const stop = bridgeShopifyEvents({ cart, session }, target);
  const theme = (members: object, name = NAMES[0] ?? '') =>
    target.dispatchEvent(Object.assign(new Event(name), members));
  return { shop, session, cart, target, heard, stop, theme };
}

const add = (variant: number, quantity = 1): CartChange => ({
  type: 'add',
  variantId: `gid://shopify/ProductVariant/${variant}`,
  productId: 'gid://shopify/Product/1',
  quantity,
});

/** Resolves when the cart holds so many pieces, as the shop has confirmed them. */
const pieces = ({ cart }: ReturnType<typeof page>, wanted: number) =>
  new Promise<void>((resolve) => {
    cart.subscribe(({ confirmed, pending }) => {
      const count = confirmed?.lines.reduce((sum, { quantity }) => sum + quantity, 0);
      if (!pending && count === wanted) resolve();
    });
  });

describe('bridgeShopifyEvents', () => {
  it('tells the theme of an addition as it is sent, and of the cart when it is done', async () => {
    const { cart, heard } = page();
    const asked = cart.request([add(20, 5)]);
    assert.deepEqual(
      heard.map(({ type, action, lines }) => [type, action, lines]),
      [['shopify:cart:lines-update', 'add', [{ merchandiseId: 'gid://shopify/ProductVariant/20', quantity: 5 }]]],
    );
    await asked;
    assert.deepEqual(await heard[0]?.promise, {
      cart: {
        id: 'gid://shopify/Cart/c1?key=secret1',
        totalQuantity: 3,
        cost: { totalAmount: { amount: '37.50', currencyCode: 'EUR' } },
        lines: [
          {
            id: 'gid://shopify/CartLine/l2?cart=c1',
            quantity: 3,
            cost: { totalAmount: { amount: '37.50', currencyCode: 'EUR' } },
          },
        ],
        discountCodes: [],
      },
      userErrors: [],
      warnings: [
        {
          code: 'MERCHANDISE_NOT_ENOUGH_STOCK',
          message: 'Only 3 items were added.',
          target: 'gid://shopify/CartLine/l2?cart=c1',
        },
      ],
    });
  });

  it('tells updates, removals and codes apart', async () => {
    const { cart, heard } = page();
    const { cart: filled } = await cart.request([add(11), add(30)]);
    heard.length = 0;
    const [first, second] = filled.lines.map(({ id }) => id);
    await cart.request([
      { type: 'set', lineId: first ?? '', quantity: 3 },
      { type: 'set', lineId: second ?? '', quantity: 0 },
    ]);
    await cart.request([{ type: 'coupon', code: 'NONE' }]);
    assert.deepEqual(
      heard.map(({ type, action, lines, discountCodes }) => [type, action ?? discountCodes, lines]),
      [
        ['shopify:cart:lines-update', 'update', [{ id: first, quantity: 3 }]],
        ['shopify:cart:lines-update', 'remove', [{ id: second, quantity: 0 }]],
        ['shopify:cart:discount-update', [{ code: 'NONE' }], undefined],
      ],
    );
    const { userErrors = [] } = ((await heard[2]?.promise) ?? {}) as { userErrors?: { code: string }[] };
    assert.deepEqual(
      userErrors.map(({ code }) => code),
      ['INVALID'],
    );
  });

  it('reads the cart again after the theme has changed it, and does not answer with an event of its own', async () => {
    const open = page();
    const { shop, cart, heard, theme } = open;
    const { cart: ours } = await cart.request([add(11)]);
    heard.length = 0;
    const record = shop.carts.all.get(ours.id);
    assert.ok(record);
    shop.carts.add(record, [{ merchandiseId: 'gid://shopify/ProductVariant/30', quantity: 2 }], []);
    theme({ action: 'add', promise: Promise.resolve({ cart: { id: ours.id } }) });
    await pieces(open, 3);
    assert.equal(heard.length, 1);
  });

  it('takes over the theme’s cart, with what was in ours', async () => {
    const open = page();
    const { shop, cart, heard, session, theme } = open;
    await cart.request([add(11, 2)]);
    heard.length = 0;
    const theirs = shop.carts.create();
    shop.carts.add(theirs, [{ merchandiseId: 'gid://shopify/ProductVariant/30', quantity: 1 }], []);
    theme({ action: 'add', promise: Promise.resolve({ cart: { id: theirs.id } }) });
    await pieces(open, 3);
    assert.equal(cart.state.confirmed?.id, theirs.id);
    assert.match(session.token ?? '', /c\d+\?key=/);
    // The theme's own, and ours about the shirts that moved.
    assert.equal(heard.length, 2);
  });

  it('takes over the theme’s cart from a page where nothing was added yet', async () => {
    const open = page();
    const { shop, theme } = open;
    const theirs = shop.carts.create();
    shop.carts.add(theirs, [{ merchandiseId: 'gid://shopify/ProductVariant/30', quantity: 1 }], []);
    // Themes that use the older cart API have the token alone.
    theme({ action: 'add', promise: Promise.resolve({ cart: { id: theirs.id.replace('gid://shopify/Cart/', '') } }) });
    await pieces(open, 1);
  });

  it('leaves a change of the theme that failed to the theme', async () => {
    const { shop, cart, theme } = page();
    await cart.request([add(11)]);
    const asked = shop.requests.length;
    const promise = Promise.reject(new Error('No'));
    theme({ action: 'add', promise });
    await promise.catch(() => {});
    await new Promise((resolve) => setImmediate(resolve));
    assert.equal(shop.requests.length, asked);
  });

  it('says that a change of ours failed', async () => {
    const { shop, cart, heard } = page();
    await cart.request([add(11)]);
    heard.length = 0;
    shop.carts.all.clear();
    shop.products.length = 0;
    cart.request([{ type: 'add', variantId: 'x', productId: 'x', quantity: 0 }]).catch(() => {});
    await assert.rejects(async () => heard[0]?.promise);
    await new Promise((resolve) => setImmediate(resolve));
    assert.deepEqual(
      heard.map(({ type }) => type),
      ['shopify:cart:lines-update', 'shopify:cart:error'],
    );
  });

  it('ends', async () => {
    const { cart, heard, stop } = page();
    stop();
    await cart.request([add(11)]);
    assert.deepEqual(heard, []);
  });
});
