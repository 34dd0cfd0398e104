import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { catalog } from './index.js';

const guide = readFileSync(new URL('../../../../docs/catalog.md', import.meta.url), 'utf8');
const examples = [...guide.matchAll(/^```(json|xml|csv)\n([\s\S]*?)^```/gm)].map(([, format = '', text = '']) => ({
  format,
  text,
}));

describe('the guide to shops that are files', () => {
  it('has an example of each format', () => {
    assert.deepEqual(
      examples.map(({ format }) => format),
      ['json', 'json', 'xml', 'csv'],
    );
  });

  const expected = [
    ['handle:oak-chair', 'Oak chair', 14900, 'low'],
    ['sku:C-OAK', 'Oak chair', 14900, 'in_stock'],
    ['url:https://shop.example/products/oak-chair', 'Oak chair, oiled', 14900, 'in_stock'],
    ['id:MUG', 'Mug, 0.3 l', 1250, 'low'],
  ] as const;

  for (const [at, [ref, title, amount, stock]] of expected.entries()) {
    it(`shows a source in which ${ref} is found`, async (t) => {
      const warn = t.mock.method(console, 'warn', () => {});
      t.mock.timers.enable({ apis: ['Date'], now: Date.parse('2026-11-21T12:00Z') });
      const fetch = async () => new Response(examples[at]?.text);
      const shop = catalog({ src: 'https://shop.example/source', fetch });
      const [product] = await shop.products([ref]);
      const [variant] = product?.variants ?? [];
      assert.deepEqual([product?.title, variant?.price?.amount, variant?.stock], [title, amount, stock]);
      if (at < 2) assert.equal((await shop.policies?.())?.[0]?.days, 30);
      assert.equal(warn.mock.callCount(), 0);
    });
  }

  it('shows a checkout address as it comes out', async () => {
    const [, checkout = '', , address] = /^`(https:\/\/[^`]*\{items\}[^`]*)` makes(\s*)`([^`]*)`/m.exec(guide) ?? [];
    const lines = [
      { variantId: '1-oak', quantity: 2 },
      { variantId: 'MUG', quantity: 1 },
    ];
    const { url } = await catalog({ data: [], checkout }).checkout({ lines, coupons: ['TEN'] });
    assert.equal(url, address);
  });
});
