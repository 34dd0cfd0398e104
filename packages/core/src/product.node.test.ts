import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { canBuy, defaultVariant, parseRef, type Product, type Variant } from './product.js';

describe('parseRef', () => {
  for (const [ref, kind, value] of [
    ['1', 'id', '1'],
    [' id:1 ', 'id', '1'],
    ['id:', 'id', ''],
    ['handle: oak-chair', 'handle', 'oak-chair'],
    ['sku:A:1', 'sku', 'A:1'],
    ['url:https://shop.example/oak', 'url', 'https://shop.example/oak'],
    ['gid://shop/Product/1', 'id', 'gid://shop/Product/1'],
    ['Handle:x', 'id', 'Handle:x'],
    ['', 'id', ''],
  ] as const) {
    it(`reads "${ref}" as the ${kind} "${value}"`, () => assert.deepEqual(parseRef(ref), { kind, value }));
  }
});

describe('defaultVariant', () => {
  const variant = (id: string, more: Partial<Variant> = {}): Variant => ({
    id,
    options: {},
    price: { amount: 1, currency: 'EUR', digits: 2 },
    stock: 'in_stock',
    ...more,
  });
  const product = (...variants: Variant[]): Product => ({ id: '1', title: 'x', images: [], options: [], variants });
  const gone = variant('gone', { stock: 'sold_out' });
  const free = variant('free', { price: null });
  const red = variant('red', { sku: 'R' });

  it('is the named one, by id or sku, even when it is sold out', () => {
    assert.equal(defaultVariant(product(gone, red), 'gone'), gone);
    assert.equal(defaultVariant(product(gone, red), 'R'), red);
  });

  it('is else the first that can be bought, else the first', () => {
    assert.equal(defaultVariant(product(gone, free, red), 'unknown'), red);
    assert.equal(defaultVariant(product(gone, free)), gone);
    assert.deepEqual([gone, free, red].map(canBuy), [false, false, true]);
  });
});
