import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createSession } from './session.js';

function fakeStorage(broken: { read?: boolean; write?: boolean } = {}): Storage & { map: Map<string, string> } {
  const map = new Map<string, string>();
  const fail = () => {
    throw new DOMException('no', 'QuotaExceededError');
  };
  return {
    map,
    get length() {
      return map.size;
    },
    clear: () => map.clear(),
    key: () => null,
    getItem: (key) => (broken.read ? fail() : (map.get(key) ?? null)),
    setItem: (key, value) => void (broken.write ? fail() : map.set(key, value)),
    removeItem: (key) => void (broken.write ? fail() : map.delete(key)),
  };
}

describe('createSession', () => {
  it('keeps a token for the next visit', () => {
    const storage = fakeStorage();
    createSession('vitrine/x', storage).write('token');
    assert.equal(createSession('vitrine/x', storage).read(), 'token');
    assert.equal(createSession('vitrine/y', storage).read(), null);
  });

  it('writes nothing by itself, and leaves nothing when it forgets', () => {
    const storage = fakeStorage();
    const session = createSession('vitrine/x', storage);
    assert.equal(session.read(), null);
    assert.equal(storage.map.size, 0);
    session.write('token');
    session.write(null);
    assert.equal(storage.map.size, 0);
    assert.equal(session.read(), null);
  });

  it('remembers for the page what a full storage does not take, and not the older value', () => {
    const broken = { write: false };
    const storage = fakeStorage(broken);
    const session = createSession('vitrine/x', storage);
    session.write('old');
    broken.write = true;
    session.write('new');
    assert.equal(session.read(), 'new');
    session.write(null);
    assert.equal(session.read(), null);
    broken.write = false;
    session.write('newest');
    assert.equal(storage.map.get('vitrine/x'), 'newest');
    assert.equal(session.read(), 'newest');
  });

  it('lives without storage: blocked, or in Node', () => {
    for (const storage of [fakeStorage({ read: true, write: true }), undefined]) {
      const session = createSession('vitrine/x', storage);
      assert.equal(session.read(), null);
      session.write('token');
      assert.equal(session.read(), 'token');
    }
  });

  it('lives where naming localStorage throws', (test) => {
    Object.defineProperty(globalThis, 'localStorage', {
      configurable: true,
      get() {
        throw new DOMException('blocked', 'SecurityError');
      },
    });
    test.after(() => Reflect.deleteProperty(globalThis, 'localStorage'));
    const session = createSession('vitrine/x');
    assert.equal(session.read(), null);
    session.write('token');
    assert.equal(session.read(), 'token');
  });
});
