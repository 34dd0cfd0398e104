import { expect } from '@open-wc/testing';
import { createHandle } from '@vitrine/core/hub.js';
import { whenCart } from './cart-signs.js';

/** What the browser keeps for the site, instead of what other tests have put there. */
function keep(items: Record<string, string>): void {
  Object.defineProperty(window, 'localStorage', { configurable: true, value: items });
}

describe('whenCart', () => {
  const own = Object.getOwnPropertyDescriptor(window, 'localStorage');
  afterEach(() => {
    if (own) Object.defineProperty(window, 'localStorage', own);
  });

  it('waits for a cart, whatever else is kept', () => {
    let carts = 0;
    keep({ 'vitrine/stories': '{"spring":2}', 'vitrine/poll/blog/wood': 'Oak', theme: 'dark' });
    const stop = whenCart(createHandle({}), () => carts++);
    dispatchEvent(new StorageEvent('storage'));
    expect(carts).to.equal(0);

    keep({ 'vitrine/shopify/https://shop.example/': 'token' });
    dispatchEvent(new StorageEvent('storage'));
    dispatchEvent(new StorageEvent('storage'));
    expect(carts).to.equal(1);
    stop();
  });

  it('hears of a shop that somebody has opened, unless it was stopped', async () => {
    keep({});
    const handle = createHandle({
      adapter: { name: 'none', products: async () => [], checkout: async () => ({ url: '' }) },
    });
    const told: string[] = [];
    whenCart(handle, () => told.push('waiting'));
    whenCart(handle, () => told.push('gone'))();
    await handle.open();
    await handle.opened;
    expect(told).to.deep.equal(['waiting']);
  });
});
