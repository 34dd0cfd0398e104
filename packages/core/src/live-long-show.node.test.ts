import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, it, mock } from 'node:test';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { liveChannel } from './live-channel.js';
import { applyLive, EMPTY_LIVE } from './live-state.js';
import { stateEvent } from './live-state-event.js';
import type { LiveSource, LiveState, SubscribeOptions } from './live.js';
import { MAX_LIVE_MESSAGES, MAX_LIVE_REACTIONS, parseLiveEvent } from './parse-live.js';

const HOURS = 2;
/** Events a second. */
const RATE = 20;
const PRODUCTS = Array.from({ length: 40 }, (_, at) => `handle:product-${at}`);
const HEARTS = ['♥', '👏', '🔥', '😂'];

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;

/** Bytes that are kept, after rubbish has been collected. */
function kept(): number {
  collect();
  collect();
  return process.memoryUsage().heapUsed;
}

/** What a busy show says, by its number: talk for the most part. */
function eventOf(seq: number): object {
  const product = PRODUCTS[Math.floor(seq / 3000) % PRODUCTS.length];
  if (seq % 3000 === 0) return { type: 'feature', product, coupon: `CODE${seq}`, until: Date.now() + 180_000 };
  if (seq % 600 === 1) return { type: 'stock', product: PRODUCTS[seq % PRODUCTS.length], quantity: seq % 9 };
  if (seq % 12_000 === 2) return { type: 'announce', text: `It is ${seq / RATE} seconds past` };
  if (seq % 9000 === 3) return { type: 'poll', id: `p${seq}`, question: `Question ${seq}?`, answers: ['Yes', 'No'] };
  if (seq % 100 === 4) return { type: 'viewers', viewers: 1000 + (seq % 777) };
  if (seq % 400 === 5) return { type: 'remove', id: `m${seq - 10}` };
  if (seq % 10 === 6) return { type: 'reaction', reaction: HEARTS[seq % HEARTS.length], count: seq };
  // Each viewer and each text is another: a string that is kept would be seen.
  return { type: 'message', id: `m${seq}`, author: `Viewer ${seq}`, text: `What was said as number ${seq}` };
}

describe('a show of two hours', () => {
  const warn = mock.method(console, 'warn', () => {});
  beforeEach(() => mock.timers.enable({ apis: ['setTimeout', 'Date'], now: Date.UTC(2026, 10, 6, 18) }));
  afterEach(() => mock.timers.reset());

  it('leaves memory flat, with words that overtake, come twice, or are lost with the connection', () => {
    let give: (event: unknown) => void = () => {};
    let connections = 0;
    let host: LiveState = { ...EMPTY_LIVE, status: 'live', products: PRODUCTS, seq: 0 };
    const source: LiveSource = {
      subscribe(_, onEvent, { onStatus }: SubscribeOptions) {
        connections++;
        give = onEvent;
        onStatus?.('open');
        onEvent(JSON.stringify(stateEvent(host)));
      },
    };
    const channel = liveChannel(source, 'long');
    let told = 0;
    const stop = channel.subscribe(() => told++);

    let seq = 0;
    let late: string | undefined;
    function second(at: number): void {
      for (let count = 0; count < RATE; count++) {
        const event = { ...eventOf(++seq), seq, at: Date.now() };
        const parsed = parseLiveEvent(event);
        assert.ok(parsed);
        host = applyLive(host, parsed);
        const text = JSON.stringify(event);
        // Every twenty minutes nothing arrives for half a minute.
        if (at % 1200 >= 1000 && at % 1200 < 1030) continue;
        // Now and then one is overtaken by the next, which comes twice.
        if (seq % 500 === 250) {
          late = text;
          continue;
        }
        give(text);
        if (!late) continue;
        give(text);
        give(late);
        late = undefined;
      }
      mock.timers.tick(1000);
    }

    const end = HOURS * 3600;
    const warm = 600;
    for (let at = 0; at < warm; at++) second(at);
    const [before, size] = [kept(), JSON.stringify(channel.state).length];
    for (let at = warm; at < end - 60; at++) second(at);
    const after = kept();
    for (let at = end - 60; at < end; at++) second(at);
    // Whoever was cut off has the whole state again, the later the more often that was: within five minutes at last.
    mock.timers.tick(300_000);
    assert.equal(seq, end * RATE);
    assert.deepEqual(channel.state, host);

    const { messages, earlier, stock, reactions, featured } = channel.state;
    assert.equal(messages.length, MAX_LIVE_MESSAGES);
    assert.ok(earlier > 100_000, `${earlier}`);
    assert.ok(Object.keys(stock).length <= PRODUCTS.length);
    assert.ok(Object.keys(reactions).length <= MAX_LIVE_REACTIONS);
    assert.equal(featured.length, 1);
    assert.ok(JSON.stringify(channel.state).length < size * 1.5, 'the state has not grown');
    assert.ok(told > 120_000, `${told}`);
    assert.ok(connections > 3 && connections < 30, `${connections}`);
    const grown = after - before;
    // A byte for each event would be 130,000.
    assert.ok(grown < 130_000, `the heap has grown by ${grown} bytes`);
    assert.equal(warn.mock.callCount(), 0);
    stop();
  });
});
