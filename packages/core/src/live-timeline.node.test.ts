import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { applyLive, EMPTY_LIVE } from './live-state.js';
import { liveTimeline } from './live-timeline.js';
import { parseLiveEvent } from './parse-live.js';

const BEGAN = 1_766_000_000_000;

const cue = (start: number, event: object) => ({ start, text: JSON.stringify(event) });

const show = [
  cue(0, { type: 'state', status: 'live', featured: [], products: ['sku:A', 'sku:B'], seq: 1, at: BEGAN }),
  cue(1000, { type: 'feature', product: 'sku:A', coupon: 'LIVE10', until: BEGAN + 5000, seq: 2, at: BEGAN + 1000 }),
  cue(2000, { type: 'stock', product: 'sku:A', stock: 'low', quantity: 3, seq: 3, at: BEGAN + 2000 }),
  cue(8000, { type: 'feature', product: ['sku:B', 'sku:A'], seq: 4, at: BEGAN + 8000 }),
  cue(9000, { type: 'announce', text: 'Thank you', seq: 5, at: BEGAN + 9000 }),
  cue(10_000, { type: 'state', status: 'ended', featured: [], seq: 6, at: BEGAN + 10_000 }),
];

const featuredAt = (timeline: ReturnType<typeof liveTimeline>, time: number) =>
  timeline.stateAt(time).featured.map(({ product }) => product);

describe('a recorded show', () => {
  it('is at each moment what it was, whatever was looked at before', () => {
    const timeline = liveTimeline(show);
    const times = [0, 999, 1000, 2500, 8000, 8001, 9500, 20_000];
    const expected = times.map((time) =>
      show
        .filter(({ start }) => start <= time)
        .map(({ text }) => parseLiveEvent({ ...JSON.parse(text), seq: undefined })!)
        .reduce(applyLive, { ...EMPTY_LIVE, status: 'live' }),
    );
    for (const order of [times, times.toReversed(), [2500, 20_000, 0, 9500, 1000, 8001, 8000, 999]])
      for (const time of order) assert.deepEqual(timeline.stateAt(time), expected[times.indexOf(time)], `${time}`);
  });

  it('no longer offers what was offered until a time that has passed', () => {
    const timeline = liveTimeline(show);
    assert.deepEqual(timeline.stateAt(4999).featured, [{ product: 'sku:A', coupon: 'LIVE10', until: BEGAN + 5000 }]);
    assert.deepEqual(timeline.stateAt(5000).featured, []);
    assert.deepEqual([4999, 5000, 8000].map(timeline.isPast), [false, true, false]);
    assert.deepEqual(timeline.stateAt(4999).stock, timeline.stateAt(5000).stock);
    assert.deepEqual(featuredAt(timeline, 8000), ['sku:B', 'sku:A']);
  });

  it('keeps an offer where nobody has said what time it was', () => {
    const timeline = liveTimeline([cue(0, { type: 'feature', product: 'sku:A', until: 1000 })]);
    assert.deepEqual(featuredAt(timeline, 9000), ['sku:A']);
    assert.equal(timeline.stateAt(0).status, 'live');
  });

  it('counts what has been said, also before the beginning', () => {
    const timeline = liveTimeline(show);
    assert.deepEqual([-1, 0, 1500, 99_999].map(timeline.count), [0, 1, 2, 6]);
    assert.deepEqual(timeline.event(4), { type: 'announce', text: 'Thank you' });
  });

  it('has a chapter wherever another product is held up', () => {
    const chapters = liveTimeline([...show, cue(11_000, { type: 'feature', product: 'sku:B' })]).chapters();
    assert.deepEqual(chapters, [
      { start: 1, product: 'sku:A' },
      { start: 8, product: 'sku:B' },
    ]);
  });

  it('is the same when thousands of messages are jumped over', () => {
    const messages = Array.from({ length: 3000 }, (_, index) =>
      cue(index * 10, { type: 'message', id: `${index}`, text: `Message ${index}`, seq: index + 1 }),
    );
    const timeline = liveTimeline(messages.toReversed());
    for (const time of [29_990, 12_340, 2490, 2500, 25_000, 0]) {
      const { messages: shown, earlier } = timeline.stateAt(time);
      assert.equal(shown.at(-1)?.id, `${time / 10}`);
      assert.equal(earlier + shown.length, time / 10 + 1);
    }
  });

  it('leaves out what cannot be read, says so once, and passes over types of tomorrow', () => {
    const faults: string[] = [];
    const timeline = liveTimeline(
      [
        { start: 0, text: 'Not JSON' },
        { start: 1000, text: '"text"' },
        cue(2000, { type: 'feature' }),
        cue(3000, { type: 'hologram' }),
        cue(4000, { type: 'feature', product: 'sku:A' }),
      ],
      (what) => faults.push(what),
    );
    assert.deepEqual(featuredAt(timeline, 5000), ['sku:A']);
    assert.equal(faults.length, 1);
    assert.match(faults[0]!, /^The cue at 0 s was left out/);
    assert.equal(timeline.event(0), undefined);
    assert.deepEqual(timeline.chapters(), [{ start: 4, product: 'sku:A' }]);
  });
});
