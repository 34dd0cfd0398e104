import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { SearchQuery } from '@vitrine/core';
import { catalog } from './index.js';

const data = [
  { id: '1', title: 'Crème brûlée set', price: '30.00', description: 'For two', categories: ['Kitchen'] },
  { id: '2', title: 'Oak chair', price: '149.00', brand: 'Aldersund', categories: ['Furniture', 'Chairs'] },
  { id: '3', title: 'Ash stool', price: '89.00', description: 'Goes with the oak chair', categories: ['Furniture'] },
  { id: '4', title: 'İstanbul lamp', price: 'ask us', brand: 'Ålderdom', categories: ['Lamps'] },
  {
    id: '5',
    title: 'Éclair mould',
    variants: [
      { id: '5a', price: '40.00' },
      { id: '5b', price: '12.00' },
    ],
  },
].map((product) => ({ currency: 'EUR', ...product }));

const shop = (products: unknown = data) => catalog({ data: products, currency: 'EUR' });

async function ids(query: SearchQuery, products: unknown = data): Promise<string> {
  const result = await shop(products).search?.(query);
  return result?.items.map(({ id }) => id).join('') ?? '';
}

describe('a search in a source', () => {
  it('finds all words in any order, without accents and capitals', async (t) => {
    t.mock.method(console, 'warn', () => {});
    assert.equal(await ids({ text: 'BRULEE creme' }), '1');
    assert.equal(await ids({ text: 'brûl' }), '1');
    assert.equal(await ids({ text: 'istanbul' }), '4');
    assert.equal(await ids({ text: 'alder' }), '24');
    assert.equal(await ids({ text: 'kitchen two' }), '1');
    assert.equal(await ids({ text: 'oak lamp' }), '');
    assert.equal(await ids({ text: '.*' }), '');
  });

  it('puts what has the words in its title first', async () => {
    assert.equal(await ids({ text: 'oak' }, data.toReversed()), '23');
    assert.equal(await ids({ text: 'oak' }), '23');
  });

  it('keeps to a category', async () => {
    assert.equal(await ids({ category: 'furniture' }), '23');
    assert.equal(await ids({ category: 'Chairs', text: 'oak' }), '2');
    assert.equal(await ids({ category: 'Fur' }), '');
  });

  it('sorts by the lowest price of the variants, those without one last', async (t) => {
    t.mock.method(console, 'warn', () => {});
    assert.equal(await ids({ sort: 'price_ascending' }), '51324');
    assert.equal(await ids({ sort: 'price_descending' }), '23154');
  });

  it('sorts by title as people do, and leaves the order of the source for the newest', async (t) => {
    t.mock.method(console, 'warn', () => {});
    assert.equal(await ids({ sort: 'title' }), '31542');
    assert.equal(await ids({ sort: 'newest', text: 'a' }), '2345');
  });

  it('gives a page at a time', async () => {
    const many = Array.from({ length: 60 }, (_, at) => ({
      id: `${at}.`,
      title: `Chair ${at % 2 ? 'odd' : ''}`,
      price: at,
    }));
    for (const query of [{}, { text: 'odd' }, { sort: 'price_descending' }] as SearchQuery[]) {
      const adapter = shop(many);
      const found: string[] = [];
      let cursor: string | undefined;
      do {
        const result = await adapter.search?.({ ...query, limit: 7, cursor });
        assert.equal(result?.total, query.text ? 30 : 60);
        assert.ok(result && result.items.length <= 7);
        found.push(...result.items.map(({ id }) => id));
        cursor = result.next;
      } while (cursor);
      assert.equal(new Set(found).size, query.text ? 30 : 60);
    }
  });

  it('gives 24 when nobody says how many, and never more than 250', async () => {
    const many = Array.from({ length: 300 }, (_, id) => ({ id, title: 'Chair', price: 1 }));
    const count = async (limit?: number) => (await shop(many).search?.({ limit }))?.items.length;
    assert.deepEqual(
      await Promise.all([count(), count(0), count(NaN), count(-5), count(10.7), count(1e9)]),
      [24, 24, 24, 24, 10, 250],
    );
  });

  it('refuses a cursor of another shop', async () => {
    for (const cursor of ['', 'page-2', 'from-', 'from-1e3', 'from--1']) {
      await assert.rejects(shop().search?.({ cursor }) ?? Promise.resolve(), { code: 'invalid' }, cursor);
    }
    assert.deepEqual(await shop().search?.({ cursor: 'from-1000' }), { items: [], total: 5 });
  });
});
