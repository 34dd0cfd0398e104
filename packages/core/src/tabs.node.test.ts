import assert from 'node:assert/strict';
import { describe, it, type TestContext } from 'node:test';
import { openTabs } from './tabs.js';

/** Stands in for `window`, on which storage and page events arrive. */
function fakeWindow(test: TestContext): EventTarget {
  const target = new EventTarget();
  const scope = globalThis as Partial<Pick<Window, 'addEventListener'>>;
  const { addEventListener } = scope;
  scope.addEventListener = target.addEventListener.bind(target);
  test.after(() => {
    scope.addEventListener = addEventListener;
  });
  return target;
}

const send = (target: EventTarget, type: string, more: object) =>
  target.dispatchEvent(Object.assign(new Event(type), more));

describe('openTabs', () => {
  it('tells the others over a channel, not itself', async () => {
    let own = 0;
    const here = openTabs('vitrine/a', () => own++);
    const heard = new Promise<void>((resolve) => {
      const there = openTabs('vitrine/a', () => {
        there.close();
        resolve();
      });
    });
    here.tell();
    // The channel does not keep the process alive; this does, until it is heard.
    const alive = setTimeout(() => {}, 10_000);
    await heard;
    clearTimeout(alive);
    here.close();
    assert.equal(own, 0);
  });

  it('listens to storage where there is no channel', (test) => {
    const target = fakeWindow(test);
    test.mock.method(globalThis, 'BroadcastChannel', function () {
      throw new DOMException('no', 'SecurityError');
    });
    let heard = 0;
    const tabs = openTabs('vitrine/a', () => heard++);
    send(target, 'storage', { key: 'vitrine/a' });
    send(target, 'storage', { key: 'other' });
    assert.equal(heard, 1);
    tabs.tell();
    tabs.close();
    send(target, 'storage', { key: 'vitrine/a' });
    assert.equal(heard, 1);
  });

  it('looks again when a page comes back from the memory of the browser', (test) => {
    const target = fakeWindow(test);
    let heard = 0;
    const tabs = openTabs('vitrine/a', () => heard++);
    send(target, 'pageshow', { persisted: false });
    send(target, 'pageshow', { persisted: true });
    tabs.close();
    send(target, 'pageshow', { persisted: true });
    assert.equal(heard, 1);
  });
});
