import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { brotliCompressSync } from 'node:zlib';
import { shortVersion } from './short-version.mjs';

describe('the version in the names of chunks', () => {
  let folder = '';
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'version-'));
    mkdirSync(join(folder, 'chunks'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  const read = (name: string) => readFileSync(join(folder, name), 'utf8');

  function write(version: string): void {
    const map = `//# sourceMappingURL=card-${version}.js.map`;
    writeFileSync(
      join(folder, 'entry.js'),
      `import("./chunks/card-${version}.js");import("./chunks/cart-${version}.js");`,
    );
    writeFileSync(join(folder, `chunks/card-${version}.js`), `import"./cart-${version}.js";\n${map}`);
    writeFileSync(join(folder, `chunks/card-${version}.js.map`), `{"file":"card-${version}.js"}`);
    writeFileSync(join(folder, `chunks/cart-${version}.js`), '');
  }

  it('is one with which the entry is no larger, and the same in every name', () => {
    write('0a1b2c3');
    const before = brotliCompressSync(read('entry.js')).length;
    shortVersion(folder, 'entry.js');
    const [, version = ''] = /card-([a-f\d]{7})\.js/.exec(read('entry.js')) ?? [];
    assert.notEqual(version, '0a1b2c3');
    assert.ok(brotliCompressSync(read('entry.js')).length <= before);
    const files = [`card-${version}.js`, `card-${version}.js.map`, `cart-${version}.js`];
    assert.deepEqual(readdirSync(join(folder, 'chunks')).sort(), files);
    for (const name of ['entry.js', ...files.map((file) => `chunks/${file}`)])
      assert.doesNotMatch(read(name), /0a1b2c3/);
  });

  it('is the same each time for the same, and another for another', () => {
    const versions = ['0a1b2c3', '0a1b2c3', '0a1b2c4'].map((version) => {
      rmSync(join(folder, 'chunks'), { recursive: true });
      mkdirSync(join(folder, 'chunks'));
      write(version);
      shortVersion(folder, 'entry.js');
      return /card-([a-f\d]{7})\.js/.exec(read('entry.js'))?.[1];
    });
    assert.equal(versions[0], versions[1]);
    assert.notEqual(versions[0], versions[2]);
  });

  it('is not there where the entry loads nothing', () => {
    writeFileSync(join(folder, 'entry.js'), 'export {};');
    shortVersion(folder, 'entry.js');
    assert.equal(read('entry.js'), 'export {};');
  });
});
