import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { parseProduct, type Product } from '@vitrine/core';
import { axesOf, differOnlyOn, nearestVariant } from './nearest-variant.js';

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

describe('what there is to choose', () => {
  it('leaves out values no variant has', () => {
    assert.deepEqual(
      axesOf(shirt).map(({ name, values }) => [name, values.map((value) => value.name)]),
      [
        ['Colour', ['Red', 'Blue']],
        ['Size', ['S', 'M', 'L']],
      ],
    );
  });

  it('leaves out an axis with nothing to choose', () => {
    const product = productOf({ Colour: ['Red', 'Blue'], Fit: ['Regular'] }, undefined);
    assert.deepEqual(
      axesOf(product).map(({ name }) => name),
      ['Colour'],
    );
  });
});

describe('the nearest variant', () => {
  const choose = (from: string, axis: string, value: string) => nearestVariant(shirt, of(from), axis, value)?.id;

  it('keeps the other choices where that exists, sold out or not', () => {
    assert.equal(choose('rs', 'Size', 'M'), 'rm');
    assert.equal(choose('rm', 'Colour', 'Blue'), 'bm');
    assert.ok(differOnlyOn('Size', of('rs'), of('rm')));
  });

  it('is one that can be bought where it does not', () => {
    assert.equal(choose('rs', 'Colour', 'Blue'), 'bl');
    assert.equal(choose('bl', 'Size', 'S'), 'rs');
    assert.ok(!differOnlyOn('Colour', of('rs'), of('bl')));
  });

  it('is none for a value nobody has', () => {
    assert.equal(choose('rs', 'Colour', 'Green'), undefined);
  });

  it('is the one that can be bought of two with the same options', () => {
    const product = productOf({ Colour: ['Red', 'Blue'] }, [
      { id: '1', options: { Colour: 'Red' } },
      { id: '2', options: { Colour: 'Blue' }, stock: 'sold_out' },
      { id: '3', options: { Colour: 'Blue' }, stock: 'in_stock' },
    ]);
    const [first] = product.variants;
    assert.ok(first);
    assert.equal(nearestVariant(product, first, 'Colour', 'Blue')?.id, '3');
  });

  it('keeps most of the other choices on many axes', () => {
    const product = productOf({ A: ['1', '2'], B: ['1', '2'], C: ['1', '2'] }, [
      { id: '111', options: { A: '1', B: '1', C: '1' } },
      { id: '222', options: { A: '2', B: '2', C: '2' } },
      { id: '212', options: { A: '2', B: '1', C: '2' } },
    ]);
    const [first] = product.variants;
    assert.ok(first);
    assert.equal(nearestVariant(product, first, 'A', '2')?.id, '212');
  });

  it('is found among 250 for every value without looking at all of them again for each axis', () => {
    const values = (name: string, count: number) => Array.from({ length: count }, (_, at) => `${name}${at}`);
    const big = productOf({ Colour: values('c', 10), Size: values('s', 5), Length: values('l', 5) }, undefined);
    assert.equal(big.variants.length, 250);
    const [first] = big.variants;
    assert.ok(first);
    let reads = 0;
    const variants = big.variants.map((variant) => ({
      ...variant,
      get options() {
        reads++;
        return variant.options;
      },
    }));
    for (const { name, values: all } of axesOf(big))
      for (const value of all) nearestVariant({ ...big, variants }, first, name, value.name);
    // Each variant once for each of 20 values, and those that have it once more for each of 3 axes.
    assert.ok(reads <= 20 * 250 + 3 * 3 * 250, `${reads} reads`);
  });
});
