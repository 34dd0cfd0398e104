import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createCartStore, createCatalogue, type CartChange, type SessionStorage } from '@vitrine/core';
import type { ContractOptions } from '@vitrine/testing/contract';
import { everyShop, type OpenShop } from './http/fixtures/every-shop.js';
import { memorySession } from './http/fixtures/session.js';

/** A shop, and what it was asked. */
function counted(open: OpenShop): { options: ContractOptions; calls: string[] } {
  const calls: string[] = [];
  const options = open((send) => (input, init) => {
    calls.push(`${init?.method ?? 'GET'} ${String(input)} ${String(init?.body ?? '')}`);
    return send(input, init);
  });
  return { options, calls };
}

/** References to different things, most of them unknown, all named in one way. */
function handles({ fixtures }: ContractOptions, count: number): string[] {
  const known = fixtures.knownRefs.filter((ref) => ref.startsWith('handle:'));
  return [...Array.from({ length: count - known.length }, (_, at) => `handle:no-such-thing-${at}`), ...known];
}

/** One turn at a time, as `navigator.locks` gives to the tabs of a site. */
function turns(): Pick<LockManager, 'request'> {
  let last: Promise<unknown> = Promise.resolve();
  const request = (_: string, run: () => Promise<unknown>) => (last = last.then(run, run));
  return { request } as Pick<LockManager, 'request'>;
}

/** A channel for each tab; what one says the others hear. */
function channels() {
  const all = new Set<() => void>();
  return () => {
    let own: (() => void) | undefined;
    return {
      addEventListener: (_: 'message', listener: () => void) => void all.add((own = listener)),
      postMessage: () => all.forEach((listener) => listener !== own && listener()),
      close: () => void (own && all.delete(own)),
    };
  };
}

for (const [name, open] of Object.entries(everyShop)) {
  describe(`${name}()`, () => {
    it('asks at most twice for the 60 products of a page', async () => {
      const { options, calls } = counted(open);
      const adapter = await options.create();
      const refs = handles(options, 60);
      const found = await adapter.products(refs, options.context && { context: options.context });
      assert.ok(found.at(-1), 'the last is found');
      assert.ok(calls.length <= 2, calls.join('\n'));
    });

    it('asks for 250 in as many parts as the shop wants, side by side, and answers in order', async () => {
      const { options } = counted(open);
      const adapter = await options.create();
      const refs = handles(options, 250);
      const found = await adapter.products(refs, options.context && { context: options.context });
      assert.equal(found.length, 250);
      const places = found.flatMap((product, at) => (product ? at : []));
      assert.deepEqual(
        places,
        refs.flatMap((ref, at) => (ref.includes('no-such-thing') ? [] : at)),
      );
    });

    it('waits as long as a 429 says before a read is tried again', async (t) => {
      let refused = 0;
      let answered = 0;
      const options = open((send) => async (input, init) => {
        if (refused++) return (answered++, send(input, init));
        return new Response('{}', { status: 429, headers: { 'Retry-After': '7' } });
      });
      const adapter = await options.create();
      t.mock.timers.enable({ apis: ['setTimeout'] });
      const catalogue = createCatalogue({ adapter, context: () => options.context ?? {} });
      const [ref = ''] = options.fixtures.knownRefs;
      const product = catalogue.load(ref);
      const settled = async () => {
        for (let turn = 0; turn < 50; turn++) await new Promise((resolve) => setImmediate(resolve));
      };
      await settled();
      t.mock.timers.tick(6_999);
      await settled();
      assert.deepEqual([refused, answered], [1, 0]);
      // The pause after it is random, up to 400 ms.
      t.mock.timers.tick(500);
      t.mock.timers.reset();
      assert.ok(await product);
      assert.ok(answered > 0);
    });

    it('tells how long to wait when it is a change of the cart that is refused, and does not send it again', async () => {
      let writes = 0;
      const options = open((send) => (input, init) => {
        const isQuery = /^\{"query":"\s*(query|\{)/.test(String(init?.body));
        if (isQuery || (init?.method ?? 'GET') === 'GET') return send(input, init);
        writes++;
        return Promise.resolve(new Response('{}', { status: 429, headers: { 'Retry-After': '7' } }));
      });
      const { create, fixtures, context } = options;
      const adapter = await create();
      const { variantInStock } = fixtures;
      const variantId = typeof variantInStock === 'string' ? variantInStock : variantInStock.id;
      const found = await adapter.products(fixtures.knownRefs, context && { context });
      const product = found.find((each) => each?.variants.some(({ id }) => id === variantId));
      const change: CartChange = { type: 'add', variantId, productId: product?.id ?? '', quantity: 1 };
      await assert.rejects(async () => adapter.cart?.change([change], { session: memorySession(), context }), {
        code: 'rate_limited',
        retryAfter: 7000,
      });
      assert.equal(writes, 1);
    });

    it('is one cart for two tabs that begin at the same moment', async () => {
      const options = open();
      const { create, fixtures, context } = options;
      const { variantInStock } = fixtures;
      const variantId = typeof variantInStock === 'string' ? variantInStock : variantInStock.id;
      const found = await (await create()).products(fixtures.knownRefs, context && { context });
      const product = found.find((each) => each?.variants.some(({ id }) => id === variantId));
      const change: CartChange = { type: 'add', variantId, productId: product?.id ?? '', quantity: 1 };
      const session: SessionStorage = memorySession();
      const [locks, channel] = [turns(), channels()];
      const tab = async () =>
        createCartStore({
          adapter: await create(),
          catalogue: { variant: () => undefined },
          session,
          context: () => context ?? {},
          locks,
          channel: channel(),
        });
      const [here, there] = [await tab(), await tab()];
      await Promise.all([here.request([change]), there.request([change])]);
      await Promise.all([here.refresh(), there.refresh()]);
      for (const { state } of [here, there]) {
        assert.equal(
          state.cart?.lines.reduce((sum, { quantity }) => sum + quantity, 0),
          2,
        );
      }
      assert.equal(here.state.cart?.lines.length, there.state.cart?.lines.length);
    });
  });
}
