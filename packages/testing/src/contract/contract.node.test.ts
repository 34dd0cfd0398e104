import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { startDemoShop, type DemoShop } from '../demo-shop/server.js';
import { demoShopContract } from '../demo-shop/shop-contract.js';
import {
  adapterContract,
  contractRules,
  ContractViolation,
  describeAdapterContract,
  type ContractOptions,
} from './index.js';
import type { CartResult, Product } from '@vitrine/core';
import { breakChange, breakProducts, breakVariants, patch, type Break } from './mutations/break.js';
import { cartMutations } from './mutations/cart-mutations.js';
import { otherMutations } from './mutations/other-mutations.js';
import { productMutations } from './mutations/product-mutations.js';

const mutations = [...productMutations, ...cartMutations, ...otherMutations];

let shop: DemoShop;
before(async () => {
  shop = await startDemoShop();
});
after(() => shop.close());

/** The contract of the demo shop with every adapter of it broken in one way. */
function broken(mutate: Break): ContractOptions {
  const options = demoShopContract(shop.url);
  return {
    ...options,
    patience: 400,
    create: async () => mutate(await options.create()),
    async fail(kind) {
      const failing = await options.fail?.(kind);
      return failing && mutate(failing);
    },
  };
}

async function violation(rule: string, mutate: Break): Promise<ContractViolation> {
  const found = adapterContract(broken(mutate)).find(({ id }) => id === rule);
  assert.ok(found, `there is no rule ${rule}`);
  try {
    await found.run();
  } catch (error) {
    assert.ok(error instanceof ContractViolation, String(error));
    return error;
  }
  return assert.fail(`${rule} did not notice`);
}

describe('the contract suite', () => {
  for (const [rule, wrong, mutate] of mutations) {
    it(`${rule} notices when ${wrong}`, async () => {
      assert.equal((await violation(rule, mutate)).rule, rule);
    });
  }

  it('has a broken adapter for every rule', () => {
    const noticed = new Set(mutations.map(([rule]) => rule));
    assert.deepEqual(
      contractRules.map(({ id }) => id).filter((id) => !noticed.has(id)),
      [],
    );
  });

  it('has an id of its own and one sentence for every rule', () => {
    assert.equal(new Set(contractRules.map(({ id }) => id)).size, contractRules.length);
    for (const { id, sentence } of contractRules) {
      assert.match(id, /^[a-z]+\/[a-z-]+$/);
      assert.match(sentence, /^[A-Za-z].*\.$/, id);
    }
  });

  it('says which rule was broken, by which call, and what came back', async () => {
    const mutation = cartMutations.find(([, wrong]) => wrong === 'set adds');
    assert.ok(mutation);
    const { message } = await violation('cart/set', mutation[2]);
    assert.match(message, /^demoShop\(\) breaks the rule cart\/set: set changes the number of pieces of a line/);
    assert.match(message, /found: {5}the line "line-1001-oiled-oak" holds 4 pieces, 3 were set/);
    assert.match(message, /call: {6}cart\.change\(\[\{"type":"set","lineId":"line-1001-oiled-oak","quantity":3\}\], /);
    assert.match(message, /returned: {2}\{"cart":\{"id":"demo-cart-\d+"/);
  });

  it('says what a call rejected with', async () => {
    const { message } = await violation('products/unknown', (adapter) => ({
      ...adapter,
      products: () => Promise.reject(new TypeError('oops')),
    }));
    assert.match(message, /found: {5}it rejected with TypeError: oops/);
    assert.match(message, /rejected: {2}TypeError: oops/);
  });

  for (const [rule, found, mutate] of [
    ['products/unknown', /it is undefined, a list expected/, patch({ products: (async () => {}) as never })],
    [
      'products/known',
      /answer 0 has variants: undefined, a list expected/,
      breakProducts(({ id, title }) => ({ id, title }) as Product),
    ],
    ['cart/add', /it has no cart, \{ cart, issues \} expected/, breakChange(({ cart }) => cart as never)],
    [
      'cart/add',
      /its cart has lines: undefined, a list expected/,
      breakChange(({ cart, issues }) => ({ cart: { ...cart, lines: undefined as never }, issues })),
    ],
    ['cart/set', /it has issues: undefined, a list expected/, breakChange(({ cart }) => ({ cart }) as CartResult)],
    ['checkout/cart', /it has url: undefined, an address expected/, patch({ checkout: (async () => '/pay') as never })],
    ['products/options', /the answer is not made as it should be: TypeError/, breakVariants(() => ({ options: null }))],
  ] as const) {
    it(`says what is wrong with the make of an answer, instead of stumbling over it: ${rule}, ${found.source}`, async () => {
      const { message } = await violation(rule, mutate);
      assert.match(message, found);
      assert.match(message, /^ {2}call: {6}\w/m);
      assert.match(message, /^ {2}returned: {2}/m);
    });
  }

  it('prints values as a developer writes them', async () => {
    const { message } = await violation(
      'products/unknown',
      patch({ products: async () => [undefined as never, NaN as never] }),
    );
    assert.match(message, /it is \[undefined,NaN\], expected \[null\]/);
  });

  it('ends a call that never does', async () => {
    const { message } = await violation('products/empty', (adapter) => ({
      ...adapter,
      products: () => new Promise(() => {}),
    }));
    assert.match(message, /no answer after 400 milliseconds/);
  });

  it('catches a member that throws instead of rejecting', async () => {
    const { message } = await violation('products/empty', (adapter) => ({
      ...adapter,
      products() {
        throw new RangeError('at once');
      },
    }));
    assert.match(message, /it rejected with RangeError: at once/);
  });

  it('keeps its report short when an adapter answers with megabytes', async () => {
    const { message } = await violation('products/empty', (adapter) => ({
      ...adapter,
      products: async () => Array.from({ length: 100_000 }, () => null),
    }));
    assert.ok(message.length < 5000, `${message.length} characters`);
  });

  it('names a fixture that the shop does not have', async () => {
    const options = demoShopContract(shop.url);
    const wrong = { ...options, fixtures: { ...options.fixtures, variantInStock: 'no-such-variant' } };
    const add = adapterContract(wrong).find(({ id }) => id === 'cart/add');
    await assert.rejects(
      async () => add?.run(),
      /the fixtures name the variant "no-such-variant", which no product of knownRefs has/,
    );
  });

  it('leaves out rules whose fixture or failure is not given', () => {
    const { name, create, fixtures } = demoShopContract(shop.url);
    const fewer = { ...fixtures, coupon: undefined, searchText: undefined };
    const ids = adapterContract({ name, create, fixtures: fewer }).map(({ id }) => id);
    for (const id of ['cart/coupon', 'search/finds', 'failures/server', 'cart/failure-keeps-session']) {
      assert.ok(!ids.includes(id), id);
    }
    assert.ok(ids.includes('cart/bad-coupon'));
  });

  it('checks nothing of a member that an adapter may do without, unless it was announced', async () => {
    const without: Break = (adapter) => ({ ...adapter, cart: undefined });
    const options = { ...broken(without), capabilities: undefined };
    const silent = adapterContract(options).filter(({ id }) => id.startsWith('cart/') || id === 'adapter/capabilities');
    assert.ok(silent.length > 10);
    for (const { run } of silent) await run();
    await assert.rejects(
      async () =>
        adapterContract(broken(without))
          .find(({ id }) => id === 'adapter/capabilities')
          ?.run(),
      /it has no cart/,
    );
  });

  it('declares one test per rule in whatever runner it is given', async () => {
    const titles: string[] = [];
    const bodies: (() => Promise<void>)[] = [];
    describeAdapterContract(
      {
        describe: (title, body) => void (titles.push(title), body()),
        // Mocha and Jasmine wait for a callback when a test takes parameters.
        it: (title, body) => void (titles.push(title), assert.equal(body.length, 0), bodies.push(body)),
      },
      demoShopContract(shop.url),
    );
    assert.equal(titles[0], 'demoShop() keeps the adapter contract');
    assert.equal(titles.length - 1, contractRules.length);
    await bodies[0]?.();
  });
});
