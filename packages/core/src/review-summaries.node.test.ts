import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { CommerceError } from './errors.js';
import { createReviewSummaries } from './review-summaries.js';

const rating = { value: 4, count: 2, best: 5 };

/** A source that knows every product but `none`, and what it was asked. */
function setUp(fault?: () => unknown, maxAge?: number) {
  const calls: (readonly string[])[] = [];
  const source = {
    name: 'test',
    reviews: async (ids: readonly string[]) => {
      calls.push([...ids]);
      const thrown = fault?.();
      if (thrown) throw thrown;
      return ids.map((id) => (id === 'none' ? null : rating));
    },
  };
  return { calls, summaries: createReviewSummaries({ source, retries: 0, maxAge }) };
}

describe('summaries of reviews', () => {
  it('of one tick are one call, each product once', async () => {
    const { calls, summaries } = setUp();
    const ids = Array.from({ length: 500 }, (_, at) => `p${at}`);
    const found = await Promise.all([...ids, ...ids, 'none'].map((id) => summaries.load(id)));
    assert.deepEqual(calls, [[...ids, 'none']]);
    assert.deepEqual(found[0], rating);
    assert.equal(found.at(-1), null);
  });

  it('are one call too when the products are heard of in a microtask', async () => {
    const { calls, summaries } = setUp();
    await Promise.all(['a', 'b'].map((id) => Promise.resolve(id).then((known) => summaries.load(known))));
    assert.deepEqual(calls, [['a', 'b']]);
  });

  it('are kept while they are fresh', async () => {
    const { calls, summaries } = setUp();
    await summaries.load('a');
    await summaries.load('a');
    assert.deepEqual(calls, [['a']]);
    const old = setUp(undefined, 0);
    await old.summaries.load('a');
    await old.summaries.load('a');
    assert.deepEqual(old.calls, [['a'], ['a']]);
  });

  it('that failed are asked for again by the next', async () => {
    let broken = true;
    const { calls, summaries } = setUp(() => broken && new CommerceError('auth', 'No key.'));
    await assert.rejects(summaries.load('a'), { code: 'auth' });
    broken = false;
    assert.deepEqual(await summaries.load('a'), rating);
    assert.equal(calls.length, 2);
  });

  it('are an error where the source does not answer for each product', async () => {
    const summaries = createReviewSummaries({ source: { name: 'test', reviews: async () => [rating] } });
    const both = await Promise.allSettled([summaries.load('a'), summaries.load('b')]);
    for (const each of both) assert.equal((each as PromiseRejectedResult).reason.code, 'invalid');
  });
});
