import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { entries, packages, ROOT } from './workspace.js';

// The examples depend on every package, so a specifier resolves from there as it does on a page author's machine.
const fromExamples = createRequire(join(ROOT, 'examples/package.json'));
const all = entries();

describe('the entries of the packages', () => {
  it('are found', () => {
    assert.ok(all.some(({ specifier }) => specifier === '@vitrine/core'));
    assert.ok(all.some(({ specifier }) => specifier === '@vitrine/elements/define/tag.js'));
  });

  for (const { specifier, source, built } of all) {
    it(`${specifier} imports in Node, where there is no page`, async () => {
      assert.equal(typeof globalThis.document, 'undefined');
      assert.equal(fromExamples.resolve(specifier), join(ROOT, source));
      await import(pathToFileURL(join(ROOT, source)).href);
    });

    it(`${specifier} is built from its source to the same place in dist`, () => {
      const expected = source.replace(/^packages\/[^/]+\/src\//, './dist/').replace(/\.ts$/, '.js');
      assert.equal(built, expected);
    });
  }

  it('leave Node free to end', async () => {
    const urls = all.map(({ source }) => pathToFileURL(join(ROOT, source)).href);
    const script = `await Promise.all(${JSON.stringify(urls)}.map((url) => import(url))); console.log('imported')`;
    const { stdout } = await promisify(execFile)(
      process.execPath,
      ['--conditions=source', '--import=tsx', '--input-type=module', '--eval', script],
      { cwd: ROOT, timeout: 30_000 },
    );
    assert.equal(stdout.trim(), 'imported');
  });

  it('that are files are there', () => {
    for (const { folder, manifest } of packages()) {
      for (const file of Object.values(manifest.exports ?? {})) {
        if (typeof file !== 'string' || file.startsWith('./dist/')) continue;
        assert.ok(
          existsSync(join(ROOT, 'packages', folder, file)),
          `${manifest.name} exports ${file}, which does not exist`,
        );
      }
    }
  });
});
