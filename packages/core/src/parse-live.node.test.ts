import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { CommerceError } from './errors.js';
import { MAX_LIVE_EVENT, parseLiveEvent } from './parse-live.js';

const invalid = (what: RegExp) => (error: unknown) =>
  error instanceof CommerceError && error.code === 'invalid' && what.test(error.message);

describe('the events of the public contract', () => {
  const read: readonly (readonly [string, unknown])[] = [
    [
      '{"type":"state","status":"live","featured":"sku:A1","products":["sku:A1"],"viewers":120}',
      { type: 'state', status: 'live', featured: [{ product: 'sku:A1' }], products: ['sku:A1'], viewers: 120 },
    ],
    [
      '{"type":"feature","product":"sku:A1","until":1766000000000,"coupon":"LIVE10"}',
      { type: 'feature', features: [{ product: 'sku:A1', until: 1766000000000, coupon: 'LIVE10' }] },
    ],
    [
      '{"type":"stock","product":"sku:A1","stock":"low","quantity":3}',
      { type: 'stock', product: 'sku:A1', stock: 'low', quantity: 3 },
    ],
    ['{"type":"refresh","product":"sku:A1"}', { type: 'refresh', product: 'sku:A1' }],
    ['{"type":"viewers","viewers":121}', { type: 'viewers', viewers: 121 }],
    [
      '{"type":"message","id":"7","author":"viewer 12","text":"Is it oak?","reply":"Yes"}',
      { type: 'message', id: '7', author: 'viewer 12', text: 'Is it oak?', reply: 'Yes' },
    ],
    ['{"type":"announce","text":"…"}', { type: 'announce', text: '…' }],
  ];
  for (const [text, event] of read) {
    it(`read as text and as an object: ${text.slice(0, 24)}`, () => {
      assert.deepEqual(parseLiveEvent(text), event);
      assert.deepEqual(parseLiveEvent(JSON.parse(text)), event);
    });
  }
});

describe('an event', () => {
  it('of an unknown type is none', () => {
    assert.equal(parseLiveEvent({ type: 'fireworks' }), null);
    assert.equal(parseLiveEvent({ type: 'constructor' }), null);
    assert.equal(parseLiveEvent({ type: '__proto__' }), null);
  });

  it('keeps its number and its time', () => {
    assert.deepEqual(parseLiveEvent({ type: 'viewers', viewers: '5', seq: 3, at: '2026-12-01T19:00:00Z' }), {
      type: 'viewers',
      viewers: 5,
      seq: 3,
      at: Date.UTC(2026, 11, 1, 19),
    });
  });

  it('says what is wrong with it', () => {
    const wrong: readonly (readonly [unknown, RegExp])[] = [
      ['{', /no JSON/],
      ['', /no JSON/],
      ['[]', /"type"/],
      [null, /"type"/],
      [undefined, /"type"/],
      [7, /"type"/],
      [{ type: 7 }, /"type"/],
      [{ type: 'feature' }, /product/],
      [{ type: 'feature', product: {} }, /product/],
      [{ type: 'feature', product: 'a', until: 'soon' }, /"until"/],
      [{ type: 'feature', product: 'a', until: 9e99 }, /"until"/],
      [{ type: 'stock', product: 'a' }, /"stock"/],
      [{ type: 'stock', product: 'a', stock: 'plenty' }, /"stock"/],
      [{ type: 'stock', product: 'constructor', stock: 'low' }, /product/],
      [{ type: 'refresh', product: '' }, /product/],
      [{ type: 'viewers', viewers: -1 }, /"viewers"/],
      [{ type: 'viewers', viewers: NaN }, /"viewers"/],
      [{ type: 'message', text: 'no id' }, /id/],
      [{ type: 'message', id: '1', text: '' }, /text/],
      [{ type: 'message', id: '1', text: { toString: () => 'x' } }, /text/],
      [{ type: 'remove' }, /id/],
      [{ type: 'reaction', reaction: '__proto__', count: 1 }, /reaction/],
      [{ type: 'poll', id: '1', question: 'Which?', answers: ['One'] }, /answers/],
      [{ type: 'state', status: 'on fire' }, /"status"/],
      [{ type: 'state', replay: 'javascript:alert(1)' }, /"replay"/],
      [{ type: 'state', stock: 'all' }, /"stock"/],
      [{ type: 'viewers', viewers: 1, seq: 'first' }, /"seq"/],
    ];
    for (const [event, what] of wrong) assert.throws(() => parseLiveEvent(event), invalid(what), JSON.stringify(event));
  });

  it('of a megabyte is not read', () => {
    const event = JSON.stringify({ type: 'announce', text: 'x'.repeat(1_000_000) });
    assert.throws(() => parseLiveEvent(event), invalid(new RegExp(`${MAX_LIVE_EVENT} characters`)));
  });

  it('gives text without markup and without what turns it round', () => {
    const event = {
      type: 'message',
      id: '1',
      author: '<b>Ann</b>',
      text: '<img src=x onerror=alert(1)>Nice\u202e &lt;3',
    };
    assert.deepEqual(parseLiveEvent(event), { type: 'message', id: '1', author: 'Ann', text: 'Nice <3' });
  });

  it('carries no price, whatever it says', () => {
    const event = { type: 'feature', product: 'a', price: '1.00', compareAt: '900' };
    assert.deepEqual(parseLiveEvent(event), { type: 'feature', features: [{ product: 'a' }] });
  });

  it('holds up three products at most, each once, or nothing', () => {
    const features = (product: unknown) => {
      const event = parseLiveEvent({ type: 'feature', product });
      return event?.type === 'feature' && event.features.map((feature) => feature.product);
    };
    assert.deepEqual(features(['a', 'b', 'a', 'c', 'd']), ['a', 'b']);
    assert.deepEqual(features(['a', 'b', 'c', 'd']), ['a', 'b', 'c']);
    assert.deepEqual(features(null), []);
    assert.deepEqual(features([]), []);
  });
});

describe('a state', () => {
  it('takes away what it names as null', () => {
    const state = parseLiveEvent({ type: 'state', featured: null, announcement: null, poll: null, viewers: null });
    assert.deepEqual(state, {
      type: 'state',
      featured: [],
      announcement: undefined,
      poll: undefined,
      viewers: undefined,
    });
  });

  it('has what holds for each product that is held up', () => {
    const featured = [{ product: 'a', until: 5, coupon: 'A' }, 'b'];
    assert.deepEqual(parseLiveEvent({ type: 'state', featured }), {
      type: 'state',
      featured: [{ product: 'a', until: 5, coupon: 'A' }, { product: 'b' }],
    });
  });

  it('keeps the newest messages, counts the others, and passes over what cannot be read', () => {
    const messages = Array.from({ length: 60 }, (_, at) => ({ id: at, text: `Message ${at}` }));
    const state = parseLiveEvent({ type: 'state', messages: [...messages, { id: '60' }], earlier: 100 });
    assert.ok(state?.type === 'state');
    assert.equal(state.messages?.length, 49);
    assert.equal(state.messages?.[0]?.id, '11');
    assert.equal(state.earlier, 111);
    const uncounted = parseLiveEvent({ type: 'state', messages });
    assert.ok(uncounted?.type === 'state');
    assert.equal(uncounted.earlier, 10);
  });

  it('has no more products and kinds of reactions than a page can show', () => {
    const many = Array.from({ length: 2000 }, (_, at) => `p${at}`);
    const reactions = Object.fromEntries(many.map((name) => [name, 1]));
    const stock = Object.fromEntries(many.map((name) => [name, 'low']));
    const state = parseLiveEvent({ type: 'state', products: many, reactions, stock });
    assert.ok(state?.type === 'state');
    assert.equal(state.products?.length, 500);
    assert.equal(Object.keys(state.stock ?? {}).length, 500);
    assert.equal(Object.keys(state.reactions ?? {}).length, 20);
  });

  it('keeps what people have typed, also when a browser would take all of it for markup', () => {
    const typed = '<script>alert(1)</script>';
    assert.deepEqual(parseLiveEvent({ type: 'message', id: '1', text: typed, author: '<b>' }), {
      type: 'message',
      id: '1',
      author: '<b>',
      text: typed,
    });
    assert.equal(parseLiveEvent({ type: 'message', id: '1', text: '<vitrine-live>\u202e\u0007' })?.type, 'message');
    assert.throws(() => parseLiveEvent({ type: 'message', id: '1', text: '\u202e \u0007' }));
    const long = parseLiveEvent({ type: 'message', id: '1', text: `<${'a'.repeat(100_000)}` });
    assert.ok(long?.type === 'message' && long.text.length === 500);
  });
});
