import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { childEnd, endChild, endedEarly, freePort, startChild } from '../runner/children.mjs';

/** A package of its own, outside the workspace: 700 MB that only this test needs. */
export const SERVER = join(import.meta.dirname, 'server');

async function run(command, args, env = process.env) {
  const child = startChild(command, args, { cwd: SERVER, env, stdio: ['ignore', 'inherit', 'inherit'] });
  const code = await childEnd(child);
  if (code !== 0) throw new Error(`${command} ${args.join(' ')} ended with ${code}.`);
}

/** Whether what `package.json` asks for is there. npm writes its list last. */
export function isInstalled() {
  const list = join(SERVER, 'node_modules/.package-lock.json');
  if (!existsSync(list)) return false;
  const { packages } = JSON.parse(readFileSync(list, 'utf8'));
  const { dependencies } = JSON.parse(readFileSync(join(SERVER, 'package.json'), 'utf8'));
  return Object.entries(dependencies).every(([name, asked]) => {
    const version = packages[`node_modules/${name}`]?.version;
    return asked.startsWith('^') ? version : version === asked;
  });
}

export const install = () =>
  run('npm', ['install', '--no-audit', '--no-fund', '--no-package-lock', '--ignore-scripts', '--loglevel=error']);

/** Waits until the shop answers: the server does before it, from a place of its own. */
async function isOpen(url, key) {
  for (let tries = 0; tries < 300; tries++) {
    const request = fetch(`${url}/store/regions`, { headers: { 'x-publishable-api-key': key } });
    const answer = await request.catch(() => undefined);
    if (answer?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  throw new Error('Medusa does not answer.');
}

/**
 * Makes a shop in an empty database, and opens it on a free port.
 *
 * @param {string} database its address
 * @param {string} folder for what the seed writes
 * @param {(what: string) => void} say is told of each step
 * @returns {Promise<{ url: string, seeded: Record<'key' | 'wideKey' | 'channel', string>, close(): Promise<void> }>} `seeded`
 *   is what `seed.js` tells
 */
export async function startMedusa(database, folder, say) {
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const result = join(folder, 'seed.json');
  const env = {
    ...process.env,
    DATABASE_URL: database,
    SEED_RESULT: result,
    PORT: String(port),
    HOST: '127.0.0.1',
    NODE_ENV: 'production',
    LOG_LEVEL: 'error',
    MEDUSA_DISABLE_TELEMETRY: 'true',
  };
  const cli = join(SERVER, 'node_modules/@medusajs/cli/cli.js');
  say('make the tables');
  await run(process.execPath, [cli, 'db:migrate'], env);
  say('make the shop');
  await run(process.execPath, [cli, 'exec', './seed.js'], env);
  const seeded = JSON.parse(readFileSync(result, 'utf8'));
  say('open the shop');
  const child = startChild(process.execPath, [cli, 'start'], {
    cwd: SERVER,
    env,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  await Promise.race([isOpen(url, seeded.key), endedEarly(child, 'Medusa ended')]);
  return { url, seeded, close: () => endChild(child) };
}
