import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { CommerceError, createSession, type Cart } from '@vitrine/core';
import { catalog, type CatalogOptions } from './index.js';

const chair = {
  id: 1,
  handle: 'oak-chair',
  title: 'Oak chair',
  price: '149.00',
  currency: 'EUR',
  url: '/products/oak-chair',
  variants: [
    { id: '1-oak', sku: 'C-OAK', options: { Wood: 'Oak' } },
    { id: '1-ash', sku: 'C-ASH', options: { Wood: 'Ash' }, stock: 'sold_out' },
  ],
};
const lamp = { id: '2', sku: 'LAMP', title: 'Lamp', price: '89.00', url: 'https://shop.example/p/desk-lamp.html?x=1' };
const shopJson = { products: [chair, lamp], policies: [{ days: 30, countries: ['NL'] }, 'nonsense'] };
const src = 'https://shop.example/data/catalogue.json';

/** A shop whose source answers with each of the given responses in turn, the last one forever. */
function served(...answers: (Response | Error | string | object)[]) {
  const calls: string[] = [];
  const fetch = async (address: string | URL | Request) => {
    calls.push(String(address));
    const answer = answers[Math.min(calls.length, answers.length) - 1];
    if (answer instanceof Error) throw answer;
    return answer instanceof Response
      ? answer
      : new Response(typeof answer === 'string' ? answer : JSON.stringify(answer));
  };
  return { calls, shop: (options: CatalogOptions = {}) => catalog({ src, currency: 'EUR', fetch, ...options }) };
}

describe('products of catalogue JSON', () => {
  it('come in the order asked for, null for unknown ones', async () => {
    const refs = ['LAMP', 'sku:LAMP', 'id:1', '2', 'handle:oak-chair', 'sku:C-ASH', 'id:1-oak', 'sku:', 'id:', 'url:'];
    const found = await served(shopJson).shop().products(refs);
    assert.deepEqual(
      found.map((product) => product?.id ?? null),
      [null, '2', '1', '2', '1', '1', '1', null, null, null],
    );
  });

  it('are found by the address of their page', async () => {
    const refs = [
      'url:https://shop.example/products/oak-chair',
      'url:/products/oak-chair/?utm_source=mail&fbclid=x#reviews',
      'url:http://shop.example/products/oak-chair',
      'url:https://other.example/products/oak-chair',
      'url:https://shop.example/p/desk-lamp.html',
      'url:https://shop.example/p/desk-lamp.html?x=2',
      'url:javascript:alert(1)',
    ];
    const found = await served(shopJson).shop().products(refs);
    assert.deepEqual(
      found.map((product) => product?.id ?? null),
      ['1', '1', '1', null, '2', null, null],
    );
  });

  it('without a handle have the last step of their address for one, if it is theirs alone', async () => {
    const page = (id: string, path: string) => ({ id, title: id, price: 1, url: `https://shop.example${path}` });
    const data = [
      page('a', '/p/k%C3%B6%C3%B6k/'),
      page('b', '/index.php?id=1'),
      page('c', '/index.php?id=2'),
      page('d', '/x/%E0%'),
    ];
    const found = await catalog({ data, currency: 'EUR' }).products(['handle:köök', 'handle:index', 'id:b', 'id:d']);
    assert.deepEqual(
      found.map((product) => [product?.id, product?.handle]),
      [
        ['a', 'köök'],
        [undefined, undefined],
        ['b', undefined],
        ['d', '%E0%'],
      ],
    );
  });

  it('prefer an own id to the id of another’s variant', async () => {
    const data = [
      { id: 'x', title: 'X', price: '1 EUR', variants: [{ id: 'y', sku: 'S' }] },
      { id: 'y', title: 'Y', price: '1 EUR', sku: 'S' },
    ];
    const found = await catalog({ data }).products(['id:y', 'sku:S']);
    assert.deepEqual(
      found.map((product) => product?.id),
      ['y', 'x'],
    );
  });

  it('speak the language of the call', async () => {
    const data = [{ id: '1', title: { en: 'Chair', nl: 'Stoel' }, price: '1 EUR' }];
    const [product] = await catalog({ data }).products(['1'], { context: { locale: 'nl-BE' } });
    assert.equal(product?.title, 'Stoel');
  });

  it('are also read of a list, one product, a text and an object of the page', async () => {
    for (const data of [
      [lamp],
      lamp,
      { products: [lamp] },
      JSON.stringify([lamp]),
      `\ufeff \n${JSON.stringify(lamp)}`,
    ]) {
      const [product] = await catalog({ data, currency: 'EUR' }).products(['sku:LAMP']);
      assert.equal(product?.variants[0]?.price?.amount, 8900);
    }
  });

  it('have addresses resolved against the one the source was found at', async () => {
    const moved = new Response(JSON.stringify([{ ...lamp, url: '../lamp', image: 'lamp.jpg' }]));
    Object.defineProperty(moved, 'url', { value: 'https://cdn.example/shop/v2/catalogue.json' });
    const [product] = await served(moved).shop().products(['2']);
    assert.deepEqual(
      [product?.url, product?.images[0]?.url],
      ['https://cdn.example/shop/lamp', 'https://cdn.example/shop/v2/lamp.jpg'],
    );
  });
});

describe('a source', () => {
  it('is not read before somebody asks, and then once', async () => {
    const { calls, shop } = served(shopJson);
    const adapter = shop();
    assert.deepEqual(calls, []);
    await Promise.all([adapter.products(['1']), adapter.products(['2']), adapter.search?.({}), adapter.policies?.()]);
    await adapter.products(['1']);
    assert.deepEqual(calls, [src]);
  });

  it('is read again after it could not be read', async () => {
    const { calls, shop } = served(new TypeError('Failed to fetch'), new Response('', { status: 503 }), shopJson);
    const adapter = shop();
    await assert.rejects(adapter.products(['1']), { code: 'network', retryable: true });
    await assert.rejects(adapter.products(['1']), { code: 'server', retryable: true });
    assert.equal((await adapter.products(['1']))[0]?.title, 'Oak chair');
    assert.equal(calls.length, 3);
  });

  it('is read on for the others when one caller gives up', async () => {
    let answer: (response: Response) => void = () => {};
    const adapter = catalog({ src, fetch: () => new Promise((resolve) => (answer = resolve)) });
    const controller = new AbortController();
    const given = adapter.products(['1'], { signal: controller.signal });
    const other = adapter.products(['1']);
    controller.abort();
    await assert.rejects(given, { name: 'CommerceError', code: 'aborted', retryable: false });
    answer(new Response(JSON.stringify(shopJson)));
    assert.equal((await other)[0]?.title, 'Oak chair');
    await assert.rejects(adapter.products(['1'], { signal: AbortSignal.abort() }), { code: 'aborted' });
  });

  it('is read anew after its server has not answered in time', async () => {
    const answers = [new Promise<Response>(() => {}), Promise.resolve(new Response(JSON.stringify(shopJson)))];
    const adapter = catalog({ src, fetch: () => answers.shift() as Promise<Response> });
    const controller = new AbortController();
    const silent = adapter.products(['1'], { signal: controller.signal });
    controller.abort(new CommerceError('timeout', 'The shop did not answer within 10 seconds.'));
    await assert.rejects(silent, { code: 'aborted' });
    assert.equal((await adapter.products(['1']))[0]?.title, 'Oak chair');
  });

  it('says where it is when that is another site', () => {
    assert.equal(catalog({ src }).origin, 'https://shop.example');
    assert.equal(catalog({ data: [] }).origin, undefined);
    assert.equal(catalog({ src: '/catalogue.json' }).origin, undefined);
  });

  it('has to be set up', async () => {
    await assert.rejects(catalog().products(['1']), { code: 'config', hint: /Set `src`/ });
    for (const wrong of ['/catalogue.json', 'javascript:alert(1)', 'file:///etc/hosts']) {
      await assert.rejects(catalog({ src: wrong }).products(['1']), { code: 'config' });
    }
  });

  it('gives its answers also in the words of the HTTP it is fetched with', async () => {
    const codes = {
      400: 'invalid',
      401: 'auth',
      403: 'auth',
      404: 'not_found',
      410: 'not_found',
      408: 'timeout',
      429: 'rate_limited',
      500: 'server',
      503: 'server',
    };
    for (const [status, code] of Object.entries(codes)) {
      const { shop } = served(new Response('<h1>No</h1>', { status: Number(status) }));
      await assert.rejects(shop().products(['1']), {
        name: 'CommerceError',
        code,
        message: new RegExp(`${src} .*${status}`),
      });
    }
  });

  it('says how long to wait', async () => {
    const limited = (after: string) =>
      served(new Response('', { status: 429, headers: { 'Retry-After': after } })).shop();
    await assert.rejects(limited('30').products(['1']), { retryAfter: 30_000 });
    await assert.rejects(limited('soon').products(['1']), { retryAfter: undefined });
    const date = new Date(Date.now() + 60_000).toUTCString();
    await assert.rejects(
      limited(date).products(['1']),
      ({ retryAfter }) => retryAfter > 50_000 && retryAfter <= 60_000,
    );
  });

  it('of another site that may not be read is explained', async () => {
    const { shop } = served(new TypeError('Failed to fetch'));
    await assert.rejects(shop().products(['1']), {
      code: 'network',
      message: new RegExp(src),
      hint: /Access-Control-Allow-Origin/,
    });
  });

  it('that is too large is refused before it is in memory', async () => {
    const large = new Response('[]', { headers: { 'Content-Length': '50000001' } });
    await assert.rejects(served(large).shop().products(['1']), { code: 'invalid', message: /50 MB/ });
    let sent = 0;
    const endless = new Response(
      new ReadableStream({
        pull: (controller) => {
          sent++;
          controller.enqueue(new Uint8Array(5_000_000));
        },
      }),
    );
    await assert.rejects(served(endless).shop().products(['1']), { code: 'invalid', message: /50 MB/ });
    assert.ok(sent < 15);
  });

  it('in which nothing is to be read is refused, with what it could be', async () => {
    for (const text of [
      '',
      'Not found',
      '{',
      '{"error":"no"}',
      '42',
      'null',
      '[{"title":"no id"}]',
      '[1,2]',
      '{"products":{}}',
    ]) {
      await assert.rejects(served(text).shop().products(['1']), { code: 'invalid', hint: /catalogue JSON/ }, text);
    }
  });

  it('that is damaged gives what is whole, with one warning that names it', async (t) => {
    const warn = t.mock.method(console, 'warn', () => {});
    const adapter = served(JSON.stringify([lamp, {}, 'x', { ...lamp }, chair]).slice(0, -3)).shop();
    const found = await adapter.products(['2', '1']);
    assert.deepEqual(
      found.map((product) => product?.id),
      ['2', undefined],
    );
    await adapter.products(['2']);
    assert.equal(warn.mock.callCount(), 1);
    const [message] = warn.mock.calls[0]?.arguments ?? [];
    assert.match(String(message), new RegExp(`${src}.*1 products were read; .*3 products have no "id"`));
  });

  it('of more than a million characters is read item by item, to the same result', async () => {
    const description = 'Solid oak, "oiled" by hand. '.repeat(60);
    const many = Array.from({ length: 1000 }, (_, id) => ({ ...chair, id, handle: `chair-${id}`, description }));
    const text = JSON.stringify({ policies: [{ days: 30 }], products: many });
    assert.ok(text.length > 1_000_000);
    const refs = ['0', 'handle:chair-999', 'id:1000'];
    const [large, small] = [served(text).shop(), served({ products: [many[0], many[999]] }).shop()];
    assert.deepEqual(await large.products(refs), await small.products(refs));
    assert.equal((await large.policies?.())?.[0]?.days, 30);
  });

  it('that is full of mistakes does not fill the console', async (t) => {
    const warn = t.mock.method(console, 'warn', () => {});
    const adapter = catalog({ data: Array.from({ length: 50 }, (_, id) => ({ id, title: `T${id}`, price: 'abc' })) });
    const refs = Array.from({ length: 50 }, (_, id) => `${id}`);
    await adapter.products(refs);
    await adapter.products(refs);
    assert.equal(warn.mock.callCount(), 10);
  });

  it('that is empty is a shop without products', async (t) => {
    t.mock.method(console, 'warn', () => {});
    assert.deepEqual(await served('[]').shop().products(['1']), [null]);
    assert.deepEqual(await served('[]').shop().search?.({}), { items: [], total: 0 });
  });

  it('cannot reach the prototype of anything', async () => {
    const text =
      '{"__proto__":{"polluted":1},"products":[{"id":"__proto__","title":"A","price":"1 EUR","__proto__":{"polluted":1},"options":{"__proto__":["x"]}},{"id":"constructor","title":"B","price":"1 EUR"}]}';
    const found = await catalog({ data: text }).products(['__proto__', 'constructor', 'toString', 'handle:__proto__']);
    assert.deepEqual(
      found.map((product) => product?.title),
      ['A', 'B', undefined, undefined],
    );
    assert.equal(({} as Record<string, unknown>).polluted, undefined);
  });
});

describe('the encoding of a source', () => {
  const bytes = (text: string, encoding: 'utf16le' | 'latin1') =>
    new Response(new Uint8Array(Buffer.from(text, encoding)));
  const csv = 'id,title,price\n1,Crème,1 EUR\n';
  const title = async (response: Response) => (await served(response).shop().products(['1']))[0]?.title;

  it('is told from the first bytes, the server, the file, or the text itself', async () => {
    assert.equal(await title(new Response(csv)), 'Crème');
    assert.equal(await title(new Response(`\ufeff${csv}`)), 'Crème');
    assert.equal(await title(bytes(`\ufeff${csv}`, 'utf16le')), 'Crème');
    assert.equal(await title(bytes(csv, 'latin1')), 'Crème');
    const xml =
      '<?xml version="1.0" encoding="ISO-8859-2"?><rss><item><id>1</id><title>\xbbluť</title><price>1</price></item></rss>';
    assert.equal(await title(bytes(xml.replace('ť', 'x'), 'latin1')), 'ťlux');
    const named = bytes('id,title,price\n1,\x8eizn,1\n', 'latin1');
    named.headers.set('Content-Type', 'text/csv; charset=windows-1250');
    assert.equal(await title(named), 'Žizn');
  });

  it('is not given up for a few characters that were cut in half, nor for a name nobody knows', async () => {
    const cut = new Response(new Uint8Array([...Buffer.from('id,title,price\n1,Crème'), 0xc3, ...Buffer.from(',1\n')]));
    assert.equal(await title(cut), 'Crème');
    const named = bytes(csv, 'latin1');
    named.headers.set('Content-Type', 'text/csv; charset=klingon');
    assert.equal(await title(named), 'Crème');
  });
});

describe('what else a shop that is a file can', () => {
  it('gives its return policies', async () => {
    assert.deepEqual(await served(shopJson).shop().policies?.(), [
      { kind: 'returns', countries: ['NL'], category: 'finite', days: 30 },
      { kind: 'returns', countries: [], category: 'unspecified', text: 'nonsense' },
    ]);
  });

  it('gives its delivery rules in the language of the page, in its currency', async () => {
    const option = { name: { en: 'Post', nl: 'Per <b>post</b>' }, shippingRate: '4.95', transitTime: [1, 2] };
    const data = { ...shopJson, delivery: [{ countries: ['NL'], options: [option] }, 'nonsense'] };
    const shop = served(data).shop({ currency: 'EUR' });
    assert.deepEqual(await shop.delivery?.({ context: { locale: 'nl' } }), [
      {
        kind: 'delivery',
        countries: ['NL'],
        options: [
          {
            name: 'Per post',
            cost: { amount: 495, currency: 'EUR', digits: 2 },
            transit: [1, 2],
            weekdays: [1, 2, 3, 4, 5],
          },
        ],
      },
    ]);
    assert.deepEqual(await served(shopJson).shop().delivery?.(), []);
  });

  it('gives the reviews of a product with its rating, as text', async () => {
    const data = [
      {
        id: 'a',
        title: 'A',
        price: 1,
        rating: { value: 4, count: 9, verification: '<i>Asked</i> after delivery' },
        reviews: [
          { id: 1, rating: 4, text: '<b>Fine</b>', date: '2026-01-02', photos: ['/1.jpg', 'javascript:x'] },
          { rating: 9, text: 'Off the scale' },
          'not a review',
        ],
      },
    ];
    assert.deepEqual(await served(data).shop().reviews?.(['a']), [
      {
        value: 4,
        count: 9,
        best: 5,
        verification: 'Asked after delivery',
        productId: 'a',
        reviews: [
          {
            id: '1',
            rating: 4,
            text: 'Fine',
            date: '2026-01-02',
            photos: [{ url: 'https://shop.example/1.jpg', alt: '' }],
          },
        ],
      },
    ]);
  });

  it('gives ratings, with what the source says of them', async () => {
    const rating = {
      value: 4.5,
      count: 10,
      histogram: [0, 0, 1, 3, 6],
      source: '<b>Shop</b>',
      verified: true,
      url: '/reviews',
    };
    const data = [
      { id: 'a', title: 'A', price: 1, rating },
      {
        id: 'b',
        title: 'B',
        url: '/products/b',
        price: 1,
        rating: { value: 4, count: 2, histogram: [1], verified: 'yes', url: 'javascript:x' },
      },
      { id: 'c', title: 'C', price: 1 },
    ];
    const reviews = await served(data).shop().reviews?.(['id:a', 'url:/products/b', 'c', 'handle:d']);
    assert.deepEqual(reviews, [
      {
        value: 4.5,
        count: 10,
        best: 5,
        histogram: [0, 0, 1, 3, 6],
        source: 'Shop',
        verified: true,
        url: 'https://shop.example/reviews',
        productId: 'a',
      },
      { value: 4, count: 2, best: 5, productId: 'b' },
      null,
      null,
    ]);
  });

  it('keeps a cart, with a coupon that is checked at the checkout', async () => {
    const adapter = served(shopJson).shop({ checkout: 'https://shop.example/pay?p={items}&c={coupon}' });
    const session = createSession('test');
    assert.equal(await adapter.cart?.load({ session }), null);
    const result = await adapter.cart?.change(
      [
        { type: 'add', productId: '1', variantId: '1-oak', quantity: 2, ref: 'handle:oak-chair' },
        { type: 'add', productId: '1', variantId: '1-ash', quantity: 1 },
        { type: 'coupon', code: 'TEN' },
      ],
      { session },
    );
    const cart = result?.cart as Cart;
    assert.deepEqual(
      cart.lines.map(({ variantId, quantity, total }) => [variantId, quantity, total?.amount]),
      [['1-oak', 2, 29800]],
    );
    assert.deepEqual(cart.coupons, [{ code: 'TEN', status: 'at_checkout' }]);
    assert.equal(result?.issues[0]?.code, 'sold_out');
    assert.deepEqual(await adapter.checkout({ cart }), { url: 'https://shop.example/pay?p=1-oak:2&c=TEN' });
  });
});
