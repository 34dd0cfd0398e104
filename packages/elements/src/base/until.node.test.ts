import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, it, mock } from 'node:test';
import { atMoment, Until } from './until.js';

const NOON = Date.parse('2026-11-22T12:00:00Z');
const DAY = 86_400_000;
const { timers } = mock;

/** A page's document, as far as it is needed. */
const page = new EventTarget();
let listeners = 0;
for (const [name, step] of [
  ['addEventListener', 1],
  ['removeEventListener', -1],
] as const) {
  const known = new Set<unknown>();
  const before = page[name].bind(page);
  page[name] = (type: string, listener: EventListener) => {
    if (!known.has(listener) || step < 0) before(type, listener);
    listeners = step > 0 ? 1 : 0;
  };
}

beforeEach(() => {
  timers.enable({ apis: ['setTimeout', 'Date'], now: NOON });
  Object.assign(globalThis, { document: page });
});
afterEach(() => {
  timers.reset();
  Reflect.deleteProperty(globalThis, 'document');
});

describe('a moment', () => {
  it('comes once, not a millisecond early, and not within the call', () => {
    let times = 0;
    atMoment(NOON + 1500, () => times++);
    atMoment(NOON - 5, () => (times += 10));
    assert.equal(times, 0);
    timers.tick(0);
    assert.equal(times, 10);
    timers.tick(1499);
    assert.equal(times, 10);
    timers.tick(1);
    assert.equal(times, 11);
    timers.tick(5000);
    assert.equal(times, 11);
  });

  it('comes after more milliseconds than a timer can count', () => {
    let came = 0;
    atMoment(NOON + 60 * DAY, () => (came = Date.now()));
    timers.tick(25 * DAY);
    assert.equal(came, 0, '2^31 milliseconds are 24.8 days');
    timers.tick(35 * DAY);
    assert.equal(came, NOON + 60 * DAY);
  });

  it('comes when the clock has been set forward meanwhile', () => {
    let came = false;
    atMoment(NOON + DAY, () => (came = true));
    timers.setTime(NOON + 2 * DAY);
    timers.tick(60_000);
    assert.equal(came, true);
  });

  it('waits on when the clock has been set back', () => {
    let came = false;
    atMoment(NOON + 1000, () => (came = true));
    timers.setTime(NOON - DAY);
    timers.tick(2000);
    assert.equal(came, false);
    timers.tick(DAY);
    assert.equal(came, true);
  });

  it('comes at once in a tab that comes back', () => {
    let came = false;
    atMoment(NOON + 30_000, () => (came = true));
    // No timer ran while the machine slept.
    timers.setTime(NOON + DAY);
    assert.equal(came, false);
    page.dispatchEvent(new Event('visibilitychange'));
    assert.equal(came, true);
  });

  it('that is none never comes', () => {
    let came = false;
    for (const none of [NaN, Infinity, -Infinity]) atMoment(none, () => (came = true));
    timers.tick(90 * DAY);
    assert.equal(came, false);
    assert.equal(listeners, 0);
  });

  it('leaves nothing behind when nobody waits for it', () => {
    let came = false;
    const stops = [1000, 2000].map((later) => atMoment(NOON + later, () => (came = true)));
    assert.equal(listeners, 1);
    for (const stop of stops) stop();
    assert.equal(listeners, 0);
    timers.tick(DAY);
    page.dispatchEvent(new Event('visibilitychange'));
    assert.equal(came, false);
  });

  it('still comes for the others when one of them throws or ends another', (context) => {
    context.mock.method(console, 'error', () => {});
    const came: string[] = [];
    atMoment(NOON + 1, () => {
      stop();
      throw new Error('broken');
    });
    const stop = atMoment(NOON + 1, () => came.push('ended'));
    atMoment(NOON + 1, () => came.push('other'));
    timers.tick(1);
    assert.deepEqual(came, ['other']);
  });
});

describe('an element that shows something until a moment', () => {
  function setUp() {
    const host = {
      isConnected: true,
      updates: 0,
      shown: [] as boolean[],
      moments: [NOON + 1000] as (number | undefined)[],
      updateComplete: Promise.resolve(true),
      addController() {},
      removeController() {},
      requestUpdate() {
        host.updates++;
        until.hostUpdate();
        host.shown = host.moments.map((moment) => until.before(moment));
        until.hostUpdated();
      },
    };
    const until = new Until(host);
    host.requestUpdate();
    return { host, until };
  }

  it('is rendered again when it comes, once', () => {
    const { host } = setUp();
    assert.deepEqual(host.shown, [true]);
    timers.tick(1000);
    assert.deepEqual(host.shown, [false]);
    timers.tick(DAY);
    assert.equal(host.updates, 2);
    assert.equal(listeners, 0);
  });

  it('is rendered at each of several, the nearest first', () => {
    const { host } = setUp();
    host.moments = [NOON + 5000, undefined, NOON + 2000];
    host.requestUpdate();
    assert.deepEqual(host.shown, [true, false, true]);
    timers.tick(2000);
    assert.deepEqual(host.shown, [true, false, false]);
    timers.tick(3000);
    assert.deepEqual(host.shown, [false, false, false]);
  });

  it('leaves nothing behind when it is removed, and looks again when it comes back', () => {
    const { host, until } = setUp();
    host.isConnected = false;
    until.hostDisconnected();
    assert.equal(listeners, 0);
    host.requestUpdate();
    assert.equal(listeners, 0, 'an update that was under way does not wait either');
    timers.tick(DAY);
    assert.deepEqual(host.shown, [true]);
    host.isConnected = true;
    until.hostConnected();
    assert.deepEqual(host.shown, [false]);
  });
});
