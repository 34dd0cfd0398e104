/**
 * `pnpm test:medusa [--browser=…]`: installs a Medusa server, starts it on a PostgreSQL, makes a shop, runs the tests of the
 * adapter on it from Node and from pages of another origin, and ends everything. 700 MB and some minutes the first time,
 * a minute after that.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { atEnd, childEnd, endAll, startChild } from '../runner/children.mjs';
import { ROOT } from '../runner/test-files.mjs';
import { openDatabase } from './postgres.mjs';
import { install, isInstalled, startMedusa } from './server.mjs';

const started = Date.now();
const say = (what) => console.log(`── ${Math.round((Date.now() - started) / 1000)} s: ${what}`);

/** What is open, in the order it was opened. */
const opened = [];

async function closeAll() {
  while (opened.length) await opened.pop()();
}

async function test(args) {
  const folder = mkdtempSync(join(tmpdir(), 'vitrine-medusa-'));
  opened.push(() => rmSync(folder, { recursive: true, force: true }));
  if (!isInstalled()) {
    say('install Medusa');
    await install();
  }
  say('open a database');
  const database = await openDatabase(folder);
  opened.push(database.close);
  const { url, seeded, close } = await startMedusa(database.url, folder, say);
  opened.push(close);
  say(`test on ${url}`);
  const files = ['packages/adapters/src/medusa/', ...args];
  const given = {
    URL: url,
    KEY: seeded.key,
    COUPON: 'TENOFF',
    COUNTRY: 'DK',
    SEARCH: 'medusa',
    SEEDED: JSON.stringify(seeded),
  };
  const env = { ...process.env };
  for (const [name, value] of Object.entries(given)) env[`MEDUSA_${name}`] = value;
  const child = startChild(process.execPath, ['packages/testing/runner/test.mjs', ...files], {
    cwd: ROOT,
    env,
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  return childEnd(child);
}

atEnd(closeAll);
try {
  process.exitCode = await test(process.argv.slice(2));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
} finally {
  await endAll();
  say('all ended');
}
