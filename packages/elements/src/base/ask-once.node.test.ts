import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { CommerceAdapter, Delivery, Shop, ShopContext } from '@vitrine/core';
import { askOnce } from './ask-once.js';

/** A shop whose adapter answers each question for delivery rules as told. */
function shopThat(answer: (context?: ShopContext) => Promise<Delivery[]>, context: ShopContext = { country: 'NL' }) {
  const asked: (ShopContext | undefined)[] = [];
  const delivery: CommerceAdapter['delivery'] = (options) => {
    asked.push(options?.context);
    return answer(options?.context);
  };
  return { asked, shop: { adapter: { delivery }, context } as unknown as Shop };
}

describe('what a shop is asked once', () => {
  const rules = () => askOnce((adapter, options) => adapter.delivery?.(options));

  it('is the same answer for all who want it', async () => {
    const { shop, asked } = shopThat(async () => []);
    const ask = rules();
    assert.equal(ask(shop), ask(shop));
    await ask(shop, 'NL');
    assert.deepEqual(asked, [{ country: 'NL' }]);
  });

  it('is asked again for another country and another language', async () => {
    const { shop, asked } = shopThat(async () => []);
    const ask = rules();
    await ask(shop);
    await ask(shop, 'SE');
    Object.assign(shop, { context: { country: 'NL', locale: 'sv' } });
    await ask(shop);
    assert.deepEqual(asked, [{ country: 'NL' }, { country: 'SE' }, { country: 'NL', locale: 'sv' }]);
  });

  it('fails for those who wait, and is asked again by the next one', async () => {
    let failing = true;
    const { shop, asked } = shopThat(async () => {
      if (failing) throw new Error('down');
      return [];
    });
    const ask = rules();
    const [first, second] = await Promise.allSettled([ask(shop), ask(shop)]);
    assert.equal(first.status, 'rejected');
    assert.equal(second.status, 'rejected');
    assert.equal(asked.length, 1);
    failing = false;
    assert.deepEqual(await ask(shop), []);
  });

  it('is nothing where the adapter cannot tell', () => {
    const shop = { adapter: {}, context: {} } as unknown as Shop;
    assert.equal(rules()(shop), undefined);
  });
});
