import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';

/** What a page may import of a bundle, read from its source: Node cannot run that. */
function exportsOf(file: string): string[] {
  const text = readFileSync(new URL(file, import.meta.url), 'utf8');
  const lists = [...text.matchAll(/^export (?:function (\w+)|\{ (.+) \})/gm)];
  return lists.flatMap(([, name, list]) => name ?? list?.split(', ') ?? []).filter((name) => /^[a-z]/.test(name));
}

describe('the bundles in Node', () => {
  for (const [entry, file] of [
    ['vitrine', './vitrine.ts'],
    ['vitrine/vitrine.js', './vitrine.ts'],
    ['vitrine/vitrine.all.js', './vitrine.all.ts'],
  ] as const) {
    it(`import ${entry} with the functions a page has, and do nothing`, async () => {
      const bundle = (await import(entry)) as Record<string, () => unknown>;
      const names = exportsOf(file);
      assert.ok(names.includes('configure'));
      assert.deepEqual(Object.keys(bundle).sort(), names.sort());
      for (const name of names) await bundle[name]?.();
    });
  }
});
