import assert from 'node:assert/strict';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { brotliCompressSync } from 'node:zlib';
import { build, type Rolldown } from 'vite';
import { entries, ROOT } from './workspace.js';

/** Most bytes, compressed, that a page loads of an adapter to show a product. Core is there already. */
const MOST = 4096;

/** Most bytes, compressed, of a live transport. */
const MOST_OF_TRANSPORT = 1536;

const adapters = entries().filter(({ specifier }) => specifier.startsWith('@vitrine/adapters/'));
const transports = adapters.filter(({ specifier }) => specifier.startsWith('@vitrine/adapters/live/'));
const shops = adapters.filter(({ specifier }) => !specifier.startsWith('@vitrine/adapters/live'));

/** What comes with the entry; parts that are loaded when they are needed stay outside. */
async function firstLoad(source: string): Promise<{ code: string; later: number }> {
  const entry = join(ROOT, source);
  let later = 0;
  const result = await build({
    root: ROOT,
    configFile: false,
    logLevel: 'error',
    resolve: { conditions: ['source'] },
    plugins: [
      {
        name: 'first-load-only',
        resolveDynamicImport(specifier) {
          later++;
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
  return { code: chunk.code, later };
}

describe('what a page loads of an adapter to show a product', () => {
  for (const { specifier, source } of shops) {
    it(`is at most ${MOST} bytes of ${specifier}`, async (t) => {
      const { code, later } = await firstLoad(source);
      assert.ok(later || source.includes('bridge'), 'nothing of it is loaded later');
      const { length } = brotliCompressSync(code);
      t.diagnostic(`${specifier}: ${length} bytes`);
      assert.ok(length <= MOST, `${length} bytes`);
    });
  }
});

describe('what a page loads to listen to a live show', () => {
  for (const { specifier, source } of transports) {
    it(`is at most ${MOST_OF_TRANSPORT} bytes of ${specifier}`, async (t) => {
      const { length } = brotliCompressSync((await firstLoad(source)).code);
      t.diagnostic(`${specifier}: ${length} bytes`);
      assert.ok(length <= MOST_OF_TRANSPORT, `${length} bytes`);
    });
  }
});
