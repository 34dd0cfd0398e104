import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { parseProduct, type Product } from '@vitrine/core';
import { VariantIndex, variantIndex } from './variant-index.js';

function productOf(options: unknown, variants: unknown): Product {
  const product = parseProduct({ id: '1', title: 'Shirt', price: '20', currency: 'EUR', options, variants });
  assert.ok(product);
  return product;
}

const shirt = productOf(
  [
    { name: 'Colour', values: ['Red', 'Blue', 'Green'] },
    { name: 'Size', values: ['S', 'M', 'L'] },
  ],
  [
    { id: 'rs', options: { Colour: 'Red', Size: 'S' } },
    { id: 'rm', options: { Colour: 'Red', Size: 'M' }, stock: 'sold_out' },
    { id: 'bm', options: { Colour: 'Blue', Size: 'M' }, stock: 'sold_out' },
    { id: 'bl', options: { Colour: 'Blue', Size: 'L' } },
  ],
);
const of = (id: string) => {
  const variant = shirt.variants.find((each) => each.id === id);
  assert.ok(variant);
  return variant;
};

describe('the index of variants', () => {
  const index = variantIndex(shirt);

  it('leaves out values no variant has', () => {
    assert.deepEqual(
      index.axes.map(({ name, values }) => [name, values.map((value) => value.name)]),
      [
        ['Colour', ['Red', 'Blue']],
        ['Size', ['S', 'M', 'L']],
      ],
    );
  });

  it('leaves out an axis with nothing to choose', () => {
    const product = productOf({ Colour: ['Red', 'Blue'], Fit: ['Regular'] }, undefined);
    assert.deepEqual(
      new VariantIndex(product).axes.map(({ name }) => name),
      ['Colour'],
    );
  });

  it('tells what can be had with what else is chosen', () => {
    assert.equal(index.obstacle(of('rs'), 'Size', 'S'), '');
    assert.equal(index.obstacle(of('rs'), 'Size', 'M'), 'soldOut');
    assert.equal(index.obstacle(of('rs'), 'Size', 'L'), 'unavailable');
  });

  it('keeps the other choices where that exists, sold out or not', () => {
    assert.equal(index.choose(of('rs'), 'Size', 'M').id, 'rm');
    assert.equal(index.choose(of('rm'), 'Colour', 'Blue').id, 'bm');
  });

  it('moves to what can be bought where it does not', () => {
    assert.equal(index.choose(of('rs'), 'Colour', 'Blue').id, 'bl');
    assert.equal(index.choose(of('bl'), 'Size', 'S').id, 'rs');
  });

  it('stays where it is for a value nobody has', () => {
    assert.equal(index.choose(of('rs'), 'Colour', 'Green').id, 'rs');
  });

  it('prefers the one that can be bought of two with the same options', () => {
    const product = productOf({ Colour: ['Red', 'Blue'] }, [
      { id: '1', options: { Colour: 'Red' } },
      { id: '2', options: { Colour: 'Blue' }, stock: 'sold_out' },
      { id: '3', options: { Colour: 'Blue' }, stock: 'in_stock' },
    ]);
    const [first] = product.variants;
    assert.ok(first);
    assert.equal(variantIndex(product).choose(first, 'Colour', 'Blue').id, '3');
  });

  it('keeps most of the other choices on many axes', () => {
    const product = productOf({ A: ['1', '2'], B: ['1', '2'], C: ['1', '2'] }, [
      { id: '111', options: { A: '1', B: '1', C: '1' } },
      { id: '222', options: { A: '2', B: '2', C: '2' } },
      { id: '212', options: { A: '2', B: '1', C: '2' } },
    ]);
    const [first] = product.variants;
    assert.ok(first);
    assert.equal(variantIndex(product).choose(first, 'A', '2').id, '212');
  });

  it('looks at each of 250 variants once, however often it is asked', () => {
    const values = (name: string, count: number) => Array.from({ length: count }, (_, at) => `${name}${at}`);
    const big = productOf({ Colour: values('c', 10), Size: values('s', 5), Length: values('l', 5) }, undefined);
    assert.equal(big.variants.length, 250);
    let reads = 0;
    const counted: Product = {
      ...big,
      variants: big.variants.map((variant) => ({
        ...variant,
        get options() {
          reads++;
          return variant.options;
        },
      })),
    };
    const [first] = counted.variants;
    assert.ok(first);
    for (let round = 0; round < 20; round++) {
      const index = variantIndex(counted);
      for (const { name, values: all } of index.axes) {
        for (const value of all) index.obstacle(first, name, value.name);
      }
    }
    const making = 250 * 4;
    assert.ok(reads <= making + 20 * 20, `${reads} reads`);
  });
});
