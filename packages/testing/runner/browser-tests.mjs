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

/** What is said of a page whose browser went away under it, or hears no more. */
const GONE =
  /browser disconnected|invalid session id|Target closed|Timed out stopping the browser page|(?:timed out!|aborted|UND_ERR_).* when running/i;

/** Whether it is not the test that failed but its browser: nothing is known of the file then. */
const isLost = ({ testResults, errors }) => !testResults && errors.some(({ message }) => GONE.test(message));

/**
 * Runs test files in each engine. A file whose browser fell, or hung, is run once more.
 *
 * @param {readonly string[]} files
 * @param {ReturnType<typeof import('./browsers.mjs').findBrowsers>} browsers
 * @param {{ coverage: boolean, watch: boolean }} options
 * @returns {Promise<{ passed: number, failed: number, skipped: number }>}
 */
export async function runBrowserTests(files, browsers, options) {
  const count = { passed: 0, failed: 0, skipped: 0 };
  const lost = await runOnce(files, browsers, options, count);
  for (const [engine, again] of lost) {
    console.error(`\nThe browser of engine ${engine} fell or hung; once more: ${again.join(' ')}`);
    await runOnce(again, { [engine]: browsers[engine] }, options, count, true);
  }
  return count;
}

/** Adds to `count`. @returns {Promise<Map<string, string[]>>} by engine, the files that nothing is known of; none at the `last` try */
async function runOnce(files, browsers, { coverage, watch }, count, last = false) {
  const lost = new Map();
  const names = Object.keys(browsers);
  let counted = false;
  const engines = launchers(browsers);
  const counter = {
    stop({ sessions }) {
      for (const session of sessions) {
        const engine = names[engines.indexOf(session.browser)];
        if (last || !isLost(session)) countSession(session, count);
        else lost.set(engine, [...(lost.get(engine) ?? []), session.testFile]);
      }
      counted = true;
    },
  };
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
  return lost;
}
