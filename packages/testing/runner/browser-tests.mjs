import { defaultReporter, startTestRunner } from '@web/test-runner';
import config from '../../../web-test-runner.config.mjs';
import { atEnd, freePort } from './children.mjs';
import { launchers } from './launchers.mjs';

/** Counts each test once per engine; a page that did not load, or holds no test, is one failure. */
function countSession(session, count) {
  let tests = 0;
  const visit = (suite) => {
    for (const test of suite.tests) {
      tests++;
      if (test.skipped) count.skipped++;
      else if (test.passed) count.passed++;
      else count.failed++;
    }
    suite.suites.forEach(visit);
  };
  const failedBefore = count.failed;
  if (session.testResults) visit(session.testResults);
  if (!tests) {
    count.failed++;
    if (!session.errors.length) console.error(`${session.browser.name}: no test in ${session.testFile}`);
  } else if (!session.passed && count.failed === failedBefore) count.failed++;
}

/**
 * Runs test files in each engine.
 *
 * @param {readonly string[]} files
 * @param {ReturnType<typeof import('./browsers.mjs').findBrowsers>} browsers
 * @param {{ coverage: boolean, watch: boolean }} options
 * @returns {Promise<{ passed: number, failed: number, skipped: number }>}
 */
export async function runBrowserTests(files, browsers, { coverage, watch }) {
  const count = { passed: 0, failed: 0, skipped: 0 };
  let counted = false;
  const counter = {
    stop({ sessions }) {
      for (const session of sessions) countSession(session, count);
      counted = true;
    },
  };
  const engines = launchers(browsers);
  atEnd(() => Promise.all(engines.map((engine) => engine.stop())));
  const runner = await startTestRunner({
    config: {
      ...config,
      files: [...files],
      port: await freePort(),
      browsers: engines,
      reporters: [defaultReporter(), counter],
      coverage,
      watch,
    },
    readCliArgs: false,
    readFileConfig: false,
    autoExitProcess: watch,
  });
  if (!runner.stopped) await new Promise((resolve) => runner.on('stopped', resolve));
  // It stops early, with the reason printed, when its server does not start.
  if (!counted) count.failed++;
  return count;
}
