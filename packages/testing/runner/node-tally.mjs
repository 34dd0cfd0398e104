import { basename } from 'node:path';

/**
 * A reporter for `node --test` that writes how many tests passed, failed and were skipped, as one line of JSON.
 * Suites, and tests that failed only because a test inside them did, are not counted again. A file without any test,
 * which Node reports as one that passed, is a failure.
 */
export default async function* tally(events) {
  const count = { passed: 0, failed: 0, skipped: 0 };
  for await (const { type, data } of events) {
    if (type !== 'test:pass' && type !== 'test:fail') continue;
    if (data.details?.type === 'suite' || data.details?.error?.failureType === 'subtestsFailed') continue;
    if (data.skip !== undefined || data.todo !== undefined) count.skipped++;
    else if (type === 'test:fail') count.failed++;
    else if (data.nesting === 0 && data.file && basename(data.name) === basename(data.file)) {
      console.error(`No test in ${data.name}`);
      count.failed++;
    } else count.passed++;
  }
  yield JSON.stringify(count);
}
