import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, it, mock } from 'node:test';
import type { LiveSource, LiveStatus, SubscribeOptions } from './live.js';
import { defineTransport, liveChannel, liveSource, type LiveNews } from './live-channel.js';

/** A source whose events the test gives. */
function stage() {
  const subscriptions: { channel: string; give: (event: unknown) => void; options: SubscribeOptions }[] = [];
  const source: LiveSource = {
    subscribe: (channel, give, options) => void subscriptions.push({ channel, give, options }),
  };
  const last = () => {
    const subscription = subscriptions.at(-1);
    assert.ok(subscription);
    return subscription;
  };
  return {
    source,
    subscriptions,
    give: (...events: unknown[]) => events.forEach((event) => last().give(event)),
    status: (status: LiveStatus) => last().options.onStatus?.(status),
  };
}

const message = (seq: number) => ({ type: 'message', id: seq, text: `Message ${seq}`, seq });
const ids = ({ state }: { state: LiveNews['state'] }) => state.messages.map(({ id }) => Number(id));

describe('a live channel', () => {
  const warn = mock.method(console, 'warn', () => {});
  beforeEach(() => mock.timers.enable({ apis: ['setTimeout'] }));
  afterEach(() => {
    mock.timers.reset();
    warn.mock.resetCalls();
  });

  it('is one subscription for all widgets, and ends with the last', () => {
    const { source, subscriptions, give } = stage();
    const news: string[] = [];
    const one = liveChannel(source, 'show').subscribe(({ event }) => news.push(`one ${event?.type}`));
    const two = liveChannel(source, 'show').subscribe(({ event }) => news.push(`two ${event?.type}`));
    liveChannel(source, 'other').subscribe(() => {});
    assert.deepEqual(
      subscriptions.map(({ channel }) => channel),
      ['show', 'other'],
    );
    subscriptions[0]?.give({ type: 'viewers', viewers: 1 });
    assert.deepEqual(news, ['one viewers', 'two viewers']);
    one();
    mock.timers.tick(1);
    assert.equal(subscriptions[0]?.options.signal.aborted, false);
    two();
    mock.timers.tick(1);
    assert.equal(subscriptions[0]?.options.signal.aborted, true);
    give({ type: 'viewers', viewers: 2 });
  });

  it('stays when its element is moved', () => {
    const { source, subscriptions } = stage();
    const channel = liveChannel(source, '');
    channel.subscribe(() => {})();
    channel.subscribe(() => {});
    mock.timers.tick(1);
    assert.equal(subscriptions.length, 1);
    assert.equal(subscriptions[0]?.options.signal.aborted, false);
  });

  it('is open when the first event is there, and not before', () => {
    const { source, give, status } = stage();
    const channel = liveChannel(source, '');
    const seen: string[] = [];
    channel.subscribe((news) => seen.push(`${news.status} ${news.event?.type}`));
    status('open');
    assert.equal(channel.status, 'connecting');
    give({ type: 'state', status: 'live' });
    status('connecting');
    status('open');
    status('closed');
    assert.deepEqual(seen, ['open state', 'connecting undefined', 'open undefined', 'closed undefined']);
  });

  it('tells of silence once', () => {
    const { source, status } = stage();
    liveChannel(source, 'quiet').subscribe(() => {});
    status('open');
    mock.timers.tick(60_000);
    assert.equal(warn.mock.callCount(), 1);
    assert.match(String(warn.mock.calls[0]?.arguments[0]), /"quiet" said nothing for 15 s/);
  });

  it('drops what is malformed with one warning and passes over what is unknown', () => {
    const { source, give } = stage();
    const channel = liveChannel(source, 'bad');
    channel.subscribe(() => {});
    give(
      '{',
      '{"type":"new"}',
      'x'.repeat(1_000_000),
      { type: 'viewers', viewers: 'many' },
      { type: 'viewers', viewers: 3 },
    );
    assert.equal(channel.state.viewers, 3);
    assert.equal(warn.mock.callCount(), 1);
    assert.match(String(warn.mock.calls[0]?.arguments[0]), /"bad" dropped an event: it is no JSON\./);
  });

  it('puts events in order and drops repetitions', () => {
    const { source, give } = stage();
    const channel = liveChannel(source, '');
    const seen: number[] = [];
    channel.subscribe(({ event }) => seen.push(event?.seq ?? 0));
    give(message(1), message(3), message(2), message(2), message(6), message(5), message(4), message(1), message(6));
    assert.deepEqual(seen, [1, 2, 3, 4, 5, 6]);
    assert.deepEqual(ids(channel), [1, 2, 3, 4, 5, 6]);
  });

  it('takes the whole state first, whatever a late joiner is told before it', () => {
    const { source, give } = stage();
    const channel = liveChannel(source, '');
    const seen: number[] = [];
    channel.subscribe(({ event }) => seen.push(event?.seq ?? 0));
    give(
      message(8),
      message(9),
      { type: 'state', status: 'live', seq: 8, messages: [message(7), message(8)] },
      message(10),
    );
    assert.deepEqual(seen, [8, 9, 10]);
    assert.deepEqual(ids(channel), [7, 8, 9, 10]);
  });

  it('shows what is there when what is missing does not come, and asks for the whole state', () => {
    const { source, subscriptions, give } = stage();
    const channel = liveChannel(source, '');
    channel.subscribe(() => {});
    give({ type: 'state', status: 'live', seq: 1 }, message(5), message(4));
    assert.deepEqual(ids(channel), []);
    mock.timers.tick(1000);
    assert.deepEqual(ids(channel), [4, 5]);
    mock.timers.tick(9000);
    assert.equal(subscriptions.length, 2);
    assert.equal(subscriptions[0]?.options.signal.aborted, true);
    give({ type: 'state', status: 'live', seq: 5, messages: [2, 3, 4, 5].map(message) }, message(6));
    assert.deepEqual(ids(channel), [2, 3, 4, 5, 6]);
    mock.timers.tick(60_000);
    assert.equal(subscriptions.length, 2);
  });

  it('does not ask when a whole state comes by itself', () => {
    const { source, subscriptions, give } = stage();
    liveChannel(source, '').subscribe(() => {});
    give({ type: 'state', status: 'live', seq: 1 }, message(5));
    mock.timers.tick(1000);
    give({ type: 'state', status: 'live', seq: 5 });
    mock.timers.tick(60_000);
    assert.equal(subscriptions.length, 1);
  });

  it('does not go back to an older state that a broker has kept, but to one of a show that counts anew', () => {
    const { source, give } = stage();
    const channel = liveChannel(source, '');
    channel.subscribe(() => {});
    give({ type: 'state', viewers: 1, seq: 10, at: 1000 }, { type: 'viewers', viewers: 2, seq: 11, at: 2000 });
    give({ type: 'state', viewers: 1, seq: 10, at: 1000 });
    assert.equal(channel.state.viewers, 2);
    give({ type: 'state', viewers: 7, seq: 0, at: 3000 }, { type: 'viewers', viewers: 8, seq: 1, at: 4000 });
    assert.equal(channel.state.viewers, 8);
  });

  it('counts 5,000 events of a second without losing one', () => {
    const { source, give } = stage();
    const channel = liveChannel(source, '');
    channel.subscribe(() => {});
    give(...Array.from({ length: 5000 }, (_, at) => JSON.stringify(message(at + 1))));
    assert.equal(channel.state.earlier + channel.state.messages.length, 5000);
  });

  it('tells every listener, also when one fails', () => {
    const { source, give } = stage();
    const error = mock.method(console, 'error', () => {});
    const channel = liveChannel(source, '');
    let told = 0;
    channel.subscribe(() => {
      throw new Error('Mine');
    });
    channel.subscribe(() => told++);
    give({ type: 'viewers', viewers: 1 });
    assert.equal(told, 1);
    assert.equal(error.mock.callCount(), 1);
    error.mock.restore();
  });

  it('says something only where the source can', async () => {
    const said: unknown[] = [];
    const source = { ...stage().source, send: async (...all: unknown[]) => void said.push(all) };
    await liveChannel(source, 'show').send?.({ type: 'reaction', reaction: '♥' });
    assert.deepEqual(said, [['show', { type: 'reaction', reaction: '♥' }]]);
    assert.equal(liveChannel(stage().source, 'show').send, undefined);
  });

  it('is closed when its source cannot be opened', () => {
    const source: LiveSource = {
      subscribe() {
        throw new Error('No such place');
      },
    };
    const channel = liveChannel(source, 'gone');
    const errors: unknown[] = [];
    channel.subscribe(({ error }) => errors.push(error?.message));
    channel.subscribe(({ error }) => errors.push(error?.message));
    assert.equal(channel.status, 'closed');
    mock.timers.tick(60_000);
    assert.equal(warn.mock.callCount(), 0, 'who follows it says so, once');
    channel.retry();
    assert.deepEqual(errors, ['No such place']);
  });

  it('says why it is closed, and begins anew when it is told to', () => {
    const { source, give, status } = stage();
    const channel = liveChannel(source, '');
    const errors: unknown[] = [];
    channel.subscribe(({ error }) => error && errors.push(error.code));
    give({ type: 'state', status: 'live' });
    status('closed');
    assert.deepEqual(errors, ['network']);
    channel.retry();
    status('open');
    assert.equal(channel.status, 'open');
    assert.deepEqual(errors, ['network']);
  });
});

describe('a source by name', () => {
  it('is the same object for the same transport and address', () => {
    assert.equal(liveSource('stage', 'https://live.example/1'), undefined);
    defineTransport('stage', () => stage().source);
    const source = liveSource('stage', 'https://live.example/1');
    assert.ok(source);
    assert.equal(liveSource('stage', 'https://live.example/1'), source);
    assert.notEqual(liveSource('stage', 'https://live.example/2'), source);
  });
});
