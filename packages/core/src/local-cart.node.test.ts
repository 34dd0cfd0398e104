import assert from 'node:assert/strict';
import { beforeEach, describe, it } from 'node:test';
import type { SessionStorage } from './adapter.js';
import type { CartChange } from './cart.js';
import { CommerceError } from './errors.js';
import { localCart } from './local-cart.js';
import type { Product, Variant } from './product.js';

const EUR = (amount: number) => ({ amount, currency: 'EUR', digits: 2 });
const variant = (id: string, more: Partial<Variant> = {}): Variant => ({
  id,
  options: {},
  price: EUR(14900),
  stock: 'in_stock',
  ...more,
});

function memory(token: string | null = null): SessionStorage & { token: string | null; writes: number } {
  return {
    token,
    writes: 0,
    read() {
      return this.token;
    },
    write(next) {
      this.token = next;
      this.writes++;
    },
  };
}

let shop: Record<string, Product>;
let calls: (readonly string[])[];
let offline: boolean;

const cart = localCart({
  async products(refs) {
    calls.push(refs);
    if (offline) throw new CommerceError('network', 'offline');
    return refs.map((ref) => shop[ref] ?? null);
  },
});

function stock(ref: string, ...variants: Variant[]): void {
  const id = ref.replace(/^\w+:/, '');
  shop[ref] = { id, title: `Chair ${id}`, url: `https://shop.example/${id}`, images: [], options: [], variants };
}

const add = (quantity = 1, variantId = 'v', productId = '1'): CartChange => ({
  type: 'add',
  productId,
  variantId,
  quantity,
});
const set = (quantity: number, lineId = '1/v'): CartChange => ({ type: 'set', lineId, quantity });

beforeEach(() => {
  shop = {};
  calls = [];
  offline = false;
  stock('id:1', variant('v'));
});

describe('a local cart', () => {
  it('is not there until something is added, and asks nothing', async () => {
    const session = memory();
    assert.equal(await cart.load({ session }), null);
    assert.deepEqual([session.writes, calls], [0, []]);
  });

  it('adds up whole minor units', async () => {
    const session = memory();
    stock('id:2', variant('w', { price: EUR(1), compareAt: EUR(3), title: 'Small' }));
    const { cart: held, issues } = await cart.change([add(3), add(2, 'w', '2')], { session });
    assert.deepEqual(held, {
      id: 'local',
      lines: [
        {
          id: '1/v',
          productId: '1',
          variantId: 'v',
          title: 'Chair 1',
          quantity: 3,
          price: EUR(14900),
          total: EUR(44700),
          url: 'https://shop.example/1',
        },
        {
          id: '2/w',
          productId: '2',
          variantId: 'w',
          title: 'Chair 2',
          variantTitle: 'Small',
          quantity: 2,
          price: EUR(1),
          compareAt: EUR(3),
          total: EUR(2),
          url: 'https://shop.example/2',
        },
      ],
      coupons: [],
      subtotal: EUR(44702),
      total: EUR(44702),
      estimated: true,
    });
    assert.deepEqual(issues, []);
    assert.deepEqual(await cart.load({ session }), held);
    assert.deepEqual(calls, [
      ['id:1', 'id:2'],
      ['id:1', 'id:2'],
    ]);
  });

  it('has no total where prices are missing or in two currencies', async () => {
    const session = memory();
    stock('id:2', variant('w', { price: { amount: 1, currency: 'JPY', digits: 0 } }));
    const { cart: held } = await cart.change([add(), add(1, 'w', '2')], { session });
    assert.deepEqual([held.subtotal, held.total], [null, null]);
  });

  it('adds to the line that is there, whose id stays', async () => {
    const session = memory();
    await cart.change([add()], { session });
    const { cart: held } = await cart.change([add(2)], { session });
    assert.deepEqual(
      held.lines.map(({ id, quantity }) => [id, quantity]),
      [['1/v', 3]],
    );
  });

  it('finds a product again as the page named it', async () => {
    const session = memory();
    stock('handle:oak', variant('v'));
    await cart.change([{ ...add(), ref: 'handle:oak' } as CartChange], { session });
    await cart.load({ session });
    assert.deepEqual(calls, [['handle:oak'], ['handle:oak']]);
  });

  it('changes and removes lines in place', async () => {
    const session = memory();
    stock('id:2', variant('w'));
    await cart.change([add(), add(1, 'w', '2')], { session });
    const { cart: held } = await cart.change([set(5)], { session });
    assert.deepEqual(
      held.lines.map(({ id, quantity }) => [id, quantity]),
      [
        ['1/v', 5],
        ['2/w', 1],
      ],
    );
    const { cart: rest } = await cart.change([set(0)], { session });
    assert.deepEqual(
      rest.lines.map(({ id }) => id),
      ['2/w'],
    );
    const { cart: none } = await cart.change([set(0, '2/w')], { session });
    assert.deepEqual(none.lines, []);
    assert.equal(session.token, null, 'an empty cart leaves nothing behind');
  });

  it('keeps notes, coupons and the country', async () => {
    const session = memory();
    const { cart: held } = await cart.change(
      [
        { ...add(), note: { creator: 'ann' } } as CartChange,
        { ...add(), note: { campaign: 'spring' } } as CartChange,
        { type: 'coupon', code: ' TEN ' },
        { type: 'coupon', code: 'ten' },
        { type: 'coupon', code: 'OTHER' },
        { type: 'coupon', code: 'other', remove: true },
        { type: 'ship-to', country: 'NL' },
      ],
      { session },
    );
    assert.deepEqual(held.coupons, [{ code: 'ten', status: 'at_checkout' }]);
    assert.equal(held.country, 'NL');
    assert.deepEqual(JSON.parse(session.token ?? '').lines[0].note, { creator: 'ann', campaign: 'spring' });
  });
});

describe('stock and limits', () => {
  for (const [what, more, changes, quantity, issue] of [
    ['fewer in stock than asked', { quantity: 3 }, [add(5)], 3, { code: 'partly_added', available: 3, change: 0 }],
    ['no more in stock', { quantity: 3 }, [add(3), add(1)], 3, { code: 'limit', available: 3, change: 1 }],
    ['a limit per order', { quantity: 30, maxQuantity: 2 }, [add(5)], 2, { code: 'limit', available: 2, change: 0 }],
    ['sold out', { stock: 'sold_out', quantity: 4 }, [add()], undefined, { code: 'sold_out', available: 0, change: 0 }],
    ['none left', { quantity: 0 }, [add()], undefined, { code: 'sold_out', available: 0, change: 0 }],
    ['too many set', { quantity: 3 }, [add(1), set(7)], 3, { code: 'partly_added', available: 3, change: 1 }],
    ['more than any cart', {}, [add(1e15)], 9999, { code: 'partly_added', available: 9999, change: 0 }],
    ['a quantity that is none', {}, [add(2), set(NaN)], 2, { code: 'other', change: 1 }],
    ['a negative quantity', {}, [add(2), add(-9)], 2, { code: 'other', change: 1 }],
  ] as const) {
    it(`are honoured: ${what}`, async () => {
      stock('id:1', variant('v', more as Partial<Variant>));
      const { cart: held, issues } = await cart.change(changes, { session: memory() });
      assert.equal(held.lines[0]?.quantity, quantity);
      assert.deepEqual(issues, [{ lineId: '1/v', variantId: 'v', ...issue }]);
    });
  }

  it('do not hold for pre-orders', async () => {
    stock('id:1', variant('v', { stock: 'preorder', quantity: 0 }));
    assert.deepEqual((await cart.change([add(4)], { session: memory() })).issues, []);
  });

  it('and unknown or unpriced products are told apart from what was added', async () => {
    stock('id:2', variant('w', { price: null }));
    const { cart: held, issues } = await cart.change(
      [add(1, 'v', '9'), add(1, 'x'), add(1, 'w', '2'), set(1, 'y'), add()],
      {
        session: memory(),
      },
    );
    assert.deepEqual(
      held.lines.map(({ id }) => id),
      ['1/v'],
    );
    assert.deepEqual(issues, [
      { code: 'not_found', variantId: 'v', change: 0 },
      { code: 'not_found', variantId: 'x', change: 1 },
      { code: 'not_found', variantId: 'w', change: 2 },
      { code: 'not_found', lineId: 'y', change: 3 },
    ]);
  });
});

describe('coming back later', () => {
  it('shows the prices of today and says which have changed, without writing', async () => {
    const session = memory();
    await cart.change([add(2)], { session });
    stock('id:1', variant('v', { price: EUR(9900) }));
    const { writes } = session;
    const held = await cart.load({ session });
    assert.deepEqual(held?.total, EUR(19800));
    assert.deepEqual(held?.issues, [{ code: 'price_changed', lineId: '1/v', variantId: 'v' }]);
    assert.equal(session.writes, writes);
    assert.deepEqual((await cart.change([set(1)], { session })).issues, [
      { code: 'price_changed', lineId: '1/v', variantId: 'v' },
    ]);
    assert.equal((await cart.load({ session }))?.issues, undefined);
  });

  it('says what has sold out, and lets it be removed in peace', async () => {
    const session = memory();
    await cart.change([add(2)], { session });
    stock('id:1', variant('v', { stock: 'sold_out' }));
    assert.deepEqual((await cart.load({ session }))?.issues, [
      { code: 'sold_out', lineId: '1/v', variantId: 'v', available: 0 },
    ]);
    assert.equal((await cart.load({ session }))?.lines[0]?.quantity, 2);
    assert.deepEqual((await cart.change([set(0)], { session })).issues, []);
  });

  it('keeps a line whose product this page does not list', async () => {
    const session = memory();
    await cart.change([add(2)], { session });
    shop = {};
    const held = await cart.load({ session });
    assert.deepEqual([held?.total, held?.lines[0]?.title, held?.issues], [EUR(29800), 'Chair 1', undefined]);
    assert.equal((await cart.change([set(3)], { session })).cart.lines[0]?.quantity, 3);
  });

  it('keeps what it held while the shop cannot be reached', async () => {
    const session = memory();
    await cart.change([add(2)], { session });
    const { token } = session;
    offline = true;
    assert.deepEqual((await cart.load({ session }))?.total, EUR(29800));
    await assert.rejects(cart.change([add()], { session }), { code: 'network' });
    assert.equal(session.token, token);
    assert.equal((await cart.change([set(1)], { session })).cart.lines[0]?.quantity, 1);
  });

  it('loses nothing that another tab wrote while the products were read', async () => {
    const session = memory();
    stock('id:2', variant('w'));
    await cart.change([add()], { session });
    const slow = cart.change([add()], { session });
    const { cart: held } = await cart.change([add(1, 'w', '2')], { session });
    await slow;
    assert.equal(held.lines.length, 2);
    assert.deepEqual(
      (await cart.load({ session }))?.lines.map(({ quantity }) => quantity),
      [2, 1],
    );
  });
});

describe('storage', () => {
  const line = { id: '1/v', productId: '1', variantId: 'v', ref: 'id:1', title: 'x', quantity: 1, price: EUR(1) };

  for (const token of [
    '',
    '{',
    'null',
    '7',
    '[]',
    '{"lines":7}',
    '{"lines":[null,{"id":1},{"quantity":-1}]}',
    '{"lines":{"length":1e9}}',
  ]) {
    it(`that holds ${token || 'nothing'} is an empty cart that can be filled`, async () => {
      const session = memory(token);
      assert.equal(await cart.load({ session }), null);
      assert.equal((await cart.change([add()], { session })).cart.lines.length, 1);
    });
  }

  it('cannot bring in what a shop could not', async () => {
    shop = {};
    const hostile = {
      ...line,
      title: '<img src=x onerror=alert(1)>Chair',
      url: 'javascript:alert(1)',
      image: { url: 'javascript:alert(1)' },
      price: { amount: 1.5, currency: 'EUR', digits: 2 },
    };
    const held = await cart.load({
      session: memory(
        JSON.stringify({
          lines: [hostile, { ...line, quantity: 1e9 }, { ...line, quantity: '2', id: 'b' }],
          coupons: [{}, 'X'],
        }),
      ),
    });
    assert.deepEqual(held?.lines, [
      { id: '1/v', productId: '1', variantId: 'v', title: 'Chair', quantity: 1, price: null, total: null },
      { id: 'b', productId: '1', variantId: 'v', title: 'x', quantity: 2, price: EUR(1), total: EUR(2) },
    ]);
    assert.deepEqual(held?.coupons, [{ code: 'X', status: 'at_checkout' }]);
  });

  it('is the page itself where a call brings none and there is no other', async () => {
    const alone = localCart({ products: async (refs) => refs.map((ref) => shop[ref] ?? null) });
    assert.equal(await alone.load(), null);
    await alone.change([add()]);
    assert.equal((await alone.load())?.lines.length, 1);
  });
});
