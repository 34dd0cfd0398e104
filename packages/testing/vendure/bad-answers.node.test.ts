import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import { createCatalogue } from '@vitrine/core';
import { vendure } from '@vitrine/adapters/vendure';
import { adapterContract } from '@vitrine/testing/contract';
import { SPOILS, spoilt, type Spoil } from '@vitrine/testing/fixtures/spoilt-answers.js';
import { vendureContract } from './contract-shop.js';
import { openVendure } from './open.js';

const shop = await openVendure();
after(() => shop.close());

const CHECKOUT = 'https://shop.example/checkout?order={cart}';

describe('a Vendure server that answers', () => {
  const bad = Object.entries<Spoil>(SPOILS);
  const isAboutPrices = ([what]: (typeof bad)[number]) => what.startsWith('prices');
  const all: Spoil = (value, key) =>
    bad.filter((each) => !isAboutPrices(each)).reduce((spoiltSoFar, [, spoil]) => spoil(spoiltSoFar, key), value);

  for (const [what, spoil, rules] of [
    ...bad.filter(isAboutPrices).map(([what, spoil]) => [what, spoil, /^products\/(money|compare-at)$/] as const),
    [
      'all else that can be wrong',
      all,
      /^(products\/(known|variants|stock|urls|text)|cart\/(add|shape|set|sold-out))$/,
    ],
  ] as const) {
    it(`with ${what}, keeps the contract`, async () => {
      let changed = 0;
      const counted: Spoil = (value, key) => {
        const other = spoil(value, key);
        if (other !== value) changed++;
        return other;
      };
      const cases = adapterContract(vendureContract(shop.url, spoilt(fetch, counted)));
      for (const { id, run } of cases) if (rules.test(id)) await run();
      assert.ok(changed, 'nothing was spoilt');
    });
  }

  for (const [what, answer, code, hint] of [
    ['a web page', () => new Response('<!doctype html><title>Shop</title>'), 'invalid', /`endpoint`/],
    ['a page that is not there', () => new Response('<h1>404</h1>', { status: 404 }), 'not_found', /shop-api/],
    ['nothing', () => new Response(''), 'server', undefined],
    ['an empty object', () => new Response('{}'), 'server', undefined],
    ['that this site may not', () => new Response('', { status: 403 }), 'auth', undefined],
  ] as const) {
    it(`with ${what}, says so`, async () => {
      const adapter = vendure({ endpoint: shop.url, checkout: CHECKOUT, fetch: async () => answer() });
      await assert.rejects(adapter.products(['id:1']), (error: { code: string; hint?: string }) => {
        assert.equal(error.code, code);
        if (hint) assert.match(error.hint ?? '', hint);
        return true;
      });
    });
  }

  it('with 429 is asked again when it says, and 60 products are two calls at most', async () => {
    const calls: unknown[] = [];
    const send: typeof fetch = async (input, init) => {
      if (calls.push(input) > 1) return fetch(input, init);
      return new Response('', { status: 429, headers: { 'Retry-After': '1' } });
    };
    const adapter = vendure({ endpoint: shop.url, checkout: CHECKOUT, fetch: send });
    const catalogue = createCatalogue({ adapter });
    const began = performance.now();
    const found = await Promise.all(Array.from({ length: 60 }, (_, at) => catalogue.load(`id:${at + 1}`)));
    assert.ok(found.filter(Boolean).length > 40);
    assert.ok(performance.now() - began >= 1000);
    // One for all, and one for the variants that did not fit in.
    assert.ok(calls.length <= 3, `${calls.length} calls`);
  });
});
