import { readdirSync } from 'node:fs';
import { relative, resolve } from 'node:path';
import { buildIfStale } from '../build/fresh.mjs';
import { runBrowserTests } from '../../testing/runner/browser-tests.mjs';
import { findBrowsers } from '../../testing/runner/browsers.mjs';
import { runNodeTests } from '../../testing/runner/node-tests.mjs';

/**
 * End-to-end tests on the built bundles: `pnpm e2e [part of a file name …]`. `*.e2e.mjs` drive Chromium from Node;
 * `*.browser.ts` run in all three engines.
 */
const ROOT = resolve(import.meta.dirname, '../../..');
const wanted = process.argv.slice(2).filter((arg) => arg !== '--');
const files = readdirSync(import.meta.dirname)
  .filter((name) => !wanted.length || wanted.some((part) => name.includes(part)))
  .map((name) => relative(ROOT, resolve(import.meta.dirname, name)));
const inNode = files.filter((name) => name.endsWith('.e2e.mjs'));
const inBrowsers = files.filter((name) => name.endsWith('.browser.ts'));
if (!inNode.length && !inBrowsers.length) {
  console.error(`No end-to-end test is called ${wanted.join(' or ')}.`);
  process.exit(1);
}

process.chdir(ROOT);
await buildIfStale();
const total = { passed: 0, failed: 0 };
const add = ({ passed, failed }) => {
  total.passed += passed;
  total.failed += failed;
};
if (inNode.length) add(await runNodeTests(inNode));
if (inBrowsers.length) add(await runBrowserTests(inBrowsers, findBrowsers(), { coverage: false, watch: false }));
console.log(`\n${total.passed} passed, ${total.failed} failed`);
process.exit(total.passed && !total.failed ? 0 : 1);
