import assert from 'node:assert/strict';
import { afterEach, describe, it } from 'node:test';
import type { CommerceAdapter } from './adapter.js';
import {
  configure,
  createHandle,
  defineAdapter,
  getHub,
  servesSubtree,
  SHOP_CONTEXT,
  type ContextRequestLike,
} from './hub.js';

const adapter: CommerceAdapter = {
  name: 'test',
  products: async (refs) => refs.map(() => null),
  checkout: async () => ({ url: 'https://shop.example/' }),
};

afterEach(() => Reflect.deleteProperty(globalThis, Symbol.for('vitrine/hub/1')));

describe('the hub in Node', () => {
  it('is one, for every copy of the library', () => {
    assert.equal(getHub(), getHub());
    assert.equal(getHub(), (globalThis as unknown as Record<symbol, unknown>)[Symbol.for('vitrine/hub/1')]);
  });

  it('lets a shop be configured and used without a page', async () => {
    const handle = configure({ adapter });
    assert.equal(getHub().page, handle);
    assert.equal(handle.shop, undefined);
    const shop = await handle.open();
    assert.equal(await shop.catalogue.load('1'), null);
    assert.equal(handle.shop, shop);
    assert.equal(await handle.open(), shop);
  });

  it('opens the same shop through two handles of one set-up', async () => {
    assert.equal(await createHandle({ adapter }).open(), await createHandle({ adapter }).open());
  });

  it('opens again after a failure', async () => {
    const handle = createHandle({ adapter: 'later' });
    await assert.rejects(handle.open(), { code: 'config' });
    defineAdapter('later', () => adapter);
    assert.equal((await handle.open()).adapter, adapter);
  });

  it('keeps the page’s shop of the highest rank, and of one rank the last', () => {
    const hub = getHub();
    const [set, store, script, later] = [createHandle({}), createHandle({}), createHandle({}), createHandle({})];
    hub.setPage(script, 1);
    assert.equal(hub.page, script);
    hub.setPage(set);
    hub.setPage(store, 2);
    hub.setPage(script, 1);
    assert.equal(hub.page, set);
    hub.setPage(later);
    assert.equal(hub.page, later);
  });

  it('answers only those who ask for a shop', () => {
    const hub = getHub();
    hub.setPage(createHandle({}));
    const ask = (context: unknown) => {
      let answered = 0;
      const event = Object.assign(new Event('context-request'), { context, callback: () => answered++ });
      hub.answer(event as unknown as ContextRequestLike);
      return answered;
    };
    assert.deepEqual([ask('other'), ask(SHOP_CONTEXT)], [0, 1]);
  });
});

describe('servesSubtree', () => {
  const store = (...tags: string[]) =>
    servesSubtree({ children: tags.map((tagName) => ({ tagName })) } as unknown as Element);

  it('is true for a store with elements inside, not for one with data only', () => {
    assert.deepEqual([store(), store('SCRIPT', 'TEMPLATE'), store('SCRIPT', 'P')], [false, false, true]);
  });
});
