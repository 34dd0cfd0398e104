import assert from 'node:assert/strict';
import { basename } from 'node:path';
import { describe, it } from 'node:test';
import { entries, filesIn, isTest, packages, read } from './workspace.js';

const files = [...filesIn('packages'), ...filesIn('examples')];
const sources = files.filter((file) => /\.(ts|tsx|mjs|js)$/.test(file));

describe('file names', () => {
  it('are kebab-case', () => {
    const kebab = /^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9]+(-[a-z0-9]+)*)*$/;
    const wrong = sources.filter((file) => !kebab.test(basename(file)));
    assert.deepEqual(wrong, []);
  });

  it('say what is inside', () => {
    const wrong = sources.filter((file) =>
      /^(utils?|helpers?|types?|common|misc|constants|shared)\.[a-z.]+$/.test(basename(file)),
    );
    assert.deepEqual(wrong, []);
  });

  it('are index only for the entry of a package', () => {
    const entry = new Set(entries().map(({ source }) => source));
    const wrong = sources.filter(
      (file) => /^packages\/[^/]+\/src\//.test(file) && /^index\.tsx?$/.test(basename(file)) && !entry.has(file),
    );
    assert.deepEqual(wrong, []);
  });

  it('have an element file, a define file and tests for each element', () => {
    const elements = files
      .map((file) => /^packages\/elements\/src\/([^/]+)\/\1-element\.ts$/.exec(file)?.[1])
      .filter(Boolean);
    assert.ok(elements.length);
    for (const name of elements) {
      assert.ok(files.includes(`packages/elements/src/define/${name}.ts`), `No define/${name}.ts`);
      assert.ok(
        files.some((file) => file.startsWith(`packages/elements/src/${name}/`) && isTest(file)),
        `No test of ${name}`,
      );
    }
  });
});

describe('file sizes', () => {
  it('stay under 300 lines, past which a file does a second thing', () => {
    const wrong = sources
      .filter((file) => /^packages\/[^/]+\/src\//.test(file) && !isTest(file) && !/\/locales\//.test(file))
      .map((file) => [file, read(file).split('\n').length] as const)
      .filter(([, lines]) => lines > 300);
    assert.deepEqual(wrong, []);
  });
});

describe('side effects', () => {
  it('are declared for the define entries of elements, and nowhere else', () => {
    for (const { folder, manifest } of packages()) {
      // A script tag is all side effect.
      const expected = { elements: ['./src/define/*.ts', './dist/define/*.js'], embed: true }[folder] ?? false;
      assert.deepEqual(manifest.sideEffects, expected, manifest.name);
    }
  });
});
