import assert from 'node:assert/strict';
import { beforeEach, describe, it } from 'node:test';
import type { CallOptions, CommerceAdapter, ShopConfig } from './adapter.js';
import { CommerceError, type CommerceErrorCode } from './errors.js';
import type { Hub } from './hub.js';
import type { Product } from './product.js';
import { openShop, type Shop } from './shop.js';

const PRODUCT: Product = {
  id: '1',
  title: 'Oak chair',
  images: [],
  options: [],
  variants: [{ id: 'v', options: {}, price: { amount: 100, currency: 'EUR', digits: 2 }, stock: 'in_stock' }],
};

interface TestAdapter extends CommerceAdapter {
  reads: (CallOptions | undefined)[];
}

function fakeAdapter(name = 'test'): TestAdapter {
  const reads: TestAdapter['reads'] = [];
  return {
    name,
    reads,
    products: async (refs, options) => (reads.push(options), refs.map(() => PRODUCT)),
    checkout: async () => ({ url: 'https://shop.example/' }),
  };
}

let hub: Hub;
let made: number;

beforeEach(() => {
  made = 0;
  hub = { adapters: new Map(), shops: new Map(), page: undefined, setPage() {}, answer() {}, refresh() {} };
  hub.adapters.set('test', () => (made++, fakeAdapter()));
  hub.adapters.set('catalog', async () => fakeAdapter('catalog'));
});

const settled = () => new Promise<void>((resolve) => setImmediate(resolve));

const rejectsWith = (promise: Promise<unknown>, code: CommerceErrorCode, words: RegExp) =>
  assert.rejects(promise, (error: unknown) => {
    assert.ok(error instanceof CommerceError);
    assert.equal(error.code, code);
    assert.match(`${error.message} ${error.hint}`, words);
    return true;
  });

/** As much of a `<vitrine-store>` as is looked at. */
const host = ({ lang = '', data = false }): Element =>
  ({ closest: () => (lang ? { lang } : null), querySelector: () => (data ? {} : null) }) as unknown as Element;

describe('openShop', () => {
  it('makes the adapter by its name, the catalogue by default', async () => {
    assert.equal((await openShop({ adapter: 'test' }, hub)).adapter.name, 'test');
    assert.equal((await openShop({}, hub)).adapter.name, 'catalog');
  });

  it('takes an adapter object as it is', async () => {
    const adapter = fakeAdapter('mine');
    assert.equal((await openShop({ adapter }, hub)).adapter, adapter);
  });

  it('says which adapters are defined when the name is unknown', () =>
    rejectsWith(openShop({ adapter: 'shopifi' }, hub), 'config', /"shopifi".*test, catalog.*defineAdapter/));

  it('refuses what is no adapter', async () => {
    for (const adapter of [{}, { products: () => [] }, null, 7]) {
      await rejectsWith(
        openShop({ adapter: adapter as unknown as CommerceAdapter }, hub),
        'config',
        /products\(\) and checkout\(\)|There is no adapter/,
      );
    }
  });

  it('tries again after a factory has failed', async () => {
    let failing = true;
    hub.adapters.set('flaky', () => {
      if (failing) throw new CommerceError('config', 'no endpoint');
      return fakeAdapter();
    });
    await rejectsWith(openShop({ adapter: 'flaky' }, hub), 'config', /no endpoint/);
    assert.equal(hub.shops.size, 0);
    failing = false;
    assert.ok(await openShop({ adapter: 'flaky' }, hub));
  });
});

describe('equal set-ups', () => {
  const open = (config: ShopConfig, element?: Element): Promise<Shop> => openShop(config, hub, element);

  it('share one shop, also while it is being opened', async () => {
    const [one, other] = await Promise.all([
      open({ adapter: 'test', endpoint: 'https://a.example' }),
      open({ endpoint: 'https://a.example', adapter: 'test' }),
    ]);
    assert.equal(one, other);
    assert.equal(made, 1);
    assert.equal(await open({}), await open({ adapter: 'catalog' }));
  });

  it('do not include those that differ in anything', async () => {
    const shops = new Set<Shop>();
    for (const config of [{}, { src: '/a.json' }, { country: 'NL' }, { creator: 'ann' }, { adapter: 'test' }])
      shops.add(await open(config));
    shops.add(await open({}, host({ lang: 'nl' })));
    assert.equal(shops.size, 6);
  });

  it('go by identity for adapter objects', async () => {
    const adapter = fakeAdapter();
    assert.equal(await open({ adapter }), await open({ adapter }));
    assert.notEqual(await open({ adapter }), await open({ adapter: fakeAdapter() }));
    assert.notEqual(await open({ adapter }), await open({ adapter, country: 'NL' }));
  });

  it('do not share when a store brings its own data', async () => {
    assert.equal(await open({}, host({})), await open({}, host({})));
    assert.notEqual(await open({}, host({ data: true })), await open({}, host({ data: true })));
  });
});

describe('the context of a shop', () => {
  it('comes from the set-up and the language around the store', async () => {
    const { context } = await openShop(
      { country: 'NL', currency: 'EUR', market: 'eu', creator: 'x' },
      hub,
      host({ lang: 'nl' }),
    );
    assert.deepEqual(context, { country: 'NL', currency: 'EUR', market: 'eu', locale: 'nl' });
  });

  it('is read again when it changes, not when it does not', async () => {
    const adapter = fakeAdapter();
    const shop = await openShop({ adapter, country: 'NL', currency: 'EUR' }, hub);
    shop.catalogue.subscribe('1', () => {});
    await settled();
    shop.setContext({ country: 'NL' });
    await settled();
    assert.equal(adapter.reads.length, 1);
    shop.setContext({ country: 'BE' });
    await settled();
    assert.deepEqual(
      adapter.reads.map((options) => options?.context?.country),
      ['NL', 'BE'],
    );
    assert.equal(adapter.reads[1]?.context?.currency, 'EUR');
    assert.equal(shop.context.country, 'BE');
  });

  it('is read again for a cart that has been looked at', async () => {
    const loads: (CallOptions | undefined)[] = [];
    const adapter = fakeAdapter();
    const cart = { id: 'c', lines: [], coupons: [], subtotal: null, total: null, estimated: true };
    adapter.cart = {
      load: async (options) => (loads.push(options), cart),
      change: async (_, options) => (options?.session?.write('token'), { cart, issues: [] }),
    };
    const shop = await openShop({ adapter }, hub);
    shop.setContext({ country: 'NL' });
    await settled();
    assert.equal(loads.length, 0);
    await shop.cart.request([{ type: 'add', productId: '1', variantId: 'v', quantity: 1 }]);
    shop.setContext({ country: 'BE' });
    await shop.cart.load();
    await settled();
    assert.deepEqual(
      loads.map((options) => options?.context?.country),
      ['BE'],
    );
    shop.cart.close();
  });
});

describe('the cart of a shop', () => {
  it('is idle until somebody looks', async () => {
    const { cart } = await openShop({ adapter: fakeAdapter('idle') }, hub);
    assert.equal(cart.state.status, 'idle');
    assert.equal(cart.started, false);
    cart.close();
    assert.equal(await cart.load(), null);
    assert.equal(cart.state.status, 'ready');
  });

  it('tells those who subscribed before it was there, and not those who left', async () => {
    const adapter = fakeAdapter('later');
    const { cart } = await openShop({ adapter }, hub);
    const seen: string[] = [];
    let left = 0;
    const stop = cart.subscribe(({ status, pending }) => seen.push(pending ? 'pending' : status));
    const leave = cart.subscribe(() => left++);
    leave();
    const { issues } = await cart.request([{ type: 'add', productId: '1', variantId: 'v', quantity: 2 }]);
    assert.deepEqual(issues, []);
    assert.deepEqual(seen, ['idle', 'idle', 'pending', 'ready']);
    assert.equal(left, 1);
    assert.equal(cart.state.cart?.lines[0]?.quantity, 2);
    assert.equal((await cart.refresh())?.lines.length, 1);
    assert.equal((await cart.checkout()).url, 'https://shop.example/');
    stop();
    const { length } = seen;
    await cart.request([{ type: 'set', lineId: '1/v', quantity: 1 }]);
    assert.equal(seen.length, length);
  });
});
