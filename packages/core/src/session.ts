import type { SessionStorage } from './adapter.js';

/**
 * Keeps one token of a shop between visits, under `key` in `localStorage` (or in `storage`). Never throws: where storage
 * is blocked, full or absent, as in Node, the token lives as long as the page. Writes nothing by itself.
 */
export function createSession(key: string, storage?: Storage): SessionStorage {
  /** What storage refused to take; undefined while storage holds the truth. */
  let memory: string | null | undefined;
  // Merely naming localStorage throws where the browser blocks it, so it is looked up inside each try.
  const kept = () => storage ?? globalThis.localStorage;
  return {
    read() {
      try {
        return memory === undefined ? kept().getItem(key) : memory;
      } catch {
        return null;
      }
    },
    write(token) {
      try {
        if (token === null) kept().removeItem(key);
        else kept().setItem(key, token);
        memory = undefined;
      } catch {
        memory = token;
      }
    },
  };
}
