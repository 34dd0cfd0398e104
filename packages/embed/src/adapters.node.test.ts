import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { AdapterFactory, ShopConfig } from '@vitrine/core';
import { getHub } from '@vitrine/core/hub.js';
import { defineAdapters } from './adapters.js';

defineAdapters();
/** What a shop that names `adapter` asks. */
const connect = async (config: ShopConfig) => {
  const { adapters } = getHub();
  return (adapters.get(String(config.adapter)) ?? (adapters.get('*') as AdapterFactory))(config);
};

describe('the adapters of a script tag', () => {
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
      await assert.rejects(connect({ adapter }), (error: Error & { code?: string; hint?: string }) => {
        assert.equal(error.code, 'config');
        assert.match(String(error.hint), /catalog, bigcommerce, medusa, .*shopify/);
        return true;
      });
    });
  }
});
