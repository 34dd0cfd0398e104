import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, it, mock } from 'node:test';
import type { AdapterFactory, CommerceAdapter, ShopConfig } from '@vitrine/core';
import { defineAdapter, getHub } from '@vitrine/core/hub.js';
import { defineAdapters } from './adapters.js';

defineAdapters();
/** What a shop that names `adapter` asks. */
const connect = async (config: ShopConfig) => {
  const { adapters } = getHub();
  return (adapters.get(String(config.adapter)) ?? (adapters.get('*') as AdapterFactory))(config);
};

/** Lets a page's time go by, a twentieth of a second at a time, until there is an answer. */
async function pass<T>(asked: Promise<T>): Promise<T> {
  const progress = { isOver: false };
  const end = () => (progress.isOver = true);
  asked.then(end, end);
  while (!progress.isOver) {
    await new Promise(setImmediate);
    mock.timers.tick(50);
  }
  return asked;
}

describe('the adapters of a script tag', () => {
  beforeEach(() => mock.timers.enable({ apis: ['setTimeout', 'Date'] }));
  afterEach(() => mock.timers.reset());

  for (const adapter of ['bigcommerce', 'medusa', 'saleor', 'shopify', 'vendure', 'woocommerce']) {
    it(`knows ${adapter} by name`, async () => {
      const { name, products, cart } = await connect({
        adapter,
        endpoint: 'https://shop.example',
        token: 'public',
        channel: 'default',
      });
      assert.equal(name, adapter);
      assert.equal(typeof products, 'function');
      assert.equal(typeof cart?.change, 'function');
    });
  }

  for (const adapter of ['shopifi', 'constructor', '*', '']) {
    it(`says which there are when a page asks for "${adapter}"`, async () => {
      const asked = assert.rejects(connect({ adapter }), (error: Error & { code?: string; hint?: string }) => {
        assert.equal(error.code, 'config');
        assert.match(String(error.hint), /catalog, bigcommerce, medusa, .*shopify/);
        return true;
      });
      await pass(asked);
    });
  }

  it('wait for one of the page’s own that comes after its store', async () => {
    const { adapters } = getHub();
    const late = { name: 'my-late-shop' } as CommerceAdapter;
    setTimeout(() => defineAdapter('my-late-shop', () => late), 500);
    assert.equal(await pass(connect({ adapter: 'my-late-shop' })), late);
    adapters.delete('my-late-shop');
  });
});
