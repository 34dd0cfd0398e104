#!/usr/bin/env node
/**
 * `pnpm test`: tests in Node, then in the browsers. Ends with the line `N passed, N failed`, and with exit code 1 when
 * any test failed, none ran, or a browser did not start.
 */
import { runBrowserTests } from './browser-tests.mjs';
import { findBrowsers } from './browsers.mjs';
import { endAll } from './children.mjs';
import { runNodeTests } from './node-tests.mjs';
import { readOptions, USAGE } from './options.mjs';
import { findTestFiles, ROOT } from './test-files.mjs';

const total = { passed: 0, failed: 0, skipped: 0 };

function add(count) {
  for (const key of Object.keys(total)) total[key] += count[key];
}

async function run() {
  const options = readOptions(process.argv.slice(2));
  if (options.help) {
    console.log(`Usage: ${USAGE}`);
    return 0;
  }
  const files = findTestFiles(options.patterns);
  // Before anything runs: a missing browser should be heard of at once.
  const browsers = files.browser.length ? findBrowsers(options.engines) : {};
  if (files.node.length && !options.watch) add(await runNodeTests(files.node));
  if (files.browser.length) add(await runBrowserTests(files.browser, browsers, options));
  if (total.skipped) console.log(`\n${total.skipped} skipped`);
  if (!total.passed && !total.failed) console.error('\nNo test ran.');
  console.log(`\n${total.passed} passed, ${total.failed} failed`);
  return total.passed && !total.failed ? 0 : 1;
}

let broken = false;

/** Ends a run that broke: the fault is in the command or the machine, and its failure counts as one. */
async function stop(reason) {
  console.error(`\n${reason}`);
  // More may break while it ends.
  if (broken) return;
  broken = true;
  await endAll();
  console.log(`\n${total.passed} passed, ${total.failed + 1} failed`);
  process.exit(1);
}

process.chdir(ROOT);
process.on('uncaughtException', (error) => stop(error.stack));
process.on('unhandledRejection', (error) => stop(error instanceof Error ? error.stack : error));

try {
  const code = await run();
  await endAll();
  process.exit(code);
} catch (error) {
  await stop(error instanceof Error ? error.message : error);
}
