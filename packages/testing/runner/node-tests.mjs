import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { childEnd, startChild } from './children.mjs';
import { ROOT } from './test-files.mjs';

/**
 * Runs test files in Node, from TypeScript, against the sources of the workspace.
 *
 * @param {readonly string[]} files
 * @returns {Promise<{ passed: number, failed: number, skipped: number }>}
 */
export async function runNodeTests(files) {
  const folder = mkdtempSync(join(tmpdir(), 'vitrine-test-'));
  const tally = join(folder, 'tally.json');
  try {
    const child = startChild(
      process.execPath,
      [
        '--conditions=source',
        '--import=tsx',
        '--test',
        '--test-concurrency=2',
        '--test-reporter=spec',
        '--test-reporter-destination=stdout',
        `--test-reporter=${new URL('node-tally.mjs', import.meta.url)}`,
        `--test-reporter-destination=${tally}`,
        ...files,
      ],
      { cwd: ROOT, stdio: ['ignore', 'inherit', 'inherit'] },
    );
    const code = await childEnd(child);
    const count = JSON.parse(readFileSync(tally, 'utf8'));
    // Node knows of failures that belong to no test, such as a hook's.
    if (code !== 0 && count.failed === 0) count.failed = 1;
    return count;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
