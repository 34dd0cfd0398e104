import assert from 'node:assert/strict';
import { beforeEach, describe, it, mock } from 'node:test';
import type { CallOptions, CheckoutRequest, CommerceAdapter, SessionStorage } from './adapter.js';
import type { Cart, CartChange, CartIssue, CartLine, CartResult } from './cart.js';
import { createCartStore, type CartState, type CartStore, type CartStoreOptions } from './cart-store.js';
import { CommerceError } from './errors.js';
import type { Product } from './product.js';
import type { TabChannel } from './tabs.js';

const EUR = (amount: number) => ({ amount, currency: 'EUR', digits: 2 });
const PRODUCT: Product = {
  id: '1',
  title: 'Oak chair',
  url: 'https://shop.example/1',
  images: [{ url: 'https://shop.example/1.jpg', alt: '' }],
  options: [],
  variants: [{ id: 'v', options: { Colour: 'Oak', Size: 'M' }, price: EUR(14900), stock: 'in_stock' }],
};
const CATALOGUE: CartStoreOptions['catalogue'] = {
  variant: (id) => {
    const [variant] = PRODUCT.variants;
    return variant?.id === id ? { product: PRODUCT, variant } : undefined;
  },
};

const line = (variantId: string, quantity: number): CartLine => ({
  id: `line-${variantId}`,
  productId: '1',
  variantId,
  title: `Confirmed ${variantId}`,
  quantity,
  price: EUR(100),
  total: EUR(100 * quantity),
});
const cartOf = (...lines: CartLine[]): Cart => ({
  id: 'c1',
  lines,
  coupons: [],
  subtotal: EUR(1),
  total: EUR(1),
  estimated: false,
});
const add = (variantId = 'v', quantity = 1): CartChange => ({ type: 'add', productId: '1', variantId, quantity });
const set = (lineId: string, quantity: number): CartChange => ({ type: 'set', lineId, quantity });

/** Lets every microtask run, without a clock. */
const settled = () => new Promise<void>((resolve) => setImmediate(resolve));

function memory(token: string | null = null): SessionStorage {
  return { read: () => token, write: (next) => void (token = next) };
}

interface Call {
  changes: readonly CartChange[] | 'load';
  options: CallOptions | undefined;
  answer(cart: Cart | null, issues?: readonly CartIssue[]): Promise<void>;
  fail(error: unknown): Promise<void>;
}

interface World {
  store: CartStore;
  calls: Call[];
  session: SessionStorage;
  checkouts: { request: CheckoutRequest; options: CallOptions | undefined }[];
  handoff: { current: unknown };
}

/** Tabs that hear each other; every test has its own. */
function fakeChannels(): () => TabChannel {
  const all = new Set<() => void>();
  return () => {
    let own: (() => void) | undefined;
    return {
      addEventListener: (_, listener) => void all.add((own = listener)),
      postMessage: () => all.forEach((listener) => listener !== own && listener()),
      close: () => void (own && all.delete(own)),
    };
  };
}

function setUp(options: Partial<CartStoreOptions> = {}, token: string | null = null, calls: Call[] = []): World {
  const session = options.session ?? memory(token);
  const checkouts: World['checkouts'] = [];
  const handoff = { current: { url: 'https://shop.example/checkout' } as unknown };
  const called = <T>(
    changes: Call['changes'],
    callOptions: CallOptions | undefined,
    wrap: (cart: Cart | null, issues: readonly CartIssue[]) => T,
  ) =>
    new Promise<T>((resolve, reject) => {
      calls.push({
        changes,
        options: callOptions,
        answer(cart, issues = []) {
          if (cart) session.write('token');
          resolve(wrap(cart, issues));
          return settled();
        },
        fail: (error) => (reject(error), settled()),
      });
    });
  const adapter: CommerceAdapter = {
    name: 'test',
    products: async (refs) => refs.map(() => PRODUCT),
    checkout: async (request, callOptions) => {
      checkouts.push({ request, options: callOptions });
      if (handoff.current instanceof Error) throw handoff.current;
      return handoff.current as { url: string };
    },
    cart: {
      load: (callOptions) => called('load', callOptions, (cart) => cart),
      change: (changes, callOptions) =>
        called(changes, callOptions, (cart, issues) => ({ cart, issues }) as CartResult),
    },
  };
  return {
    store: createCartStore({ adapter, catalogue: CATALOGUE, session, channel: fakeChannels()(), ...options }),
    calls,
    session,
    checkouts,
    handoff,
  };
}

const callAt = ({ calls }: Pick<World, 'calls'>, at: number): Call => {
  const call = calls[at];
  assert.ok(call, `there is no call ${at}`);
  return call;
};

/** `v×2*`: two pieces of v, pending. */
const seen = ({ state }: CartStore) =>
  (state.cart?.lines ?? [])
    .map(({ variantId, quantity, pending }) => `${variantId}×${quantity}${pending ? '*' : ''}`)
    .join(' ');

/** A store whose shop has confirmed `lines`. */
async function withCart(lines: readonly CartLine[], options?: Partial<CartStoreOptions>): Promise<World> {
  const world = setUp(options, 'token');
  const loaded = world.store.load();
  await settled();
  await callAt(world, 0).answer(cartOf(...lines));
  await loaded;
  return world;
}

beforeEach(() => {
  mock.timers.reset();
  mock.timers.enable({ apis: ['setTimeout'] });
});

describe('before the shopper acts', () => {
  it('nothing is asked of the shop and nothing is kept', async () => {
    const { store, calls, session } = setUp();
    const states: CartState[] = [];
    store.subscribe((state) => states.push(state));
    assert.equal(store.started, false);
    assert.equal(await store.load(), null);
    assert.equal(await store.refresh(), null);
    assert.deepEqual(calls, []);
    assert.equal(session.read(), null);
    assert.deepEqual([states[0]?.status, store.state.status], ['idle', 'ready']);
  });

  it('a cart from before is read, once', async () => {
    const world = setUp({}, 'token');
    const { store, calls } = world;
    assert.equal(store.started, true);
    const both = Promise.all([store.load(), store.load()]);
    await settled();
    assert.equal(store.state.status, 'loading');
    assert.equal(callAt(world, 0).options?.session?.read(), 'token');
    await callAt(world, 0).answer(cartOf(line('v', 2)));
    assert.deepEqual(
      (await both).map((cart) => cart?.id),
      ['c1', 'c1'],
    );
    await store.load();
    assert.equal(calls.length, 1);
    assert.equal(seen(store), 'v×2');
  });

  it('a cart that is read again stays in sight', async () => {
    const world = await withCart([line('v', 1)]);
    const refreshed = world.store.refresh();
    await settled();
    assert.deepEqual([seen(world.store), world.store.state.status], ['v×1', 'ready']);
    await callAt(world, 1).answer(cartOf(line('v', 2)));
    await refreshed;
    assert.equal(seen(world.store), 'v×2');
  });

  it('issues found at reading are shown', async () => {
    const world = setUp({}, 'token');
    const loaded = world.store.load();
    await settled();
    const issues: CartIssue[] = [{ code: 'price_changed', lineId: 'line-v' }];
    await callAt(world, 0).answer({ ...cartOf(line('v', 1)), issues });
    await loaded;
    assert.deepEqual(world.store.state.issues, issues);
  });
});

describe('a request', () => {
  it('shows at once as a pending line, with what the catalogue knows', async () => {
    const world = setUp();
    const { store } = world;
    const asked = store.request([add('v', 2)]);
    assert.equal(store.state.pending, true);
    assert.equal(store.state.confirmed, null);
    assert.deepEqual(store.state.cart, {
      id: '',
      coupons: [],
      subtotal: null,
      total: null,
      estimated: true,
      lines: [
        {
          id: 'pending:1/v',
          productId: '1',
          variantId: 'v',
          title: 'Oak chair',
          variantTitle: 'Oak / M',
          quantity: 2,
          price: EUR(14900),
          compareAt: undefined,
          maxQuantity: undefined,
          total: EUR(29800),
          image: PRODUCT.images[0],
          url: 'https://shop.example/1',
          pending: true,
        },
      ],
    });
    await settled();
    await callAt(world, 0).answer(cartOf(line('v', 2)));
    assert.deepEqual(await asked, { cart: cartOf(line('v', 2)), issues: [] });
    assert.deepEqual(store.state.cart, store.state.confirmed);
    assert.equal(seen(store), 'v×2');
    assert.equal(store.state.pending, false);
    assert.equal(store.started, true);
  });

  it('shows quantities and removals as pending until the shop confirms them', async () => {
    const world = await withCart([line('v', 1), line('w', 1)]);
    const { store } = world;
    void store.request([set('line-v', 5), set('line-w', 0), add('v')]);
    assert.equal(seen(store), 'v×6* w×0*');
    assert.deepEqual(store.state.cart?.total, EUR(1), 'totals stay the shop’s');
    await settled();
    await callAt(world, 1).answer(cartOf(line('v', 3)), [{ code: 'partly_added', change: 2, available: 3 }]);
    assert.equal(seen(store), 'v×3');
    assert.deepEqual(store.state.issues, [{ code: 'partly_added', change: 2, available: 3 }]);
  });

  it('is rolled back when the shop fails, and never sent twice', async () => {
    const world = await withCart([line('v', 1)]);
    const { store, calls } = world;
    const asked = assert.rejects(store.request([set('line-v', 5)]), { code: 'auth' });
    await settled();
    assert.equal(seen(store), 'v×5*');
    await callAt(world, 1).fail(new CommerceError('auth', 'no'));
    await asked;
    assert.equal(seen(store), 'v×1');
    assert.deepEqual([store.state.status, store.state.error?.code, store.state.pending], ['error', 'auth', false]);
    mock.timers.tick(60_000);
    await settled();
    assert.equal(calls.length, 2);
    void store.request([set('line-v', 2)]);
    await settled();
    await callAt(world, 2).answer(cartOf(line('v', 2)));
    assert.deepEqual([store.state.status, store.state.error], ['ready', undefined]);
  });

  it('that got no answer in twenty seconds fails, and the cart is looked at, for it may have been done', async () => {
    const world = await withCart([line('v', 1)]);
    const { store } = world;
    const asked = assert.rejects(store.request([add()]), { code: 'timeout' });
    await settled();
    mock.timers.tick(19_999);
    await settled();
    assert.equal(store.state.pending, true);
    mock.timers.tick(1);
    await asked;
    await settled();
    assert.equal(callAt(world, 1).options?.signal?.aborted, true);
    assert.equal(callAt(world, 2).changes, 'load');
    await callAt(world, 2).answer(cartOf(line('v', 2)));
    assert.equal(seen(store), 'v×2');
    assert.equal(store.state.error?.code, 'timeout', 'the failure stays in sight');
  });

  for (const [what, changes] of [
    ['no change', []],
    ['half a piece', [add('v', 0.5)]],
    ['no piece', [add('v', 0)]],
    ['NaN', [set('line-v', NaN)]],
    ['less than nothing', [add(), set('line-v', -1)]],
  ] as const) {
    it(`for ${what} is invalid and not sent`, async () => {
      const { store, calls } = await withCart([line('v', 1)]);
      await assert.rejects(store.request(changes), { code: 'invalid' });
      await settled();
      assert.equal(calls.length, 1);
      assert.equal(seen(store), 'v×1');
    });
  }

  it('that is answered without a cart is invalid', async () => {
    const world = await withCart([line('v', 1)]);
    const asked = assert.rejects(world.store.request([add()]), { code: 'invalid' });
    await settled();
    await callAt(world, 1).answer(null);
    await asked;
    assert.equal(seen(world.store), 'v×1');
  });

  it('notes on what is added whom to credit', async () => {
    const world = setUp({ credit: { creator: 'ann', campaign: undefined } });
    void world.store.request([{ ...add(), note: { gift: 'yes' } } as CartChange, set('x', 1)]);
    await settled();
    assert.deepEqual(callAt(world, 0).changes, [{ ...add(), note: { creator: 'ann', gift: 'yes' } }, set('x', 1)]);
  });
});

describe('an addition whose answer was lost', () => {
  const LOST = new TypeError('Failed to fetch');

  /** A cart of one v, and an addition of another to it that got no answer; the store's own look at the cart fails too. */
  async function withLost(...changes: CartChange[]): Promise<World> {
    const world = await withCart([line('v', 1)]);
    const asked = assert.rejects(world.store.request(changes), { code: 'network' });
    await settled();
    await callAt(world, 1).fail(LOST);
    await asked;
    await settled();
    await callAt(world, 2).fail(LOST);
    return world;
  }

  it('is looked for before it is asked again, and not added twice', async () => {
    const world = await withLost(add());
    const again = world.store.request([add()]);
    await settled();
    assert.equal(callAt(world, 3).changes, 'load');
    await callAt(world, 3).answer(cartOf(line('v', 2)));
    assert.deepEqual(callAt(world, 4).changes, [set('line-v', 2)]);
    await callAt(world, 4).answer(cartOf(line('v', 2)));
    assert.deepEqual((await again).issues, []);
    assert.deepEqual([seen(world.store), world.store.state.error], ['v×2', undefined]);
    void world.store.request([add()]);
    await settled();
    assert.deepEqual(callAt(world, 5).changes, [add()], 'what is added next is added');
  });

  it('is there once, though the browser has sent it twice by itself', async () => {
    const world = await withLost(add());
    void world.store.request([add()]);
    await settled();
    await callAt(world, 3).answer(cartOf(line('v', 3)));
    assert.deepEqual(callAt(world, 4).changes, [set('line-v', 2)]);
  });

  it('is added when it is not there, even if it is lost again', async () => {
    const world = await withLost(add());
    const again = assert.rejects(world.store.request([add()]), { code: 'network' });
    await settled();
    await callAt(world, 3).answer(cartOf(line('v', 1)));
    assert.deepEqual(callAt(world, 4).changes, [add()]);
    await callAt(world, 4).fail(LOST);
    await again;
    await settled();
    void world.store.request([add()]);
    await settled();
    const look = world.calls.findLastIndex(({ changes }) => changes === 'load');
    await callAt(world, look).answer(cartOf(line('v', 2)));
    assert.deepEqual(world.calls.at(-1)?.changes, [set('line-v', 2)]);
  });

  it('waits for a look that succeeds', async () => {
    const world = await withLost(add());
    const again = assert.rejects(world.store.request([add()]), { code: 'network' });
    await settled();
    await callAt(world, 3).fail(LOST);
    await again;
    assert.ok(world.calls.every(({ changes }, at) => at < 2 || changes === 'load'));
    await settled();
    await callAt(world, 4).fail(LOST);
    void world.store.request([add()]);
    await settled();
    await callAt(world, 5).answer(cartOf(line('v', 2)));
    assert.deepEqual(callAt(world, 6).changes, [set('line-v', 2)]);
  });

  it('leaves the others of the call in their places, and their issues', async () => {
    const world = await withLost(add());
    const again = world.store.request([add('w'), add('v', 3)]);
    await settled();
    await callAt(world, 3).answer(cartOf(line('v', 2)));
    assert.deepEqual(callAt(world, 4).changes, [add('w'), set('line-v', 4)], 'one of three is there');
    await callAt(world, 4).answer(cartOf(line('v', 4)), [{ code: 'sold_out', change: 0 }]);
    assert.deepEqual((await again).issues, [{ code: 'sold_out', change: 0 }]);
  });

  it('is found for each who asks again for a part of it', async () => {
    const world = await withLost(add('v', 2));
    for (const at of [3, 5]) {
      void world.store.request([add()]);
      await settled();
      await callAt(world, at).answer(cartOf(line('v', 3)));
      assert.deepEqual(callAt(world, at + 1).changes, [set('line-v', 3)]);
      await callAt(world, at + 1).answer(cartOf(line('v', 3)));
    }
    void world.store.request([add()]);
    await settled();
    assert.deepEqual(callAt(world, 7).changes, [add()]);
  });

  it('costs other changes nothing, and is forgotten once the shopper has set quantities', async () => {
    const world = await withLost(add());
    void world.store.request([add('w')]);
    await settled();
    assert.deepEqual(callAt(world, 3).changes, [add('w')]);
    await callAt(world, 3).answer(cartOf(line('v', 2), line('w', 1)));
    void world.store.request([set('line-v', 3)]);
    await settled();
    await callAt(world, 4).answer(cartOf(line('v', 3), line('w', 1)));
    void world.store.request([add()]);
    await settled();
    assert.deepEqual(callAt(world, 5).changes, [add()]);
  });

  it('is not looked for when the shop has refused it', async () => {
    const world = await withCart([line('v', 1)]);
    const asked = assert.rejects(world.store.request([add()]), { code: 'rate_limited' });
    await settled();
    await callAt(world, 1).fail(new CommerceError('rate_limited', 'later'));
    await asked;
    void world.store.request([add()]);
    await settled();
    assert.deepEqual(callAt(world, 2).changes, [add()]);
  });
});

describe('several requests', () => {
  it('are sent one call at a time; those that wait go together', async () => {
    const world = await withCart([line('v', 1), line('w', 1)]);
    const { store, calls } = world;
    const first = store.request([set('line-v', 2)]);
    await settled();
    const waiting = [
      store.request([set('line-v', 3)]),
      store.request([set('line-w', 4), set('line-v', 5)]),
      store.request([add('x')]),
      store.request([add('x', 2)]),
    ];
    await settled();
    assert.equal(calls.length, 2);
    assert.equal(seen(store), 'v×5* w×4* x×3*');
    await callAt(world, 1).answer(cartOf(line('v', 2), line('w', 1)));
    await first;
    assert.equal(seen(store), 'v×5* w×4* x×3*');
    assert.deepEqual(callAt(world, 2).changes, [set('line-v', 5), set('line-w', 4), add('x', 3)]);
    await callAt(world, 2).answer(cartOf(line('v', 5)), [
      { code: 'limit', change: 0 },
      { code: 'sold_out', change: 2 },
      { code: 'cart_restored' },
    ]);
    const restored = { code: 'cart_restored' };
    assert.deepEqual(
      (await Promise.all(waiting)).map(({ issues }) => issues),
      [
        [{ code: 'limit', change: 0 }, restored],
        [{ code: 'limit', change: 1 }, restored],
        [{ code: 'sold_out', change: 0 }, restored],
        [{ code: 'sold_out', change: 0 }, restored],
      ],
    );
    assert.equal(calls.length, 3);
  });

  it('keep their order where it matters, and do not take a coupon along', async () => {
    const world = await withCart([line('v', 1)]);
    const { store } = world;
    void store.request([set('line-v', 1)]);
    await settled();
    const coupon: CartChange = { type: 'coupon', code: 'TEN' };
    void store.request([set('line-v', 2), add('v'), set('line-v', 3)]);
    const refused = assert.rejects(store.request([coupon]), { code: 'unsupported' });
    void store.request([add('w')]);
    await callAt(world, 1).answer(cartOf(line('v', 1)));
    assert.deepEqual(callAt(world, 2).changes, [set('line-v', 2), add('v'), set('line-v', 3)]);
    await callAt(world, 2).answer(cartOf(line('v', 3)));
    assert.deepEqual(callAt(world, 3).changes, [coupon]);
    await callAt(world, 3).fail(new CommerceError('unsupported', 'no coupons here'));
    await refused;
    assert.deepEqual(callAt(world, 4).changes, [add('w')]);
  });

  it('may be about a line that the shop confirms meanwhile', async () => {
    const world = setUp();
    const { store } = world;
    void store.request([add()]);
    await settled();
    void store.request([set('pending:1/v', 4)]);
    assert.equal(seen(store), 'v×4*');
    await callAt(world, 0).answer(cartOf(line('v', 1)));
    assert.equal(seen(store), 'v×4*');
    assert.deepEqual(callAt(world, 1).changes, [set('line-v', 4)]);
  });

  it('are not sent when that line never came to be', async () => {
    const world = setUp();
    const { store, calls } = world;
    const added = assert.rejects(store.request([add()]), { code: 'auth' });
    await settled();
    const changed = assert.rejects(store.request([set('pending:1/v', 4)]), { code: 'not_found' });
    const other = store.request([add('w')]);
    await callAt(world, 0).fail(new CommerceError('auth', 'no'));
    await Promise.all([added, changed]);
    await settled();
    assert.equal(seen(store), 'w×1*');
    await callAt(world, 1).answer(cartOf(line('w', 1)));
    await other;
    assert.equal(calls.length, 2);
  });

  it('overtake a read, whose answer would be older', async () => {
    const world = setUp({}, 'token');
    const { store } = world;
    const loaded = store.load();
    await settled();
    void store.request([add()]);
    await settled();
    assert.equal(callAt(world, 0).options?.signal?.aborted, true);
    await callAt(world, 0).answer(cartOf());
    await callAt(world, 1).answer(cartOf(line('v', 1)));
    assert.deepEqual((await loaded)?.lines, [line('v', 1)]);
    assert.equal(seen(store), 'v×1');
  });

  it('that fail let the read they have overtaken come back', async () => {
    const world = setUp({}, 'token');
    const { store } = world;
    const loaded = store.load();
    await settled();
    const asked = assert.rejects(store.request([add()]), { code: 'auth' });
    await settled();
    await callAt(world, 1).fail(new CommerceError('auth', 'no'));
    await asked;
    await settled();
    await callAt(world, 2).answer(cartOf(line('v', 2)));
    assert.equal((await loaded)?.lines[0]?.quantity, 2);
    assert.deepEqual([seen(store), store.state.error?.code], ['v×2', 'auth']);
  });

  it('are waited for by a read', async () => {
    const world = await withCart([line('v', 1)]);
    const { store, calls } = world;
    void store.request([add()]);
    const refreshed = store.refresh();
    await settled();
    assert.equal(calls.length, 2);
    await callAt(world, 1).answer(cartOf(line('v', 2)));
    assert.equal(callAt(world, 2).changes, 'load');
    await callAt(world, 2).answer(cartOf(line('v', 3)));
    assert.equal((await refreshed)?.lines[0]?.quantity, 3);
  });
});

describe('a read that fails', () => {
  it('is tried again where that may help, and leaves the cart as it was', async () => {
    const world = await withCart([line('v', 1)]);
    const { store, calls } = world;
    const refreshed = assert.rejects(store.refresh(), { code: 'network' });
    for (const at of [1, 2, 3]) {
      await settled();
      await callAt(world, at).fail(new TypeError('Failed to fetch'));
      mock.timers.tick(10_000);
    }
    await refreshed;
    assert.equal(calls.length, 4);
    assert.deepEqual([seen(store), store.state.status], ['v×1', 'error']);
  });

  it('can be asked for again', async () => {
    const world = setUp({}, 'token');
    const { store } = world;
    const loaded = assert.rejects(store.load(), { code: 'auth' });
    await settled();
    await callAt(world, 0).fail(new CommerceError('auth', 'no'));
    await loaded;
    const again = store.load();
    assert.equal(store.state.status, 'loading');
    await settled();
    await callAt(world, 1).answer(cartOf(line('v', 1)));
    assert.equal((await again)?.lines.length, 1);
    assert.equal(store.state.status, 'ready');
  });

  it('of a new context does not show the cart of the old one', async () => {
    let country = 'NL';
    const world = setUp({ context: () => ({ country }) }, 'token');
    const first = world.store.load();
    await settled();
    country = 'BE';
    const second = world.store.refresh();
    await settled();
    await callAt(world, 0).answer(cartOf(line('old', 1)));
    await callAt(world, 1).answer(cartOf(line('new', 1)));
    assert.deepEqual(
      (await Promise.all([first, second])).map((cart) => cart?.lines[0]?.variantId),
      ['new', 'new'],
    );
    assert.equal(callAt(world, 1).options?.context?.country, 'BE');
  });
});

describe('across tabs', () => {
  it('a confirmed change is read by the others', async () => {
    const open = fakeChannels();
    const session = memory();
    const here = setUp({ session, channel: open() });
    const there = setUp({ session, channel: open() });
    const idle = setUp({ session, channel: open() });
    idle.store.subscribe(() => {});
    await there.store.load();
    void here.store.request([add()]);
    await settled();
    assert.equal(there.calls.length, 0);
    await callAt(here, 0).answer(cartOf(line('v', 1)));
    assert.equal(callAt(there, 0).changes, 'load');
    await callAt(there, 0).answer(cartOf(line('v', 1)));
    assert.equal(seen(there.store), 'v×1');
    assert.equal(idle.calls.length, 0, 'who has not read the cart does not begin with it');
    there.store.close();
    void here.store.request([add()]);
    await settled();
    await callAt(here, 1).answer(cartOf(line('v', 2)));
    assert.equal(there.calls.length, 1);
  });

  it('one write is in flight', async () => {
    let held: Promise<unknown> = Promise.resolve();
    const names: string[] = [];
    const locks = {
      request: (name: string, run: () => Promise<unknown>) => {
        names.push(name);
        return (held = held.then(run));
      },
    } as unknown as LockManager;
    const calls: Call[] = [];
    const session = memory();
    const here = setUp({ session, locks, key: 'vitrine/x' }, null, calls);
    const there = setUp({ session, locks, key: 'vitrine/x' }, null, calls);
    void here.store.request([add('v')]);
    void there.store.request([add('w')]);
    await settled();
    assert.equal(calls.length, 1);
    await callAt(here, 0).answer(cartOf(line('v', 1)));
    assert.equal(calls.length, 2);
    assert.equal(callAt(here, 1).options?.session?.read(), 'token', 'the second finds the cart of the first');
    assert.deepEqual(names, ['vitrine/x', 'vitrine/x']);
  });

  it('a page that may have no locks does without', async () => {
    const locks = {
      request: async () => Promise.reject(new DOMException('no', 'SecurityError')),
    } as unknown as LockManager;
    const world = setUp({ locks });
    void world.store.request([add()]);
    await settled();
    assert.equal(world.calls.length, 1);
  });

  it('a failing write is not sent again because of the lock', async () => {
    const locks = { request: (_: string, run: () => Promise<unknown>) => run() } as unknown as LockManager;
    const world = setUp({ locks });
    const asked = assert.rejects(world.store.request([add()]), { code: 'auth' });
    await settled();
    await callAt(world, 0).fail(new CommerceError('auth', 'no'));
    await asked;
    assert.equal(world.calls.length, 1);
  });
});

describe('the way to the checkout', () => {
  it('is asked with the confirmed cart, its coupons and whom to credit', async () => {
    const world = setUp(
      { credit: { creator: 'ann', campaign: 'spring' }, context: () => ({ country: 'NL' }) },
      'token',
    );
    const { store, checkouts } = world;
    const gone = store.checkout();
    await settled();
    const cart: Cart = { ...cartOf(line('v', 1)), coupons: [{ code: 'TEN', status: 'applied' }] };
    await callAt(world, 0).answer(cart);
    assert.deepEqual(await gone, { url: 'https://shop.example/checkout' });
    assert.deepEqual(checkouts[0]?.request, { creator: 'ann', campaign: 'spring', coupons: ['TEN'], cart });
    assert.equal(checkouts[0]?.options?.context?.country, 'NL');
    assert.ok(checkouts[0]?.options?.session);
  });

  it('waits for what was just asked', async () => {
    const world = await withCart([line('v', 1)]);
    void world.store.request([set('line-v', 2)]);
    const gone = world.store.checkout();
    await settled();
    assert.equal(world.checkouts.length, 0);
    await callAt(world, 1).answer(cartOf(line('v', 2)));
    await gone;
    assert.equal(world.checkouts[0]?.request.cart?.lines[0]?.quantity, 2);
  });

  it('can be for lines alone', async () => {
    const { store, checkouts } = setUp();
    const lines = [{ variantId: 'v', quantity: 1 }];
    await store.checkout({ lines });
    assert.deepEqual(checkouts[0]?.request, { lines });
  });

  it('is not there for an empty cart', async () => {
    await assert.rejects(setUp().store.checkout(), { code: 'invalid' });
    const { store } = await withCart([]);
    await assert.rejects(store.checkout(), { code: 'invalid' });
  });

  for (const answer of [
    { url: 'javascript:alert(1)' },
    { url: 'data:text/html,x' },
    { url: '/relative' },
    {},
    null,
    undefined,
    'x',
  ]) {
    it(`is refused when the shop answers ${JSON.stringify(answer) ?? 'undefined'}`, async () => {
      const { store, handoff } = await withCart([line('v', 1)]);
      handoff.current = answer;
      await assert.rejects(store.checkout(), { code: 'invalid' });
    });
  }

  it('may be a form, and long', async () => {
    const { store, handoff } = await withCart([line('v', 1)]);
    const form = { url: `https://shop.example/?items=${'1:1,'.repeat(2000)}`, method: 'POST', fields: { a: '1' } };
    handoff.current = form;
    assert.deepEqual(await store.checkout(), form);
  });

  it('rejects with a CommerceError whatever was thrown', async () => {
    const { store, handoff } = await withCart([line('v', 1)]);
    handoff.current = new TypeError('Failed to fetch');
    await assert.rejects(store.checkout(), (error) => error instanceof CommerceError && error.code === 'network');
  });
});

describe('a shop without a cart', () => {
  it('gets one kept in the browser, and its lines at checkout', async () => {
    const checkouts: CheckoutRequest[] = [];
    const session = memory();
    const adapter: CommerceAdapter = {
      name: 'plain',
      products: async (refs) => refs.map(() => PRODUCT),
      checkout: async (request) => (checkouts.push(request), { url: 'https://shop.example/checkout' }),
    };
    const store = createCartStore({ adapter, catalogue: CATALOGUE, session });
    await store.request([add('v', 2)]);
    await store.request([{ type: 'coupon', code: 'TEN' }]);
    assert.deepEqual(store.state.cart?.total, EUR(29800));
    await store.checkout();
    assert.deepEqual(
      [
        checkouts[0]?.cart,
        checkouts[0]?.lines?.map(({ variantId, quantity }) => [variantId, quantity]),
        checkouts[0]?.coupons,
      ],
      [undefined, [['v', 2]], ['TEN']],
    );
    const reloaded = createCartStore({ adapter, catalogue: CATALOGUE, session });
    assert.equal((await reloaded.load())?.lines[0]?.title, 'Oak chair');
  });
});
