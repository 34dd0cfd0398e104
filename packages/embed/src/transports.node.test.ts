import assert from 'node:assert/strict';
import { afterEach, describe, it, mock } from 'node:test';
import { defineTransport, liveSource, type LiveStatus } from '@vitrine/core';
import { getHub } from '@vitrine/core/hub.js';

const own = () => ({ subscribe() {} });
defineTransport('polling', own);
await import('./transports.js');

describe('transports by name', () => {
  afterEach(() => mock.restoreAll());

  it('are those of the public contract, and polling', () => {
    assert.deepEqual([...(getHub().transports?.keys() ?? [])].sort(), ['mqtt', 'polling', 'sse', 'websocket']);
  });

  it('leave what the page has defined', () => {
    assert.equal(getHub().transports?.get('polling'), own);
  });

  it('bring their code with the first channel, and say what keeps them from it', async () => {
    const statuses: [LiveStatus, unknown][] = [];
    const closed = new Promise<void>((resolve) => {
      liveSource('mqtt', 'wss://live.example/mqtt')?.subscribe('', () => {}, {
        signal: new AbortController().signal,
        onStatus(...status) {
          statuses.push(status as [LiveStatus, unknown]);
          resolve();
        },
      });
    });
    await closed;
    assert.equal(statuses.length, 1);
    assert.equal(statuses[0]?.[0], 'closed');
    assert.match(String(statuses[0]?.[1]), /needs a topic/);
  });

  it('do not subscribe when nobody listens any more', async () => {
    const events: unknown[] = [];
    liveSource('mqtt', 'wss://live.example/mqtt')?.subscribe('topic', (event) => events.push(event), {
      signal: AbortSignal.abort(),
    });
    await import('@vitrine/adapters/live/mqtt.js');
    await new Promise((resolve) => setImmediate(resolve));
    assert.deepEqual(events, []);
  });
});
