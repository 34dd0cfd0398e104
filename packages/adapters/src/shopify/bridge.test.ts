import { expect } from '@open-wc/testing';
import type { Cart, CartStore } from '@vitrine/core';
import { memorySession } from '../http/fixtures/session.js';
import { bridgeShopifyEvents } from './bridge.js';

/** A cart store that confirms everything as the cart `id`. */
function storeOf(session: ReturnType<typeof memorySession>, id: string): CartStore {
  const cart: Cart = { id, lines: [], coupons: [], subtotal: null, total: null, estimated: true };
  return {
    state: { cart, confirmed: cart, status: 'ready', pending: false, issues: [], error: undefined },
    started: true,
    subscribe: () => () => {},
    load: async () => cart,
    refresh: async () => cart,
    async request() {
      session.write(JSON.stringify({ id }));
      return { cart, issues: [] };
    },
    checkout: async () => ({ url: 'https://shop.example/' }),
    close() {},
  };
}

const forget = () => (document.cookie = 'cart=;path=/;max-age=0');

describe('bridgeShopifyEvents on a page of the shop', () => {
  let stop = () => {};
  beforeEach(() => {
    forget();
    Object.assign(globalThis, { Shopify: {} });
  });
  afterEach(() => {
    stop();
    forget();
    Reflect.deleteProperty(globalThis, 'Shopify');
  });

  it('takes over the cart that the theme has in its cookie', () => {
    document.cookie = 'cart=c1-abc%3Fkey%3Dsecret;path=/';
    const session = memorySession();
    stop = bridgeShopifyEvents({ cart: storeOf(session, ''), session });
    expect(session.token).to.equal('gid://shopify/Cart/c1-abc?key=secret');
  });

  it('gives the theme the cart it has made', async () => {
    const session = memorySession();
    const cart = storeOf(session, 'gid://shopify/Cart/c2?key=own');
    stop = bridgeShopifyEvents({ cart, session });
    const heard = new Promise<Event>((resolve) =>
      document.addEventListener('shopify:cart:lines-update', resolve, { once: true }),
    );
    await cart.request([{ type: 'add', productId: '1', variantId: '1', quantity: 1 }]);
    await ((await heard) as Event & { promise: Promise<unknown> }).promise;
    expect(document.cookie).to.contain('cart=c2%3Fkey%3Down');
  });

  it('touches no cookie on a page that is not the shop’s', async () => {
    Reflect.deleteProperty(globalThis, 'Shopify');
    document.cookie = 'cart=c1-abc;path=/';
    const session = memorySession();
    const cart = storeOf(session, 'gid://shopify/Cart/c2?key=own');
    stop = bridgeShopifyEvents({ cart, session });
    expect(session.token).to.equal(null);
    await cart.request([{ type: 'add', productId: '1', variantId: '1', quantity: 1 }]);
    expect(document.cookie).to.contain('cart=c1-abc');
  });
});
