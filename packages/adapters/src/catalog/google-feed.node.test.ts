import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Product } from '@vitrine/core';
import { googleTsv, metaCsv } from './fixtures/columns.js';
import { googleAtom, googleRss } from './fixtures/google-rss.js';
import { catalog } from './index.js';

async function read(data: string, ...refs: string[]): Promise<Product[]> {
  const products = await catalog({ data }).products(refs);
  return products.map((product) => product ?? assert.fail('unknown product'));
}

const stamp = (hours: number) => new Date(Date.now() + hours * 3_600_000).toISOString().slice(0, 16);

/** An entry of a feed with the given fields. */
const rss = (...entries: Record<string, string>[]) => {
  const item = (fields: Record<string, string>) =>
    `<item>${Object.entries(fields)
      .map(([name, value]) => `<g:${name}>${value}</g:${name}>`)
      .join('')}</item>`;
  return `<rss xmlns:g="http://base.google.com/ns/1.0"><channel>${entries.map(item).join('')}</channel></rss>`;
};

describe('a Google Merchant feed in RSS', () => {
  it('makes one product of the entries of a group, whatever the prefix of the namespace', async () => {
    const [shirt] = await read(googleRss, 'id:SHIRT');
    assert.equal(shirt?.title, 'Linen shirt');
    assert.equal(shirt?.description, 'Washed linen, cut wide.');
    assert.equal(shirt?.brand, 'Aldersund');
    assert.equal(shirt?.condition, 'new');
    assert.equal(shirt?.handle, 'linen-shirt');
    assert.deepEqual(shirt?.categories, ['Clothing', 'Shirts']);
    assert.deepEqual(
      shirt?.options.map(({ name, values }) => [name, values.map((value) => value.name)]),
      [
        ['Color', ['White', 'Blue']],
        ['Size', ['S', 'M']],
      ],
    );
    assert.deepEqual(
      shirt?.variants.map(({ id, sku, options, stock, image }) => [id, sku, options.Color, stock, image?.url]),
      [
        ['SHIRT-W-S', 'SHIRT-W-S', 'White', 'in_stock', 'https://shop.example/shirt-white.jpg'],
        ['SHIRT-B-M', 'SHIRT-B-M', 'Blue', 'sold_out', 'https://shop.example/shirt-blue.jpg'],
      ],
    );
  });

  it('does not take the shipping price for the price, nor another namespace’s title for the title', async () => {
    const [shirt] = await read(googleRss, 'sku:SHIRT-W-S');
    const [white] = shirt?.variants ?? [];
    assert.deepEqual([white?.price?.amount, white?.compareAt?.amount, white?.price?.currency], [4900, 5900, 'EUR']);
    assert.equal(shirt?.title.includes('Not the title'), false);
  });

  it('keeps every picture, also one with commas in its address', async () => {
    const [shirt] = await read(googleRss, 'id:SHIRT');
    assert.deepEqual(
      shirt?.images.map(({ url }) => url),
      [
        'https://shop.example/shirt-white.jpg',
        'https://shop.example/shirt-back.jpg',
        'https://img.example/w_100,h_100/shirt.jpg',
      ],
    );
  });

  it('reads entities, pre-orders and unit prices, and leaves numbered categories out', async () => {
    const [oil] = await read(googleRss, 'handle:olive-oil');
    const [variant] = oil?.variants ?? [];
    assert.equal(oil?.title, 'Olive oil & lemon');
    assert.equal(oil?.categories, undefined);
    assert.equal(variant?.stock, 'preorder');
    assert.deepEqual(variant?.unitPrice, {
      price: { amount: 2000, currency: 'EUR', digits: 2 },
      quantity: 1,
      unit: 'l',
    });
  });

  it('finds a product by the id, the address without its tracking, and the address with a variant', async () => {
    const found = await catalog({ data: googleRss }).products([
      'SHIRT',
      'id:SHIRT-B-M',
      'url:http://shop.example/products/linen-shirt/#top',
      'url:https://shop.example/products/linen-shirt?utm_campaign=x&variant=2',
      'url:https://shop.example/products/linen-shirt?variant=99',
      'handle:linen-shirt',
      'sku:nothing',
    ]);
    assert.deepEqual(
      found.map((product) => product?.id),
      ['SHIRT', 'SHIRT', 'SHIRT', 'SHIRT', undefined, 'SHIRT', undefined],
    );
  });

  it('keeps what is ordered apart from its group, also when it is alone in it', async () => {
    const [lone] = await read(
      rss({ id: 'A-1', item_group_id: 'A', title: 'Alone', price: '1.00 EUR', color: 'Red' }),
      'id:A',
    );
    assert.deepEqual([lone?.id, lone?.variants[0]?.id, lone?.options], ['A', 'A-1', []]);
  });

  it('tells variants that differ in nothing but their title apart by it', async () => {
    const [kit] = await read(
      rss(
        { id: '1', item_group_id: 'K', title: 'Kit for two', price: '1 EUR' },
        { id: '2', item_group_id: 'K', title: 'Kit for four', price: '2 EUR' },
      ),
      'id:K',
    );
    assert.deepEqual(
      kit?.variants.map(({ options }) => options),
      [{ Variant: 'Kit for two' }, { Variant: 'Kit for four' }],
    );
  });
});

describe('a sale price', () => {
  const priceOf = async (fields: Record<string, string>) => {
    const [product] = await read(rss({ id: '1', title: 'Chair', price: '100.00 EUR', ...fields }), 'id:1');
    const [variant] = product?.variants ?? [];
    return [variant?.price?.amount, variant?.compareAt?.amount];
  };

  it('counts without dates, and between them', async () => {
    assert.deepEqual(await priceOf({ sale_price: '80.00 EUR' }), [8000, 10000]);
    const now = `${stamp(-1)}+0000/${stamp(1)}+0000`;
    assert.deepEqual(await priceOf({ sale_price: '80.00 EUR', sale_price_effective_date: now }), [8000, 10000]);
  });

  it('does not count before, after, or with dates nobody can read', async () => {
    for (const dates of [
      `${stamp(1)}Z/${stamp(2)}Z`,
      `${stamp(-2)}+0000/${stamp(-1)}+0000`,
      'next week',
      `${stamp(-1)}Z`,
    ]) {
      assert.deepEqual(
        await priceOf({ sale_price: '80.00 EUR', sale_price_effective_date: dates }),
        [10000, undefined],
        dates,
      );
    }
  });

  it('does not count when it is higher, of another currency or no price', async () => {
    for (const sale of ['120.00 EUR', '80.00 USD', 'abc', '-1 EUR']) {
      assert.deepEqual(await priceOf({ sale_price: sale }), [10000, undefined], sale);
    }
  });

  it('says until when, where there are dates and the sale is on', async () => {
    const endOf = async (fields: Record<string, string>) =>
      (await read(rss({ id: '1', title: 'Chair', price: '9 EUR', sale_price: '5 EUR', ...fields }), 'id:1'))[0]
        ?.variants[0]?.saleEnds;
    const [past, before, after] = [stamp(-2), stamp(-1), stamp(1)];
    assert.equal(await endOf({ sale_price_effective_date: `${before}+0000/${after}+0000` }), Date.parse(`${after}Z`));
    assert.equal(
      await endOf({ sale_price_effective_date: `${before}+0000 / ${stamp(3)}+0200` }),
      Date.parse(`${after}Z`),
      'in the offset that is given',
    );
    const none: Record<string, string>[] = [
      {},
      { sale_price_effective_date: `${past}Z/${before}Z` },
      { sale_price_effective_date: `${after}Z/${stamp(2)}Z` },
      { sale_price_effective_date: `${before}Z/${after}Z`, sale_price: '12 EUR' },
    ];
    for (const fields of none) assert.equal(await endOf(fields), undefined, JSON.stringify(fields));
  });

  it('ends while the page is open', async (t) => {
    t.mock.timers.enable({ apis: ['Date'], now: Date.parse('2026-11-22T12:00Z') });
    const dates = '2026-11-22T00:00+0100/2026-11-22T14:00+0100';
    const shop = catalog({
      data: rss({ id: '1', title: 'Chair', price: '9 EUR', sale_price: '5 EUR', sale_price_effective_date: dates }),
    });
    const price = async () => (await shop.products(['id:1']))[0]?.variants[0]?.price?.amount;
    assert.equal(await price(), 500);
    t.mock.timers.setTime(Date.parse('2026-11-22T13:30Z'));
    assert.equal(await price(), 900);
  });
});

describe('the stock of a feed', () => {
  const response = (modified?: string) => async () =>
    new Response(rss({ id: '1', title: 'Chair', price: '9 EUR', availability: 'out_of_stock' }), {
      headers: modified ? { 'Last-Modified': modified } : {},
    });
  const stockOf = async (options: Parameters<typeof catalog>[0]) =>
    (await catalog(options).products(['id:1']))[0]?.variants[0]?.stock;
  const src = 'https://shop.example/feed.xml';

  it('is believed for a day, or for as long as the page says', async () => {
    const hoursAgo = (hours: number) => new Date(Date.now() - hours * 3_600_000).toUTCString();
    assert.equal(await stockOf({ src, fetch: response(hoursAgo(23)) }), 'sold_out');
    assert.equal(await stockOf({ src, fetch: response(hoursAgo(25)) }), 'unknown');
    assert.equal(await stockOf({ src, fetch: response(hoursAgo(25)), maxAge: 48 * 3_600_000 }), 'sold_out');
    assert.equal(await stockOf({ src, fetch: response() }), 'sold_out');
  });

  it('is as old as the feed says, not as its entries or the server do', async (t) => {
    t.mock.timers.enable({ apis: ['Date'], now: Date.parse('2026-11-22T12:00Z') });
    const now = async () => new Response(googleAtom, { headers: { 'Last-Modified': 'Sun, 22 Nov 2026 12:00:00 GMT' } });
    const shop = catalog({ src, fetch: now });
    const stock = async () => (await shop.products(['LAMP']))[0]?.variants[0]?.stock;
    assert.equal(await stock(), 'in_stock');
    t.mock.timers.setTime(Date.parse('2026-11-22T23:00Z'));
    assert.equal(await stock(), 'unknown');
  });

  it('is low when a feed gives few pieces, and none when it gives none', async () => {
    const [mug] = await read(metaCsv, 'id:MUG');
    assert.deepEqual([mug?.variants[0]?.stock, mug?.variants[0]?.quantity], ['low', 3]);
    const csv = 'id,title,price,availability,inventory\n1,A,1 EUR,in stock,0\n2,B,1 EUR,preorder,4\n3,C,1 EUR,,\n';
    const rest = await read(csv, 'id:1', 'id:2', 'id:3');
    assert.deepEqual(
      rest.map(({ variants: [variant] }) => variant?.stock),
      ['sold_out', 'preorder', 'unknown'],
    );
  });
});

describe('a feed in Atom', () => {
  it('has its address in an attribute, its text in a summary and its id in Google’s namespace', async () => {
    const [lamp] = await read(googleAtom, 'id:LAMP');
    assert.equal(lamp?.url, 'https://shop.example/products/desk-lamp?a=1&b=2');
    assert.equal(lamp?.description, 'A lamp for a desk.');
    assert.equal(lamp?.condition, 'refurbished');
    assert.equal(lamp?.variants[0]?.price?.amount, 8900);
  });

  it('may give itself a prefix', async () => {
    const text = googleAtom
      .replace(/<(\/?)(?=feed|title|updated|entry|id|summary|link)/g, '<$1atom:')
      .replace('xmlns=', 'xmlns:atom=');
    const [lamp] = await read(text, 'id:LAMP');
    assert.deepEqual([lamp?.title, lamp?.url], ['Desk lamp', 'https://shop.example/products/desk-lamp?a=1&b=2']);
  });
});

describe('a Meta catalogue', () => {
  it('is read with its mark, quotes, line ends in cells and last line without an end', async () => {
    const [mug, bowl, vase] = await read(metaCsv, 'id:MUG', 'id:BOWL', 'id:VASE');
    assert.equal(mug?.title, 'Mug, 0.3 l');
    assert.equal(mug?.description, 'Says "good morning" in two lines');
    assert.equal(mug?.variants[0]?.price?.amount, 129950);
    assert.deepEqual(
      [
        bowl?.condition,
        bowl?.variants[0]?.stock,
        bowl?.variants[0]?.price?.amount,
        bowl?.variants[0]?.compareAt?.amount,
      ],
      ['used', 'sold_out', 1900, 2400],
    );
    assert.equal(vase?.variants[0]?.stock, 'backorder');
  });
});

describe('a Google feed with tabs', () => {
  it('may name its columns with spaces and use quotes as they come', async () => {
    const [first, second] = await read(googleTsv, 'id:S24', 'id:S27');
    assert.equal(first?.title, '24" screen');
    assert.equal(first?.description, '"Sharp" they say');
    assert.equal(first?.variants[0]?.price?.amount, 19900);
    assert.deepEqual(
      first?.images.map(({ url }) => url),
      ['https://a.example/w_1,h_2/1.jpg', 'https://a.example/2.jpg'],
    );
    assert.equal(second?.title, '"27 inch screen');
    assert.deepEqual([second?.variants[0]?.price?.amount, second?.variants[0]?.stock], [129900, 'backorder']);
  });
});

describe('a damaged feed', () => {
  it('that is cut off gives the entries that are whole, with one warning', async (t) => {
    const warn = t.mock.method(console, 'warn', () => {});
    const shop = catalog({ data: googleRss.slice(0, googleRss.indexOf('15.00 EUR') + 2) });
    const found = await shop.products(['id:SHIRT', 'id:OIL']);
    assert.deepEqual([found[0]?.variants.length, found[1]], [2, null]);
    assert.equal(warn.mock.callCount(), 1);
    assert.match(String(warn.mock.calls[0]?.arguments[0]), /ends in the middle/);
  });

  it('of which an entry has no id loses that entry only', async (t) => {
    const warn = t.mock.method(console, 'warn', () => {});
    const [chair] = await read(
      rss({ title: 'Nameless', price: '1 EUR' }, { id: '1', title: 'Chair', price: '9 EUR' }),
      'id:1',
    );
    assert.equal(chair?.title, 'Chair');
    assert.match(String(warn.mock.calls[0]?.arguments[0]), /1 products were read; 1 products have no "id"/);
  });

  it('does not expand entities, follow external ones or mistake markup for structure', async () => {
    const bomb = `<!DOCTYPE rss [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;"><!ENTITY x SYSTEM "file:///etc/hosts">]>${rss(
      {
        id: '1',
        title: 'Chair &b; &x; &#65;',
        description: 'Strong <b>wood</b> & 5 < 6 <br>',
        price: '9 EUR',
      },
    )}`;
    const [chair] = await read(bomb, 'id:1');
    assert.equal(chair?.title, 'Chair &b; &x; A');
    assert.equal(chair?.description, 'Strong wood & 5 < 6');
  });

  it('cannot reach the prototype of anything, nor a script', async () => {
    const csv =
      'id,title,price,link,__proto__,constructor,image_link\n1,<img src=x onerror=alert(1)>A,1 EUR,javascript:alert(1),x,y,data:text/html;base64,AAAA\n';
    const [product] = await read(csv, 'id:1');
    assert.deepEqual([product?.title, product?.url, product?.images], ['A', undefined, []]);
    assert.equal(({} as Record<string, unknown>).x, undefined);
  });

  it('without entries is an empty shop, with a warning', async (t) => {
    const warn = t.mock.method(console, 'warn', () => {});
    assert.deepEqual(await catalog({ data: rss() }).products(['id:1']), [null]);
    assert.deepEqual(await catalog({ data: 'id,title,price\n' }).products(['id:1']), [null]);
    assert.equal(warn.mock.callCount(), 2);
    assert.match(String(warn.mock.calls[0]?.arguments[0]), /holds no products/);
  });

  it('takes no longer than it is long', async () => {
    const start = performance.now();
    const run = (sign: string) => `a${sign.repeat(60_000)}b`;
    const fields = { price: '9 EUR', item_group_id: 'G', image_link: 'https://a.example/1.jpg' };
    const more = { product_type: run(' '), additional_image_link: run(' ') };
    await read(
      rss(
        { id: '1', title: `${run('x')}) 1`, ...fields, ...more },
        { id: '2', title: `${run('x')}) 2`, ...fields, ...more },
      ),
      'id:G',
    );
    assert.ok(performance.now() - start < 2000);
  });

  it('has categories and further pictures with white space around them', async () => {
    const [chair] = await read(
      rss({
        id: '1',
        title: 'Chair',
        price: '9 EUR',
        product_type: ' 12 > Chairs > Oak ',
        additional_image_link: 'https://a.example/1,2.jpg , https://a.example/3.jpg',
      }),
      'id:1',
    );
    assert.deepEqual(chair?.categories, ['Chairs', 'Oak']);
    assert.deepEqual(
      chair?.images.map(({ url }) => url),
      ['https://a.example/1,2.jpg', 'https://a.example/3.jpg'],
    );
  });
});
