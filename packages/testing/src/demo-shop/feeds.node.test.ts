import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { parseProduct } from '@vitrine/core';
import { catalogueFile, feeds, showProduct } from './catalogue-api.js';
import type { ShopRequest } from './request.js';
import { shelfOf } from './shelf.js';

const origin = 'https://shop.test';
const request = (path: string): ShopRequest => ({
  method: 'GET',
  path,
  query: new URLSearchParams(),
  body: '',
  token: undefined,
  origin,
});
const feed = (path: string) => feeds[path]?.(request(path)).body ?? '';
const variants = shelfOf(origin).items.flatMap(({ product }) => product.variants);
const count = (text: string, pattern: RegExp) => text.match(pattern)?.length ?? 0;

describe('the feeds of the demo shop', () => {
  it('list every variant, each in its format', () => {
    assert.equal(count(feed('/feed.xml'), /<item>/g), variants.length);
    assert.equal(count(feed('/feed.atom'), /<entry>/g), variants.length);
    assert.equal(count(feed('/feed.tsv'), /\n/g), variants.length + 1);
    assert.equal(count(feed('/meta.csv'), /\r\n/g), variants.length + 1);
  });

  it('escape what XML would read as its own', () => {
    const xml = feed('/feed.xml');
    assert.match(xml, /<title>Maren &amp; Vole<\/title>/);
    assert.equal(count(xml, /&(?!amp;|lt;|gt;|quot;|#39;)/g), 0);
  });

  it('name prices with their currency, and reductions as a sale price', () => {
    const item = /<item><g:id>1001-chalk<.*?<\/item>/.exec(feed('/feed.xml'))?.[0] ?? '';
    assert.match(item, /<g:price>189\.00 EUR<\/g:price><g:sale_price>149\.00 EUR<\/g:sale_price>/);
    assert.match(feed('/feed.tsv'), /\t8800 JPY\t/);
    assert.match(feed('/feed.tsv'), /\t18\.500 KWD\t/);
  });

  it('leave the availability out where the shop does not tell', () => {
    const item = /<item><g:id>4016<.*?<\/item>/.exec(feed('/feed.xml'))?.[0] ?? '';
    assert.ok(item);
    assert.doesNotMatch(item, /availability/);
  });

  it('keep as many cells in every row, whatever is in them', () => {
    const [header = '', ...rows] = feed('/feed.tsv').replace(/\n$/, '').split('\n');
    const cells = header.split('\t').length;
    for (const row of rows) assert.equal(row.split('\t').length, cells, row);
  });

  it('quote cells of the CSV, begin with a byte order mark and write availability with a space', () => {
    const csv = feed('/meta.csv');
    assert.equal(csv.charCodeAt(0), 0xfeff);
    assert.match(csv, /,"A bentwood café chair in solid European oak with a shaped seat\. [^"]*, [^"]*",/);
    assert.match(csv, /,out of stock,/);
  });

  it('are the catalogue that the core reads from its JSON', () => {
    const { products } = JSON.parse(catalogueFile(request('/catalogue.json')).body) as { products: unknown[] };
    const read = products.flatMap((each) => parseProduct(each)?.variants ?? []);
    assert.deepEqual(
      read.map(({ id, price }) => [id, price]),
      variants.map(({ id, price }) => [id, price]),
    );
  });
});

describe('a product page of the demo shop', () => {
  const jsonLd = (handle: string) => {
    const { body } = showProduct(request(`/page/${handle}`));
    const [, data = ''] = /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(body) ?? [];
    return JSON.parse(data) as Record<string, unknown>;
  };

  it('carries one product as schema.org says', () => {
    const lamp = jsonLd('floor-lamp');
    assert.equal(lamp['@type'], 'Product');
    assert.equal((lamp.offers as { price: string }).price, '179.00');
    assert.equal((lamp.offers as { availability: string }).availability, 'https://schema.org/InStock');
    assert.ok((lamp.offers as { hasMerchantReturnPolicy: unknown[] }).hasMerchantReturnPolicy.length > 3);
  });

  it('carries variants as a group, each with its choice and offer', () => {
    const tee = jsonLd('organic-tee');
    assert.equal(tee['@type'], 'ProductGroup');
    assert.deepEqual(tee.variesBy, ['Colour', 'Size', 'Fit']);
    assert.equal((tee.hasVariant as unknown[]).length, 88);
  });

  it('tells nothing about stock it does not know', () => {
    assert.ok(!('availability' in (jsonLd('hinoki-bonsai').offers as object)));
  });
});
