import { renameSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { HostError, wordsOf } from '../host-error.js';
import type { Publisher } from './publisher.js';

/** Writes the whole state into a file after every event, for a static host that viewers poll. */
export function filePublisher(url: URL): Publisher {
  const file = fileURLToPath(url);
  return {
    event: async () => {},
    needsState: true,
    async state(state) {
      try {
        // Never half a file for who reads it now.
        writeFileSync(`${file}.new`, JSON.stringify(state));
        renameSync(`${file}.new`, file);
      } catch (error) {
        throw new HostError(`The state cannot be written: ${wordsOf(error)}`, 1, { cause: error });
      }
    },
    close: async () => {},
  };
}
