import assert from 'node:assert/strict';
import { beforeEach, describe, it, mock } from 'node:test';
import type { CallOptions, CommerceAdapter, ShopContext } from './adapter.js';
import { createCatalogue, type Catalogue, type CatalogueOptions, type ProductState } from './catalogue.js';
import { CommerceError, type CommerceErrorCode } from './errors.js';
import type { Product } from './product.js';

const product = (id: string, price = 14900): Product => ({
  id,
  handle: `handle-${id}`,
  title: `Chair ${id}`,
  url: `https://shop.example/${id}`,
  images: [],
  options: [],
  variants: [
    {
      id: `v${id}`,
      sku: `S${id}`,
      options: {},
      price: { amount: price, currency: 'EUR', digits: 2 },
      stock: 'in_stock',
    },
  ],
});

interface Call {
  refs: readonly string[];
  options: CallOptions | undefined;
  answer(products: unknown): Promise<void>;
  fail(error: unknown): Promise<void>;
}

/** Lets every microtask run, without a clock. */
const settled = () => new Promise<void>((resolve) => setImmediate(resolve));

function setUp(options: Partial<CatalogueOptions> = {}): { catalogue: Catalogue; calls: Call[] } {
  const calls: Call[] = [];
  const adapter: CommerceAdapter = {
    name: 'test',
    products: (refs, callOptions) =>
      new Promise((resolve, reject) => {
        calls.push({
          refs,
          options: callOptions,
          answer: (products) => (resolve(products as Product[]), settled()),
          fail: (error) => (reject(error), settled()),
        });
      }),
    checkout: async () => ({ url: 'https://shop.example/checkout' }),
  };
  return { catalogue: createCatalogue({ adapter, ...options }), calls };
}

function watch(catalogue: Catalogue, ref: string): { states: ProductState[]; stop: () => void; last: () => string } {
  const states: ProductState[] = [];
  const stop = catalogue.subscribe(ref, (state) => states.push(state));
  const last = () => {
    const state = states.at(-1);
    return `${state?.status} ${state?.product?.id ?? state?.product}${state?.stale ? ' stale' : ''}${state?.error ? ` ${state.error.code}` : ''}`;
  };
  return { states, stop, last };
}

const rejectsWith = (promise: Promise<unknown>, code: CommerceErrorCode) =>
  assert.rejects(promise, (error: unknown) => error instanceof CommerceError && error.code === code);

const first = (calls: readonly Call[], at = 0): Call => {
  const call = calls[at];
  assert.ok(call, `there is no call ${at}`);
  return call;
};

beforeEach(() => {
  mock.timers.reset();
  mock.timers.enable({ apis: ['setTimeout', 'Date'], now: 1_000_000 });
});

describe('batching', () => {
  it('gathers the references of a tick into one call, each once', async () => {
    const { catalogue, calls } = setUp();
    const watched = [...Array(150).keys()].map((at) => watch(catalogue, `id:${at % 60}`));
    const loaded = Promise.all([catalogue.load('0'), catalogue.load(' id:0 '), catalogue.load('handle:x')]);
    await settled();
    assert.equal(calls.length, 1);
    assert.equal(first(calls).refs.length, 61);
    assert.ok(watched.every(({ last }) => last() === 'loading undefined'));
    await first(calls).answer(first(calls).refs.map((ref) => (ref === 'handle:x' ? null : product(ref.slice(3)))));
    assert.equal(watched[149]?.last(), 'ready 29');
    assert.deepEqual(await loaded, [product('0'), product('0'), null]);
  });

  it('includes those who subscribe in a microtask of the same tick', async () => {
    const { catalogue, calls } = setUp();
    watch(catalogue, '1');
    void Promise.resolve().then(() => watch(catalogue, '2'));
    await settled();
    assert.deepEqual(
      calls.map(({ refs }) => refs),
      [['id:1', 'id:2']],
    );
  });

  it('asks nothing for those who have gone within the tick', async () => {
    const { catalogue, calls } = setUp();
    watch(catalogue, '1').stop();
    await settled();
    assert.equal(calls.length, 0);
    watch(catalogue, '1');
    await settled();
    assert.equal(calls.length, 1);
  });

  it('does not ask again for what is under way', async () => {
    const { catalogue, calls } = setUp();
    watch(catalogue, '1');
    await settled();
    const loaded = catalogue.load('1');
    watch(catalogue, '2');
    await settled();
    assert.deepEqual(
      calls.map(({ refs }) => refs),
      [['id:1'], ['id:2']],
    );
    await first(calls).answer([product('1')]);
    assert.equal((await loaded)?.id, '1');
  });

  it('passes the context of the shop', async () => {
    let context: ShopContext = { country: 'NL' };
    const { catalogue, calls } = setUp({ context: () => context });
    const { last } = watch(catalogue, '1');
    await settled();
    context = { country: 'BE' };
    catalogue.refresh();
    await settled();
    assert.deepEqual(
      calls.map(({ options }) => options?.context),
      [{ country: 'NL' }, { country: 'BE' }],
    );
    assert.equal(first(calls).options?.signal?.aborted, true);
    await first(calls).answer([product('for NL')]);
    assert.equal(last(), 'loading undefined', 'an answer for the old context is not shown');
    await first(calls, 1).answer([product('for BE')]);
    assert.equal(last(), 'ready for BE');
  });
});

describe('the cache', () => {
  async function withChair() {
    const set = setUp();
    const watched = watch(set.catalogue, 'handle:handle-1');
    await settled();
    await first(set.calls).answer([product('1')]);
    return { ...set, watched };
  }

  it('answers by every name of a product it knows', async () => {
    const { catalogue, calls } = await withChair();
    for (const ref of [
      '1',
      'id:1',
      'handle:handle-1',
      'sku:S1',
      'url:https://shop.example/1',
      'url:https://SHOP.example:443/1',
    ]) {
      assert.equal((await catalogue.load(ref))?.id, '1');
      assert.equal(watch(catalogue, ref).last(), 'ready 1');
      assert.equal(catalogue.peek(ref)?.product?.id, '1');
    }
    assert.equal(catalogue.peek('2'), undefined);
    await settled();
    assert.equal(calls.length, 1);
  });

  it('finds a variant', async () => {
    const { catalogue } = await withChair();
    assert.equal(catalogue.variant('v1')?.product.id, '1');
    assert.equal(catalogue.variant('v1')?.variant.sku, 'S1');
    assert.equal(catalogue.variant('v2'), undefined);
  });

  it('serves the old while it asks for the new, after a minute', async () => {
    const { catalogue, calls, watched } = await withChair();
    mock.timers.tick(59_999);
    await catalogue.load('1');
    await settled();
    assert.equal(calls.length, 1);
    mock.timers.tick(1);
    assert.equal((await catalogue.load('handle:handle-1'))?.variants[0]?.price?.amount, 14900);
    assert.equal(watched.last(), 'ready 1 stale');
    await settled();
    assert.equal(calls.length, 2);
    await first(calls, 1).answer([product('1', 9900)]);
    assert.equal(watched.last(), 'ready 1');
    assert.equal(watched.states.at(-1)?.product?.variants[0]?.price?.amount, 9900);
  });

  it('refreshes what a load finds too old though nobody watches, and lets go of it then', async () => {
    const { catalogue, calls, watched } = await withChair();
    watched.stop();
    mock.timers.tick(60_000);
    assert.equal((await catalogue.load('1'))?.id, '1');
    await settled();
    assert.equal(calls.length, 2);
    await first(calls, 1).answer([product('1', 9900)]);
    assert.equal((await catalogue.load('1'))?.variants[0]?.price?.amount, 9900);
    catalogue.refresh();
    await settled();
    assert.equal(calls.length, 2);
  });

  it('keeps the old product when a refresh fails, and says so', async () => {
    const { catalogue, calls, watched } = await withChair();
    catalogue.refresh();
    await settled();
    assert.equal(watched.last(), 'ready 1 stale');
    await first(calls, 1).fail(new CommerceError('auth', 'no'));
    assert.equal(watched.last(), 'error 1 stale auth');
    assert.equal((await catalogue.load('handle:handle-1'))?.id, '1');
  });

  it('tells when the shop last said what it shows, by every name', async () => {
    const { catalogue, calls, watched } = await withChair();
    const readAt = () => [catalogue.peek('1')?.readAt, watched.states.at(-1)?.readAt];
    assert.deepEqual(
      watched.states.map((state) => state.readAt),
      [0, 1_000_000],
    );
    mock.timers.tick(90_000);
    catalogue.refresh();
    await settled();
    assert.deepEqual(readAt(), [1_000_000, 1_000_000], 'asking is not being told');
    await first(calls, 1).fail(new CommerceError('auth', 'no'));
    assert.deepEqual(readAt(), [1_000_000, 1_000_000], 'a failure says nothing new');
    catalogue.refresh();
    await settled();
    await first(calls, 2).answer([product('1')]);
    assert.deepEqual(readAt(), [1_090_000, 1_090_000]);
    const other = watch(catalogue, 'sku:S1');
    assert.equal(other.states[0]?.readAt, 1_090_000);
  });

  it('has been told nothing when the first call fails', async () => {
    const { catalogue, calls } = setUp();
    const { states } = watch(catalogue, '1');
    await settled();
    await first(calls).fail(new CommerceError('auth', 'no'));
    assert.deepEqual([states.at(-1)?.status, states.at(-1)?.readAt], ['error', 0]);
  });

  it('tells all names of a product when one of them is refreshed', async () => {
    const { catalogue, calls, watched } = await withChair();
    const other = watch(catalogue, '1');
    catalogue.refresh('sku:S1');
    await settled();
    await first(calls, 1).answer(first(calls, 1).refs.map(() => product('1', 100)));
    for (const { states, last } of [watched, other]) {
      assert.equal(last(), 'ready 1');
      assert.equal(states.at(-1)?.product?.variants[0]?.price?.amount, 100);
    }
  });

  it('does not read on refresh what nobody watches, but when somebody does', async () => {
    const { catalogue, calls, watched } = await withChair();
    watched.stop();
    catalogue.refresh();
    catalogue.refresh('handle:unknown');
    await settled();
    assert.equal(calls.length, 1);
    watch(catalogue, 'handle:handle-1');
    await settled();
    assert.equal(calls.length, 2);
  });

  it('remembers what the shop does not know', async () => {
    const { catalogue, calls } = setUp();
    const { last } = watch(catalogue, '9');
    await settled();
    await first(calls).answer([null]);
    assert.equal(last(), 'ready null');
    assert.equal(await catalogue.load('9'), null);
    await settled();
    assert.equal(calls.length, 1);
  });

  it('keeps at most 2,000 products that nobody watches, the latest used', async () => {
    const { catalogue, calls } = setUp();
    watch(catalogue, 'kept');
    for (let at = 0; at < 2500; at++) {
      const loaded = catalogue.load(`${at}`);
      await settled();
      const call = calls.pop();
      await call?.answer(call.refs.map((ref) => product(ref.slice(3))));
      await loaded;
    }
    const known = [...Array(2500).keys()].filter((at) => catalogue.peek(`${at}`));
    assert.equal(known.length, 1999);
    assert.equal(known[0], 501);
    assert.ok(catalogue.peek('kept'));
  });
});

describe('subscribers', () => {
  it('hear nothing after they have left', async () => {
    const { catalogue, calls } = setUp();
    const gone = watch(catalogue, '1');
    const stays = watch(catalogue, '1');
    await settled();
    gone.stop();
    gone.stop();
    await first(calls).answer([product('1')]);
    assert.equal(gone.states.length, 1);
    assert.equal(stays.last(), 'ready 1');
  });

  it('do not suffer from one that throws', async (test) => {
    const shown = test.mock.method(console, 'error', () => {});
    const { catalogue, calls } = setUp();
    catalogue.subscribe('1', ({ status }) => {
      if (status === 'ready') throw new Error('broken');
    });
    const { last } = watch(catalogue, '1');
    await settled();
    await first(calls).answer([product('1')]);
    assert.equal(last(), 'ready 1');
    assert.equal(shown.mock.callCount(), 1);
  });
});

describe('abort', () => {
  it('ends a call when all who wanted it are gone, not before', async () => {
    const { catalogue, calls } = setUp();
    const controller = new AbortController();
    const { stop } = watch(catalogue, '1');
    const loaded = catalogue.load('2', { signal: controller.signal });
    await settled();
    const { signal } = first(calls).options ?? {};
    controller.abort();
    await rejectsWith(loaded, 'aborted');
    assert.equal(signal?.aborted, false);
    stop();
    assert.equal(signal?.aborted, true);
    watch(catalogue, '1');
    await settled();
    assert.equal(calls.length, 2);
  });

  it('by one caller leaves the others alone', async () => {
    const { catalogue, calls } = setUp();
    const controller = new AbortController();
    const given = catalogue.load('1', { signal: controller.signal });
    const kept = catalogue.load('1');
    await settled();
    controller.abort();
    await rejectsWith(given, 'aborted');
    await first(calls).answer([product('1')]);
    assert.equal((await kept)?.id, '1');
  });

  it('before the call asks nothing', async () => {
    const { catalogue, calls } = setUp();
    await rejectsWith(catalogue.load('1', { signal: AbortSignal.abort() }), 'aborted');
    await settled();
    assert.equal(calls.length, 0);
  });

  it('stops the tries', async () => {
    const { catalogue, calls } = setUp();
    const { stop } = watch(catalogue, '1');
    await settled();
    await first(calls).fail(new TypeError('Failed to fetch'));
    stop();
    await settled();
    mock.timers.tick(60_000);
    await settled();
    assert.equal(calls.length, 1);
  });
});

describe('failures', () => {
  for (const error of [
    new CommerceError('auth', 'no'),
    new CommerceError('config', 'no'),
    new CommerceError('server', 'no', { retryable: false }),
    new CommerceError('rate_limited', 'no', { retryAfter: 3_600_000 }),
  ]) {
    it(`are final for ${error.code}${error.retryable ? ' with an hour to wait' : ''}`, async () => {
      const { catalogue, calls } = setUp();
      const { last } = watch(catalogue, '1');
      const loaded = rejectsWith(catalogue.load('1'), error.code);
      await settled();
      await first(calls).fail(error);
      await loaded;
      assert.equal(last(), `error undefined ${error.code}`);
      mock.timers.tick(60_000);
      await settled();
      assert.equal(calls.length, 1);
    });
  }

  it('that may pass are tried twice more, after a longer pause each time', async (test) => {
    test.mock.method(Math, 'random', () => 0.5);
    const { catalogue, calls } = setUp();
    const { last } = watch(catalogue, '1');
    await settled();
    for (const [at, wait] of [200, 400].entries()) {
      await first(calls, at).fail(new TypeError('Failed to fetch'));
      mock.timers.tick(wait - 1);
      await settled();
      assert.equal(calls.length, at + 1);
      mock.timers.tick(1);
      await settled();
      assert.equal(calls.length, at + 2);
    }
    assert.equal(last(), 'loading undefined');
    await first(calls, 2).fail(new TypeError('Failed to fetch'));
    assert.equal(last(), 'error undefined network');
    mock.timers.tick(60_000);
    await settled();
    assert.equal(calls.length, 3);
  });

  it('wait at least as long as the shop asks', async (test) => {
    test.mock.method(Math, 'random', () => 0);
    const { catalogue, calls } = setUp();
    const { last } = watch(catalogue, '1');
    await settled();
    await first(calls).fail(new CommerceError('rate_limited', 'slow down', { retryAfter: 3000 }));
    mock.timers.tick(2999);
    await settled();
    assert.equal(calls.length, 1);
    mock.timers.tick(1);
    await settled();
    await first(calls, 1).answer([product('1')]);
    assert.equal(last(), 'ready 1');
  });

  it('come from silence too: a call is given ten seconds', async () => {
    const { catalogue, calls } = setUp({ retries: 0 });
    const { last } = watch(catalogue, '1');
    await settled();
    mock.timers.tick(9_999);
    await settled();
    assert.equal(last(), 'loading undefined');
    mock.timers.tick(1);
    await settled();
    assert.equal(last(), 'error undefined timeout');
    assert.equal(first(calls).options?.signal?.aborted, true);
  });

  it('are none where an adapter gives products as short as our catalogue JSON', async () => {
    const { catalogue, calls } = setUp();
    const { states, last } = watch(catalogue, '1');
    await settled();
    const price = { amount: 1250, currency: 'EUR', digits: 2 };
    await first(calls).answer([{ id: '1', title: 'Chair', price }]);
    // What reads them is code that comes for it.
    await catalogue.load('1');
    assert.equal(last(), 'ready 1');
    const { product: found } = states.at(-1) ?? {};
    assert.deepEqual(found?.images, []);
    assert.deepEqual(found.variants[0]?.price, price);
  });

  for (const answer of [[], [null, null], null, undefined, {}, 'x', { length: 1 }]) {
    it(`are "invalid" for the answer ${JSON.stringify(answer) ?? 'undefined'}`, async () => {
      const { catalogue, calls } = setUp();
      const { last } = watch(catalogue, '1');
      await settled();
      await first(calls).answer(answer);
      assert.equal(last(), 'error undefined invalid');
    });
  }

  it('include an adapter that throws at once', async () => {
    const catalogue = createCatalogue({
      adapter: {
        name: 'broken',
        products: () => {
          throw new CommerceError('config', 'no endpoint');
        },
        checkout: async () => ({ url: '' }),
      },
    });
    await rejectsWith(catalogue.load('1'), 'config');
  });

  it('are forgotten by whoever asks next', async () => {
    const { catalogue, calls } = setUp();
    const { last } = watch(catalogue, '1');
    await settled();
    await first(calls).fail(new CommerceError('auth', 'no'));
    const loaded = catalogue.load('1');
    assert.equal(last(), 'loading undefined');
    await settled();
    await first(calls, 1).answer([product('1')]);
    assert.equal(last(), 'ready 1');
    assert.equal((await loaded)?.id, '1');
  });
});
