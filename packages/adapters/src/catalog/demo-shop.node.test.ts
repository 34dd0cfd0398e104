import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Product, Variant } from '@vitrine/core';
import { startDemoShop, type DemoShop } from '@vitrine/testing/demo-shop';
import catalogue from '@vitrine/testing/catalogue.json' with { type: 'json' };
import { catalog } from './index.js';

const refs = catalogue.products.map(({ id }) => `id:${id}`);
const unsold = ['sold_out', 'preorder', 'backorder'];

/** What a feed can say of a variant. */
const offered = ({ id, price, compareAt, stock }: Variant) => ({
  id,
  price: price?.amount,
  compareAt: compareAt?.amount,
  stock: unsold.includes(stock) ? stock : 'to be had',
});

describe('the demo shop over HTTP', () => {
  let shop: DemoShop;
  let known: readonly (Product | null)[];
  before(async () => {
    shop = await startDemoShop();
    known = await catalog({ src: `${shop.url}/catalogue.json` }).products(refs);
  });
  after(() => shop.close());

  it('has sixty products or more in its JSON, each with a price', () => {
    assert.ok(known.length >= 60);
    for (const product of known)
      assert.ok(
        product?.variants.some(({ price }) => price),
        product?.id ?? 'unknown',
      );
  });

  for (const file of ['feed.xml', 'feed.atom', 'feed.tsv', 'meta.csv']) {
    it(`says the same in ${file}`, async (t) => {
      const warn = t.mock.method(console, 'warn', () => {});
      // The Atom feed has the date of the catalogue, which is long ago.
      const found = await catalog({ src: `${shop.url}/${file}`, maxAge: Infinity }).products(refs);
      for (const [at, product] of found.entries()) {
        const expected = known[at];
        assert.equal(product?.title, expected?.title);
        assert.equal(product?.url?.split('?')[0], expected?.url);
        assert.deepEqual(product?.variants.map(offered), expected?.variants.map(offered));
      }
      assert.equal(warn.mock.callCount(), 0);
    });
  }

  it('is not believed to have in stock what an old feed says', async () => {
    const found = await catalog({ src: `${shop.url}/feed.atom` }).products(refs);
    assert.ok(found.every((product) => product?.variants.every(({ stock }) => stock === 'unknown')));
  });

  it('says the same in the JSON-LD of its pages', async () => {
    for (const product of known.slice(0, 12)) {
      const [found] = await catalog({ src: product?.url }).products([`url:${product?.url}`]);
      assert.equal(found?.title, product?.title);
      const prices = (all?: readonly Variant[]) => all?.map(({ price }) => price?.amount);
      assert.deepEqual(prices(found?.variants), prices(product?.variants));
    }
  });
});
