import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { CartState, CartStore } from './cart-store.js';
import { CommerceError } from './errors.js';
import { lazyCart } from './lazy-cart.js';

const state: CartState = { cart: null, confirmed: null, status: 'ready', pending: false, issues: [], error: undefined };

/** A cart store that counts who listens. */
function fakeStore(): CartStore & { listeners: Set<unknown> } {
  const listeners = new Set<unknown>();
  return {
    listeners,
    state,
    started: true,
    subscribe(listener) {
      listeners.add(listener);
      listener(state);
      return () => void listeners.delete(listener);
    },
    load: async () => null,
    refresh: async () => null,
    request: async () => Promise.reject(new CommerceError('auth', 'no')),
    checkout: async () => ({ url: 'https://shop.example/' }),
    close() {},
  };
}

const session = { read: () => 'token', write() {} };

describe('a lazy cart', () => {
  it('brings its code when somebody asks, once', async () => {
    let created = 0;
    const cart = lazyCart(session, async () => (created++, fakeStore()));
    assert.deepEqual([cart.started, cart.state.status, created], [true, 'idle', 0]);
    await Promise.all([cart.load(), cart.refresh(), cart.checkout()]);
    await assert.rejects(cart.request([]), { code: 'auth' });
    assert.deepEqual([cart.started, cart.state.status, created], [true, 'ready', 1]);
  });

  it('tries again after its code could not be loaded, and then tells those who waited', async () => {
    const store = fakeStore();
    let failing = true;
    const cart = lazyCart(session, async () => {
      if (failing) throw new TypeError('Failed to fetch dynamically imported module');
      return store;
    });
    const seen: string[] = [];
    const stop = cart.subscribe(({ status }) => seen.push(status));
    const leave = cart.subscribe(() => {});
    leave();
    await assert.rejects(cart.load(), (error) => error instanceof CommerceError && error.code === 'network');
    failing = false;
    await cart.load();
    assert.deepEqual(seen, ['idle', 'ready']);
    assert.equal(store.listeners.size, 1);
    stop();
    assert.equal(store.listeners.size, 0);
  });
});
