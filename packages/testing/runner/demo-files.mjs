import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { ROOT } from './test-files.mjs';

const CATALOGUE = resolve(ROOT, 'packages/testing/catalogue');

function photoFolder() {
  try {
    // The photographs come with a development dependency of the examples; they are not ours to ship.
    return join(
      dirname(createRequire(join(ROOT, 'examples/package.json')).resolve('@vendure/create/package.json')),
      'assets/images',
    );
  } catch {
    return undefined;
  }
}

const FOLDERS = { photos: photoFolder(), catalogue: CATALOGUE };

/**
 * The file behind an address of the demo shop's pictures and data, `/photos/<file>.jpg` or `/catalogue/<file>.json`, for
 * whatever server stands in front: Vite, the test runner, the end-to-end tests. Undefined for any other address.
 *
 * @param {string} url path with or without a query
 * @returns {string | undefined} absolute path of a file that exists
 */
export function demoFile(url) {
  const match = /^\/(photos|catalogue)\/([\w.-]+)(?:\?|$)/.exec(url);
  const folder = match && FOLDERS[match[1]];
  if (!folder || match[2].startsWith('.')) return undefined;
  const file = join(folder, match[2]);
  return existsSync(file) ? file : undefined;
}
