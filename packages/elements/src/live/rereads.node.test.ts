import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, it, mock } from 'node:test';
import { Rereads } from './rereads.js';

describe('products that all who watch are told to read again', () => {
  let read: string[];

  beforeEach(() => {
    read = [];
    mock.timers.enable({ apis: ['setTimeout'] });
  });
  afterEach(() => {
    mock.timers.reset();
    mock.restoreAll();
  });

  /** One of those who watch. */
  const page = () => new Rereads((ref) => read.push(ref));

  /** How many have read in each of the next `count` stretches of time. */
  const reads = (count: number, stretch: number) =>
    Array.from({ length: count }, () => {
      const before = read.length;
      mock.timers.tick(stretch);
      return read.length - before;
    });

  it('are read at moments of their own, about a thousand a second', () => {
    for (let each = 0; each < 4000; each++) page().later('sku:A', 4000);
    assert.equal(read.length, 0);
    const perSecond = reads(4, 1000);
    assert.equal(read.length, 4000);
    for (const count of perSecond) assert.ok(count > 800 && count < 1200, String(perSecond));
  });

  it('are at once for one who watches alone, and never later than ten seconds', () => {
    mock.method(Math, 'random', () => 0.999_999);
    page().later('sku:A', 1);
    mock.timers.tick(1);
    assert.deepEqual(read, ['sku:A']);
    page().later('sku:B', 1_000_000);
    mock.timers.tick(9998);
    assert.equal(read.length, 1);
    mock.timers.tick(2);
    assert.deepEqual(read, ['sku:A', 'sku:B']);
  });

  it('are within two seconds where nobody says how many watch', () => {
    mock.method(Math, 'random', () => 0.999_999);
    page().later('sku:A');
    assert.deepEqual(reads(2, 1000), [0, 1]);
  });

  it('are read once, however often it is told', () => {
    const one = page();
    for (let each = 0; each < 5; each++) one.later('sku:A', 100);
    mock.timers.tick(20_000);
    assert.deepEqual(read, ['sku:A']);
    one.later('sku:A', 100);
    mock.timers.tick(20_000);
    assert.deepEqual(read, ['sku:A', 'sku:A']);
  });

  it('are read at once for a shopper who opens one, and only then', () => {
    mock.method(Math, 'random', () => 0.5);
    const one = page();
    one.later('sku:A', 8000);
    one.later('sku:B', 8000);
    one.now('sku:B');
    one.now('sku:C');
    assert.deepEqual(read, ['sku:B']);
    mock.timers.tick(4000);
    assert.deepEqual(read, ['sku:B', 'sku:A']);
  });
});
