import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { ShowChannel } from './show-channel.js';

/** What one who comes with the last id is told: the types and numbers. */
function told(channel: ShowChannel, last?: string): string[] {
  let text = '';
  channel.subscribe((chunk) => (text += chunk), last)();
  return [...text.matchAll(/^data: (.*)$/gm)].map(([, data = '']) => {
    const { type, seq } = JSON.parse(data) as { type: string; seq: number };
    return `${type} ${seq}`;
  });
}

describe('a show on the server', () => {
  it('tells the whole state where what was missed is no longer known, or was of another show', () => {
    const channel = new ShowChannel();
    channel.publish({ type: 'state', status: 'live', seq: 1 });
    const first = channel.version;
    for (let seq = 2; seq < 2300; seq++) channel.publish({ type: 'viewers', viewers: seq, seq });
    const last = channel.version;
    for (const seen of [undefined, '', first, 'other-5', 'nonsense', last.replace(/\d+$/, '999999')])
      assert.deepEqual(told(channel, seen), ['state 2299'], String(seen));
    assert.deepEqual(told(channel, last), []);
    assert.deepEqual(told(channel, last.replace('2299', '2297')), ['viewers 2298', 'viewers 2299']);
  });

  it('keeps no more of long events than of short ones', () => {
    const channel = new ShowChannel();
    channel.publish({ type: 'state', seq: 1 });
    const first = channel.version;
    for (let seq = 2; seq < 30; seq++) channel.publish({ type: 'announce', text: 'x'.repeat(100_000), seq });
    assert.deepEqual(told(channel, first), ['state 29']);
    assert.deepEqual(told(channel, first.replace(/1$/, '27')), ['announce 28', 'announce 29']);
  });

  it('is not set back by an event that comes twice or too early', () => {
    const channel = new ShowChannel();
    assert.deepEqual(channel.publish({ type: 'viewers', viewers: 1, seq: 1 }), { expected: 1 });
    assert.equal(channel.known, false);
    channel.publish({ type: 'state', seq: 5 });
    for (const seq of [5, 7, 1])
      assert.deepEqual(channel.publish({ type: 'viewers', viewers: 1, seq }), { expected: 6 });
    const version = channel.version;
    assert.deepEqual(channel.publish({ type: 'state', seq: 5 }), { seq: 5 });
    assert.equal(channel.version, version);
    assert.deepEqual(channel.publish({ type: 'viewers', viewers: 1 }), { seq: 6 });
  });
});
