import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, it } from 'node:test';
import { promisify } from 'node:util';

const run = promisify(execFile);
const PACKAGE = resolve(import.meta.dirname, '../..');
const ROOT = resolve(PACKAGE, '../..');

/** Runs a program; what it says when it fails is the failure's message. */
async function passes(script: string, ...args: string[]): Promise<void> {
  await run(process.execPath, [script, ...args], { cwd: ROOT }).catch((error: { stdout: string; stderr: string }) =>
    assert.fail(`${error.stdout}${error.stderr}`),
  );
}

interface Manifest {
  modules: { path: string; declarations: { tagName?: string; name: string; members?: { name: string }[] }[] }[];
}

describe('the manifest', () => {
  it('names every element that can be defined, and nothing private', () => {
    const manifest = JSON.parse(readFileSync(join(PACKAGE, 'custom-elements.json'), 'utf8')) as Manifest;
    const declarations = manifest.modules.flatMap((module) => module.declarations);
    const tags = declarations.map((declaration) => declaration.tagName);
    const defined = manifest.modules
      .map(({ path }) => /^dist\/define\/([\w-]+)\.js$/.exec(path)?.[1])
      .filter((name) => name !== undefined);
    assert.deepEqual(tags.sort(), defined.map((name) => `vitrine-${name}`).sort());
    const names = declarations.flatMap(({ members = [] }) => members.map(({ name }) => name));
    assert.deepEqual(
      names.filter((name) => /^[#_]|Callback$|^(render|updated|t)$/.test(name)),
      [],
    );
  });
});

describe('typings for frameworks', () => {
  it('take right usage and refuse wrong usage in React, Vue and Svelte', async () => {
    await passes(join(ROOT, 'node_modules/typescript/bin/tsc'), '--noEmit', '-p', join(PACKAGE, 'typings/check'));
  });
});
