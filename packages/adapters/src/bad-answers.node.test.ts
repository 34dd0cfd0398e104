import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { CommerceError } from '@vitrine/core';
import { adapterContract, type ContractOptions } from '@vitrine/testing/contract';
import { SPOILS, spoilt, type Spoil } from '@vitrine/testing/fixtures/spoilt-answers.js';
import { everyShop } from './http/fixtures/every-shop.js';

/** What of the contract must hold whatever the shop answers. */
const PRODUCTS = /^products\/(known|variants|money|compare-at|stock|urls|text|rating)$/;
const CART = /^cart\/(add|shape|add-twice|set|unknown-variant|sold-out|ship-to|session)$/;

/** Lines without a price are no fault of an adapter's. */
const isAboutPrices = (what: string) => what.startsWith('prices');

/** What an answer of this shop has nowhere, by the beginning of the adapter's name. */
const NOWHERE: Readonly<Record<string, RegExp>> = {
  'errors beside the data': /^(medusa|woocommerce)/,
  'words that nobody knows': /^(medusa|woocommerce|saleor|shopify)/,
};

async function violations(options: ContractOptions, what: string): Promise<string[]> {
  const rules = adapterContract(options).filter(
    ({ id }) => PRODUCTS.test(id) || (CART.test(id) && !isAboutPrices(what)),
  );
  const found = await Promise.all(
    rules.map(({ run }) =>
      run().then(
        () => '',
        (error: Error) => error.message,
      ),
    ),
  );
  return found.filter(Boolean);
}

for (const [name, open] of Object.entries(everyShop)) {
  describe(`${name}(), whose shop answers`, () => {
    for (const [what, spoil] of Object.entries<Spoil>(SPOILS)) {
      if (NOWHERE[what]?.test(name)) continue;
      it(`with ${what}, keeps the contract`, async () => {
        let changed = 0;
        const counted: Spoil = (value, key) => {
          const other = spoil(value, key);
          if (other !== value) changed++;
          return other;
        };
        const options = open((send) => spoilt(send, counted));
        assert.deepEqual(await violations(options, what), []);
        assert.ok(changed, 'nothing was spoilt');
      });
    }

    for (const [what, answer, codes, hinted] of [
      ['a web page', () => new Response('<!doctype html><title>Shop</title>'), ['invalid'], true],
      ['a page that is not there', () => new Response('<h1>404</h1>', { status: 404 }), ['not_found'], true],
      ['nothing', () => new Response(''), ['server'], false],
      ['null', () => new Response('null'), ['server', 'invalid', 'config'], false],
      ['a list', () => new Response('[null, 1, "x"]'), ['server', 'invalid', 'config'], false],
      ['an empty object', () => new Response('{}'), ['server', 'invalid', 'config'], false],
      ['JSON that breaks off', () => new Response('{"data":{"a":[{"id":'), ['server'], false],
      ['that the key is wrong', () => new Response('{}', { status: 401 }), ['auth'], true],
      ['that this site may not', () => new Response('Forbidden', { status: 403 }), ['auth'], true],
      ['that it is being mended', () => new Response('<h1>Soon</h1>', { status: 503 }), ['server'], false],
    ] as const) {
      it(`with ${what}, says so in words of the contract${hinted ? ', and what to look at' : ''}`, async () => {
        const options = open(() => async () => answer());
        const adapter = await options.create();
        const result = await adapter.products(options.fixtures.knownRefs).catch((error: unknown) => error);
        if (Array.isArray(result)) {
          // A list of products may well be a list, or empty.
          assert.ok(result.every((product) => product === null));
          return;
        }
        assert.ok(result instanceof CommerceError, String(result));
        assert.ok((codes as readonly string[]).includes(result.code), `${result.code}: ${result.message}`);
        if (hinted) assert.ok(result.hint, 'there is no hint');
      });
    }
  });
}
