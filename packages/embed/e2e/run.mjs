import { readdirSync } from 'node:fs';
import { relative, resolve } from 'node:path';
import { buildIfStale } from '../build/fresh.mjs';
import { runNodeTests } from '../../testing/runner/node-tests.mjs';

/** End-to-end tests on the built bundles: `pnpm e2e [part of a file name …]`. */
const ROOT = resolve(import.meta.dirname, '../../..');
const wanted = process.argv.slice(2).filter((arg) => arg !== '--');

process.chdir(ROOT);
await buildIfStale();
const files = readdirSync(import.meta.dirname)
  .filter((name) => name.endsWith('.e2e.mjs') && (!wanted.length || wanted.some((part) => name.includes(part))))
  .map((name) => relative(ROOT, resolve(import.meta.dirname, name)));
if (!files.length) {
  console.error(`No end-to-end test is called ${wanted.join(' or ')}.`);
  process.exit(1);
}
const { passed, failed } = await runNodeTests(files);
console.log(`\n${passed} passed, ${failed} failed`);
process.exit(passed && !failed ? 0 : 1);
