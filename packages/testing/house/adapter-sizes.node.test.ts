import assert from 'node:assert/strict';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { brotliCompressSync } from 'node:zlib';
import { build, type Rolldown } from 'vite';
import { entries, ROOT } from './workspace.js';

/** Most bytes, compressed, that a page loads of an adapter to show a product. Core is there already. */
const MOST = 4096;

const adapters = entries().filter(({ specifier }) => specifier.startsWith('@vitrine/adapters/'));

/** What comes with the entry; parts that are loaded when they are needed stay outside. */
async function firstLoad(source: string): Promise<string> {
  const entry = join(ROOT, source);
  let isLater = false;
  const result = await build({
    root: ROOT,
    configFile: false,
    logLevel: 'error',
    resolve: { conditions: ['source'] },
    plugins: [
      {
        name: 'first-load-only',
        resolveDynamicImport(specifier) {
          isLater = true;
          return { id: String(specifier), external: true };
        },
      },
    ],
    build: {
      write: false,
      target: 'es2022',
      lib: { entry, formats: ['es'], fileName: 'first' },
      rolldownOptions: { external: /^@vitrine\/core/, output: { minify: true } },
    },
  });
  const [{ output }] = [result].flat() as [Rolldown.RolldownOutput];
  const [chunk] = output;
  assert.equal(output.length, 1);
  assert.ok(isLater || source.includes('bridge'), 'nothing of it is loaded later');
  return chunk.code;
}

describe('what a page loads of an adapter to show a product', () => {
  for (const { specifier, source } of adapters) {
    it(`is at most ${MOST} bytes of ${specifier}`, async (t) => {
      const { length } = brotliCompressSync(await firstLoad(source));
      t.diagnostic(`${specifier}: ${length} bytes`);
      assert.ok(length <= MOST, `${length} bytes`);
    });
  }
});
