import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Cart, CartChange, CommerceError } from '@vitrine/core';
import { failing } from '../http/fixtures/failing.js';
import { memorySession } from '../http/fixtures/session.js';
import { mockWooShop } from './fixtures/mock-shop.js';
import { readRecordings, type Fields } from './fixtures/recordings.js';
import { woocommerce } from './index.js';
import { readProduct } from './read-product.js';

const endpoint = 'http://127.0.0.1:8088';
const recordings = await readRecordings();

function open(options = {}) {
  const shop = mockWooShop(recordings);
  const adapter = woocommerce({ endpoint, fetch: shop.fetch, ...options });
  const session = memorySession();
  return {
    ...shop,
    adapter,
    session,
    async change(...changes: CartChange[]) {
      const result = await adapter.cart?.change(changes, { session });
      assert.ok(result);
      return result;
    },
    load: () => adapter.cart?.load({ session }),
  };
}

const add = (variantId: string, quantity = 1, productId = variantId): CartChange => ({
  type: 'add',
  variantId,
  productId,
  quantity,
});
const held = (cart?: Cart | null) => cart?.lines.map(({ variantId, quantity }) => `${variantId}×${quantity}`).join(' ');
const amounts = ({ subtotal, discount, shipping, tax, total }: Cart) =>
  [subtotal, discount, shipping, tax, total].map((money) => money?.amount);

describe('the mock of a WooCommerce shop', () => {
  it('answers what was recorded, to what was asked then', async () => {
    const { fetch } = mockWooShop(recordings);
    const { empty, added, updated, insufficient, conflict, badCoupon, discounted, shipped, ...others } = recordings;
    let token = '';
    for (const recording of [
      empty,
      added,
      updated,
      insufficient,
      conflict,
      badCoupon,
      discounted,
      shipped,
      others.products,
      others.variations,
      others.reviews,
      others.noNonce,
    ]) {
      const { method, url, headers, body } = recording.request;
      const response = await fetch(url, {
        method,
        headers: 'cart-token' in headers ? { 'cart-token': token } : {},
        ...(body !== undefined && { body: JSON.stringify(body) }),
      });
      token = response.headers.get('cart-token') ?? token;
      const what = `${method} ${url}`;
      assert.equal(response.status, recording.response.status, what);
      assert.deepEqual(await response.json(), recording.response.body, what);
    }
  });
});

describe('products of a WooCommerce shop', () => {
  it('come in one call for each kind of reference, and one for all variations', async () => {
    const { adapter, requests } = open();
    await adapter.products(['handle:beanie', 'handle:v-neck-t-shirt', 'handle:striped-beanie']);
    assert.deepEqual(requests, [
      'GET /products?slug=beanie,v-neck-t-shirt,striped-beanie&per_page=100',
      'GET /products?type=variation&parent=16&per_page=100',
    ]);
  });

  it('are asked for by the hundred', async () => {
    const { adapter, requests } = open();
    const found = await adapter.products(Array.from({ length: 250 }, (_, at) => `id:${at + 1}`));
    assert.equal(found.filter(Boolean).length, 5);
    assert.equal(requests.filter((request) => request.includes('include=')).length, 3);
  });

  it('have price, regular price, rating and stock, and plain text', async () => {
    const [beanie, odd] = await open().adapter.products(['handle:beanie', 'id:23']);
    assert.equal(beanie?.description, 'Beanie & co');
    assert.deepEqual(beanie?.rating, { value: 4, count: 1, best: 5 });
    assert.deepEqual(beanie?.variants, [
      {
        id: '11',
        sku: 'woo-beanie',
        options: {},
        price: { amount: 1800, currency: 'USD', digits: 2 },
        compareAt: { amount: 2000, currency: 'USD', digits: 2 },
        stock: 'in_stock',
        maxQuantity: 5,
      },
    ]);
    assert.equal(odd?.title, 'Odd Beanie – one per head');
  });

  it('join what the product and its variations say', async () => {
    const [shirt] = await open().adapter.products(['handle:v-neck-t-shirt']);
    assert.deepEqual(
      shirt?.variants.map(({ id, options, price, maxQuantity }) => [id, options, price?.amount, maxQuantity]),
      [
        ['17', { Color: 'Red', Size: 'S' }, 2000, 3],
        ['18', { Color: 'Red', Size: 'M' }, 2000, 3],
        ['19', { Color: 'Green', Size: 'S' }, 2500, 3],
        ['20', { Color: 'Green', Size: 'M' }, 2500, 3],
      ],
    );
  });

  it('are found by the SKU of a variation', async () => {
    const { adapter, alter, requests } = open();
    alter(20, { sku: 'V-GREEN-M' });
    const [shirt] = await adapter.products(['sku:V-GREEN-M']);
    assert.equal(shirt?.id, '16');
    assert.equal(requests.length, 3);
  });

  it('have the variations of all pages', async () => {
    const { fetch } = open();
    const [parent, variation] = [recordings.products.response.body[0], recordings.variations.response.body[0]];
    const ids = Array.from({ length: 230 }, (_, at) => 1000 + at);
    const size = (id: number) => ({ name: 'Size', value: `S${id}` });
    const many: typeof fetch = async (input) => {
      const { searchParams: query } = new URL(String(input));
      const page = Number(query.get('page') ?? 1);
      const body = query.has('parent')
        ? ids.slice((page - 1) * 100, page * 100).map((id) => ({ ...variation, id }))
        : [
            {
              ...parent,
              attributes: [{ name: 'Size', has_variations: true, terms: ids.map((id) => ({ name: `S${id}` })) }],
              variations: ids.map((id) => ({ id, attributes: [size(id)] })),
            },
          ];
      return new Response(JSON.stringify(body), { headers: { 'X-WP-TotalPages': query.has('parent') ? '3' : '1' } });
    };
    const [product] = await woocommerce({ endpoint, fetch: many }).products(['id:16']);
    assert.equal(product?.variants.length, 230);
  });

  it('make a variant of each value where a variation takes any', () => {
    const record = { id: 17, ...recordings.variations.response.body[0], sku: '' };
    const product = readProduct(
      {
        id: 16,
        name: 'Shirt',
        attributes: [
          {
            name: 'Color',
            taxonomy: 'pa_color',
            has_variations: true,
            terms: [
              { name: 'Deep Blue', slug: 'deep-blue' },
              { name: 'Red', slug: 'red' },
            ],
          },
          {
            name: 'Size',
            has_variations: true,
            terms: [
              { name: 'S', slug: 's' },
              { name: 'M', slug: 'm' },
            ],
          },
        ],
        variations: [
          {
            id: 17,
            attributes: [
              { name: 'Color', value: 'deep-blue' },
              { name: 'Size', value: null },
            ],
          },
        ],
      },
      new Map([[17, record]]),
    );
    assert.deepEqual(
      product?.variants.map(({ id, options }) => [id, options]),
      [
        ['17?Size=s', { Color: 'Deep Blue', Size: 'S' }],
        ['17?Size=m', { Color: 'Deep Blue', Size: 'M' }],
      ],
    );
  });

  it('cannot be bought where nothing of them can be chosen, or where they are sold elsewhere', () => {
    const [parent, simple] = recordings.products.response.body;
    const lost = readProduct(parent as Fields, new Map());
    assert.deepEqual(
      lost?.variants.map(({ stock }) => stock),
      ['sold_out'],
    );
    const external = readProduct({ ...simple, type: 'external', is_purchasable: false }, new Map());
    assert.equal(external?.variants[0]?.price, null);
  });

  it('survive what a plugin may make of them', () => {
    const none = new Map<unknown, Fields>();
    assert.equal(readProduct({}, none), null);
    for (const prices of [
      null,
      { price: '' },
      { price: '18.00', currency_code: 'USD', currency_minor_unit: 2 },
      { price: '1e3' },
    ]) {
      assert.equal(readProduct({ id: 1, name: 'A', prices }, none)?.variants[0]?.price, null, JSON.stringify(prices));
    }
    const odd = readProduct(
      {
        id: 1,
        name: '<b>Tea &amp; cake</b>',
        images: [null, { src: 'javascript:alert(1)' }, 'x'],
        categories: [null, { name: 'Food' }],
        attributes: [null],
        variations: [null],
        average_rating: 'NaN',
      },
      none,
    );
    assert.equal(odd?.title, 'Tea & cake');
    assert.deepEqual(odd?.images, []);
    assert.deepEqual(odd?.categories, ['Food']);
  });

  it('come from a shop that names the line to add to it, when this site may not call it', async () => {
    const adapter = woocommerce({ endpoint, fetch: failing('network') });
    await assert.rejects(adapter.products(['id:1']), ({ code, hint }: CommerceError) => {
      assert.equal(code, 'network');
      assert.match(hint ?? '', /add_filter\('allowed_http_origins', fn\(\$origins\) => \[\.\.\.\$origins, 'https:/);
      return true;
    });
  });

  it('are reviewed: the stars are counted where all reviews are known', async () => {
    const { adapter } = open();
    const [beanie, none] = (await adapter.reviews?.(['11', '16'])) ?? [];
    assert.deepEqual(beanie, {
      value: 4,
      count: 1,
      best: 5,
      histogram: [0, 0, 0, 1, 0],
      verified: false,
      source: '127.0.0.1:8088',
      url: `${endpoint}/product/beanie/#reviews`,
    });
    assert.equal(none, null);
  });
});

describe('a cart of a WooCommerce shop', () => {
  it('gets its token first, and is confirmed by the answer to the change', async () => {
    const { change, requests } = open();
    const { cart, issues } = await change(add('11', 2));
    assert.deepEqual(requests, ['GET /cart', 'POST /cart/add-item']);
    assert.deepEqual(issues, []);
    assert.deepEqual(cart.lines[0], {
      id: '6512bd43d9caa6e02c990b0a82652dca',
      productId: '11',
      variantId: '11',
      title: 'Beanie',
      quantity: 2,
      maxQuantity: 5,
      price: { amount: 1800, currency: 'USD', digits: 2 },
      compareAt: { amount: 2000, currency: 'USD', digits: 2 },
      total: { amount: 3600, currency: 'USD', digits: 2 },
      url: `${endpoint}/product/beanie/`,
    });
    assert.deepEqual(amounts(cart), [3600, undefined, 1300, undefined, 4900]);
    await change(add('21'));
    assert.equal(requests.length, 3);
  });

  it('keeps the newest token, which is a new one each time', async () => {
    const { change, load, session } = open();
    const { cart } = await change(add('11'));
    const again = await load();
    assert.notEqual(again?.id, cart.id);
    assert.ok(session.token?.includes(again?.id ?? '-'));
  });

  it('says of a variation which product it is of, also when it is read again', async () => {
    const { change, load } = open();
    const { cart } = await change(add('20', 1, '16'));
    assert.equal(cart.lines[0]?.productId, '16');
    assert.equal((await load())?.lines[0]?.productId, '16');
  });

  it('takes the choice that a variation leaves open', async () => {
    const { adapter, fetch, session } = open();
    const bodies: string[] = [];
    const listen: typeof fetch = (input, init) => {
      if (init?.body) bodies.push(String(init.body));
      return fetch(input, init);
    };
    const shop = woocommerce({ endpoint, fetch: listen });
    const result = await shop.cart?.change([add('20?Size=s&Fit=wide', 1, '16')], { session });
    assert.equal(result?.cart.lines[0]?.variantId, '20?Size=s&Fit=wide');
    assert.deepEqual(JSON.parse(bodies[0] ?? '').variation, [
      { attribute: 'Size', value: 's' },
      { attribute: 'Fit', value: 'wide' },
    ]);
    const lines = [{ variantId: '20?Size=s', quantity: 1 }];
    await assert.rejects(adapter.checkout({ lines }), { code: 'unsupported' });
  });

  it('takes what there is when more is asked for, and says how many that is', async () => {
    const { change } = open();
    const first = await change(add('11', 50));
    assert.equal(held(first.cart), '11×5');
    assert.equal(first.issues[0]?.code, 'partly_added');
    assert.equal(first.issues[0]?.available, 5);
    const full = await change(add('21'), add('11'));
    assert.equal(held(full.cart), '11×5 21×1');
    assert.deepEqual(full.issues, [{ code: 'limit', available: 5, variantId: '11', change: 1 }]);
    const lineId = first.cart.lines[0]?.id ?? '';
    await change({ type: 'set', lineId, quantity: 2 });
    const set = await change({ type: 'set', lineId, quantity: 9 });
    assert.equal(held(set.cart), '11×5 21×1');
    assert.deepEqual(set.issues, [{ code: 'partly_added', available: 5, lineId, change: 0 }]);
  });

  it('tells of pieces that an order may not hold, though the shop does not', async () => {
    const { change } = open();
    const { cart, issues } = await change(add('23', 4));
    assert.equal(held(cart), '23×2');
    assert.deepEqual(issues, [{ code: 'partly_added', available: 2, variantId: '23', change: 0 }]);
  });

  it('that another tab has changed comes with the refusal', async () => {
    const { change, requests } = open();
    await change(add('11'));
    const { cart, issues } = await change({ type: 'set', lineId: 'nope', quantity: 1 });
    assert.equal(held(cart), '11×1');
    assert.deepEqual(issues, [{ code: 'not_found', message: 'Cart item does not exist.', lineId: 'nope', change: 0 }]);
    assert.equal(requests.length, 3);
  });

  it('has coupons taken off, and shipping to a country', async () => {
    const { change } = open();
    await change(add('11', 3));
    const { cart } = await change({ type: 'coupon', code: 'TENOFF' });
    assert.deepEqual(cart.coupons, [
      { code: 'tenoff', status: 'applied', discount: { amount: 540, currency: 'USD', digits: 2 } },
    ]);
    assert.deepEqual(amounts(cart), [5400, 540, 1300, undefined, 6160]);
    const bad = await change({ type: 'coupon', code: 'NOPE' });
    assert.equal(bad.issues[0]?.code, 'coupon_invalid');
    assert.equal(bad.issues[0]?.message, 'Coupon "nope" cannot be applied because it does not exist.');
    const shipped = await change({ type: 'ship-to', country: 'NL', postcode: '3511' });
    assert.deepEqual(shipped.cart.shippingOptions, [
      { id: 'flat_rate:1', title: 'Flat rate', price: { amount: 1300, currency: 'USD', digits: 2 } },
    ]);
    assert.equal(shipped.cart.country, 'NL');
    assert.deepEqual((await change({ type: 'ship-to', country: 'AQ' })).issues, [{ code: 'no_shipping', change: 0 }]);
    assert.equal((await change({ type: 'ship-to', country: 'Narnia' })).issues[0]?.code, 'no_shipping');
    assert.deepEqual((await change({ type: 'coupon', code: 'gone', remove: true })).issues, []);
  });

  it('is made again with its lines when the shop has forgotten it', async () => {
    const { change, forget, load } = open();
    const { cart: before } = await change(add('11', 2), add('20', 1, '16'), { type: 'coupon', code: 'TENOFF' });
    forget();
    const { cart, issues } = await change({ type: 'set', lineId: before.lines[0]?.id ?? '', quantity: 3 }, add('21'));
    assert.equal(held(cart), '11×3 20×1 21×1');
    assert.equal(cart.coupons[0]?.code, 'tenoff');
    assert.equal(cart.lines[1]?.productId, '16');
    assert.deepEqual(issues, [{ code: 'cart_restored' }]);
    assert.equal(held(await load()), '11×3 20×1 21×1');
  });

  it('that the shop has forgotten is not made again by looking, but by the next change', async () => {
    const { change, forget, load } = open();
    await change(add('11', 2));
    forget();
    assert.equal(await load(), null);
    assert.equal(held((await change(add('21'))).cart), '11×2 21×1');
  });

  it('adds up with tax where the shop shows prices with tax, and beside it where it does not', async () => {
    const { fetch, session } = open();
    const taxed =
      (isGross: boolean): typeof fetch =>
      async (input, init) => {
        const response = await fetch(input, init);
        const body = (await response.json()) as Fields & { items: Fields[]; totals: Fields };
        for (const item of body.items ?? []) {
          Object.assign(item.totals as Fields, { line_subtotal: '1488', line_subtotal_tax: '312' });
          Object.assign(item.prices as Fields, { price: isGross ? '1800' : '1488', regular_price: '2000' });
        }
        Object.assign(body.totals, { total_items: '1488', total_items_tax: '312', total_tax: '585' });
        Object.assign(body.totals, { total_shipping: '1300', total_shipping_tax: '273', total_price: '3373' });
        return new Response(JSON.stringify(body), response);
      };
    const cartOf = async (isGross: boolean) => {
      const { cart } = woocommerce({ endpoint, fetch: taxed(isGross) });
      session.write(null);
      const result = await cart?.change([add('11')], { session });
      return result?.cart as Cart;
    };
    const gross = await cartOf(true);
    assert.deepEqual(amounts(gross), [1800, undefined, 1573, undefined, 3373]);
    assert.equal(gross.lines[0]?.total?.amount, 1800);
    assert.equal(gross.estimated, false, 'nothing is left to come');
    const net = await cartOf(false);
    assert.deepEqual(amounts(net), [1488, undefined, 1300, 585, 3373]);
    assert.equal(net.lines[0]?.total?.amount, 1488);
  });

  it('says what has happened to it since', async () => {
    const { fetch, change, session } = open();
    await change(add('11'));
    const sold: typeof fetch = async (input, init) => {
      const response = await fetch(input, init);
      const errors = [{ code: 'woocommerce_rest_product_out_of_stock', message: '&quot;Beanie&quot; is out of stock' }];
      return new Response(JSON.stringify({ ...((await response.json()) as Fields), errors }), response);
    };
    const cart = await woocommerce({ endpoint, fetch: sold }).cart?.load({ session });
    assert.deepEqual(cart?.issues, [{ code: 'sold_out', message: '"Beanie" is out of stock' }]);
  });

  it('is paid for in its own session, and lines alone by a link', async () => {
    const { adapter, change, session } = open({ creator: 'anna' });
    const { cart } = await change(add('11', 2));
    const { url } = await adapter.checkout({ cart }, { session });
    assert.equal(url, `${endpoint}/checkout/?session=${cart.id}&utm_source=anna`);
    const lines = [
      { variantId: '11', quantity: 1 },
      { variantId: '20', quantity: 2 },
    ];
    const link = await adapter.checkout({ lines, coupons: ['tenoff'], campaign: 'spring' });
    assert.equal(
      link.url,
      `${endpoint}/checkout-link/?products=11:1,20:2&coupon=tenoff&utm_source=anna&utm_campaign=spring`,
    );
    const { adapter: german } = open({ checkout: `${endpoint}/kasse/?session={cart}` });
    assert.match((await german.checkout({ cart })).url, /\/kasse\/\?session=\w+\.\w+\./);
  });

  it('is not made again after it was paid for', async () => {
    const { adapter, change, forget, load, session } = open();
    const { cart } = await change(add('11', 2));
    await adapter.checkout({ cart }, { session });
    forget();
    assert.equal(await load(), null);
    assert.equal(held((await change(add('21'))).cart), '21×1');
  });

  it('is kept from visitors by some shops, which is a matter of their set-up', async () => {
    const closed: typeof fetch = async () =>
      new Response('{"code":"rest_forbidden","message":"No","data":{"status":401}}', { status: 401 });
    const { cart } = woocommerce({ endpoint, fetch: closed });
    await assert.rejects(async () => cart?.change([add('11')]), { code: 'auth', retryable: false });
  });
});
