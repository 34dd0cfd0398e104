import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, it, mock } from 'node:test';
import type { LiveStatus } from '@vitrine/core';
import { keepOpen, type Connection } from './keep-open.js';

describe('a connection that is kept open', () => {
  beforeEach(() => mock.timers.enable({ apis: ['setTimeout', 'Date'] }));
  afterEach(() => {
    mock.timers.reset();
    mock.restoreAll();
  });

  function begin() {
    const connections: (Connection & { closed: number })[] = [];
    const statuses: LiveStatus[] = [];
    const ending = new AbortController();
    keepOpen({ signal: ending.signal, onStatus: (status) => statuses.push(status) }, (connection) => {
      const each = { ...connection, closed: 0 };
      connections.push(each);
      return () => void each.closed++;
    });
    const last = () => connections.at(-1) as Connection;
    return { connections, statuses, ending, last };
  }

  it('tries again at a moment by chance, ever later, and says when that is long', () => {
    mock.method(Math, 'random', () => 0.5);
    const { connections, statuses, last } = begin();
    for (const wait of [1000, 2000, 4000, 8000, 15_000, 15_000]) {
      const before = connections.length;
      last().lost();
      mock.timers.tick(wait - 1);
      assert.equal(connections.length, before);
      mock.timers.tick(1);
      assert.equal(connections.length, before + 1);
    }
    assert.deepEqual(statuses, ['connecting', ...Array(5).fill('connecting'), 'closed']);
    last().opened();
    assert.equal(statuses.at(-1), 'open');
  });

  it('begins anew after a good one, not after one that was lost at once', () => {
    mock.method(Math, 'random', () => 1);
    const { connections, last } = begin();
    last().lost();
    mock.timers.tick(2000);
    last().opened();
    last().lost();
    mock.timers.tick(2000);
    assert.equal(connections.length, 2);
    mock.timers.tick(2000);
    assert.equal(connections.length, 3);
    last().opened();
    mock.timers.tick(20_000);
    last().lost();
    mock.timers.tick(2000);
    assert.equal(connections.length, 4);
  });

  it('closes each once, and hears it no more', () => {
    const { connections, last } = begin();
    const first = last();
    first.lost();
    first.lost();
    mock.timers.tick(2000);
    first.lost();
    mock.timers.tick(60_000);
    assert.equal(connections.length, 2);
    assert.equal(connections[0]?.closed, 1);
  });

  it('ends with the signal', () => {
    const { connections, statuses, ending, last } = begin();
    last().opened();
    ending.abort();
    assert.equal(connections[0]?.closed, 1);
    last().lost();
    last().opened();
    mock.timers.tick(60_000);
    assert.equal(connections.length, 1);
    assert.deepEqual(statuses, ['connecting', 'open']);
  });

  it('is not opened when it has ended before', () => {
    keepOpen({ signal: AbortSignal.abort() }, () => assert.fail('It was opened'));
  });
});
