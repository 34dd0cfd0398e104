import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { LiveEvent, LiveState } from './live.js';
import { applyLive, EMPTY_LIVE } from './live-state.js';
import { stateEvent } from './live-state-event.js';
import { parseLiveEvent } from './parse-live.js';

const after = (events: readonly LiveEvent[], state: LiveState = EMPTY_LIVE) => events.reduce(applyLive, state);
const message = (id: number, more = {}): LiveEvent => ({
  type: 'message',
  id: `${id}`,
  text: `Message ${id}`,
  ...more,
});

describe('the state of a show', () => {
  it('has what was said last', () => {
    const state = after([
      { type: 'state', status: 'live', products: ['a', 'b'], viewers: 10 },
      { type: 'feature', features: [{ product: 'a' }] },
      { type: 'stock', product: 'a', stock: 'low', quantity: 2 },
      { type: 'viewers', viewers: 11 },
      { type: 'announce', text: 'Free delivery today' },
      { type: 'reaction', reaction: '♥', count: 5 },
      { type: 'poll', id: '1', question: 'Which?', answers: ['One', 'Two'] },
    ]);
    assert.deepEqual(state, {
      ...EMPTY_LIVE,
      status: 'live',
      products: ['a', 'b'],
      viewers: 11,
      featured: [{ product: 'a' }],
      stock: { a: { stock: 'low', quantity: 2 } },
      announcement: 'Free delivery today',
      reactions: { '♥': 5 },
      poll: { id: '1', question: 'Which?', answers: ['One', 'Two'] },
    });
  });

  it('is not changed, but made anew', () => {
    const state = after([message(1)]);
    const copy = structuredClone(state);
    after([message(2), { type: 'remove', id: '1' }, { type: 'stock', product: 'a', stock: 'low' }], state);
    assert.deepEqual(state, copy);
  });

  it('forgets what a whole state names and does not have', () => {
    const state = after([
      { type: 'announce', text: 'Hello' },
      { type: 'state', announcement: undefined, status: 'live' },
    ]);
    assert.deepEqual(state, { ...EMPTY_LIVE, status: 'live' });
  });

  it('keeps the newest fifty messages and counts the others', () => {
    const state = after(Array.from({ length: 5000 }, (_, at) => message(at)));
    assert.equal(state.messages.length, 50);
    assert.equal(state.messages[0]?.id, '4950');
    assert.equal(state.earlier, 4950);
  });

  it('puts an answer where its question is', () => {
    const state = after([message(1, { question: true }), message(2), message(1, { question: true, reply: 'Yes' })]);
    assert.deepEqual(
      state.messages.map(({ id, reply }) => [id, reply]),
      [
        ['1', 'Yes'],
        ['2', undefined],
      ],
    );
  });

  it('counts an event once, also when it comes twice', () => {
    const state = after([message(1, { seq: 1 }), message(2, { seq: 2 })]);
    assert.equal(applyLive(state, message(1, { seq: 1, text: 'Again' })), state);
    assert.equal(state.seq, 2);
  });

  it('begins a new numbering with a whole state', () => {
    const state = after([message(1, { seq: 900 }), { type: 'state', status: 'live', seq: 0 }, message(2, { seq: 1 })]);
    assert.equal(state.seq, 1);
    assert.equal(state.messages.length, 2);
  });

  it('stays small, however many names it is told', () => {
    const events = Array.from({ length: 3000 }, (_, at): LiveEvent[] => [
      { type: 'stock', product: `p${at}`, stock: 'low' },
      { type: 'reaction', reaction: `r${at}`, count: 1 },
    ]).flat();
    const state = after(events);
    assert.equal(Object.keys(state.stock).length, 500);
    assert.equal(Object.keys(state.reactions).length, 20);
    assert.deepEqual(after([{ type: 'stock', product: 'p0', stock: 'sold_out' }], state).stock.p0, {
      stock: 'sold_out',
    });
  });
});

describe('a whole state as an event', () => {
  it('makes any state the one it was made of', () => {
    const read = (event: unknown) => parseLiveEvent(event) as LiveEvent;
    const full = after([
      { type: 'state', status: 'live', products: ['a'], replay: 'https://shop.example/1.mp4', startsAt: 5, seq: 7 },
      message(1, { seq: 8 }),
      { type: 'announce', text: 'Hello', seq: 9 },
      { type: 'poll', id: '1', question: 'Which?', answers: ['One', 'Two'], seq: 10 },
      { type: 'viewers', viewers: 3, seq: 11 },
    ]);
    const other = after([{ type: 'feature', features: [{ product: 'b' }], seq: 50 }]);
    assert.deepEqual(applyLive(other, read(JSON.stringify(stateEvent(full)))), full);
    assert.deepEqual(applyLive(full, read(stateEvent(EMPTY_LIVE))), { ...EMPTY_LIVE, seq: 0 });
  });
});
