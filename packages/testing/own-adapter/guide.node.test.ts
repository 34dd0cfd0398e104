import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import type { CommerceAdapter } from '@vitrine/core';
import { adapterContract } from '@vitrine/testing/contract';
import { myShopContract } from './example.js';

const read = (path: string) => readFileSync(new URL(`../../../${path}`, import.meta.url), 'utf8');

const guide = read('docs/adapters.md');

/** The texts of the guide's code blocks that begin with these words. */
const blocks = (words: string) =>
  [...guide.matchAll(/^```([^\n]*)\n([\s\S]*?)^```$/gm)].flatMap(([, head, text = '']) => (head === words ? text : []));

describe('the guide to adapters', () => {
  for (const file of ['my-shop.js', 'contract.js']) {
    it(`quotes ${file} as it is`, () => {
      assert.deepEqual(blocks(`js ${file}`), [read(`examples/own-adapter/${file}`)]);
    });
  }

  it('shows the report of a rule that is broken as it comes out', async () => {
    const options = myShopContract();
    const inEuros = async (): Promise<CommerceAdapter> => {
      const adapter = await options.create();
      const products: CommerceAdapter['products'] = async (refs, call) =>
        (await adapter.products(refs, call)).map(
          (product) =>
            product && {
              ...product,
              variants: product.variants.map(({ price, ...variant }) => ({
                ...variant,
                price: price && { ...price, amount: price.amount / 100 },
              })),
            },
        );
      return { ...adapter, products };
    };
    const rule = adapterContract({ ...options, create: inEuros }).find(({ id }) => id === 'products/money');
    const report = await rule?.run().then(
      () => '',
      ({ message }: Error) => message,
    );
    const [quoted = ''] = blocks('').filter((text) => text.includes('breaks the rule'));
    const [shown = '', cut] = quoted.trimEnd().split('…');
    assert.equal(cut, '');
    assert.ok(report?.startsWith(shown), `it is\n${report}`);
  });
});
