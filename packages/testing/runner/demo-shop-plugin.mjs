import { createReadStream } from 'node:fs';
import { once } from 'node:events';
import { endChild, endedEarly, startChild } from './children.mjs';
import { demoFile } from '../catalogue/assets.mjs';
import { ROOT } from './test-files.mjs';

/**
 * Gives browser tests the demo shop on another origin, started when the first test asks `GET /__demo-shop` for its
 * address (`{ "url": "http://…" }`).
 *
 * @returns {import('@web/test-runner').TestRunnerPlugin}
 */
export function demoShopPlugin() {
  let child;
  let starting;

  async function start() {
    child = startChild(
      process.execPath,
      ['--conditions=source', '--import=tsx', 'packages/testing/runner/demo-shop-process.ts'],
      { cwd: ROOT, stdio: ['pipe', 'pipe', 'inherit'] },
    );
    const early = endedEarly(child, 'The demo shop ended before it had an address');
    const [line] = await Promise.race([once(child.stdout, 'data'), early]);
    return String(line);
  }

  return {
    name: 'demo-shop',
    serverStop() {
      return child && endChild(child);
    },
    async serve(context) {
      if (context.path === '/__demo-shop') {
        starting ??= start();
        return { body: await starting, type: 'json', headers: { 'cache-control': 'no-store' } };
      }
      return undefined;
    },
  };
}

/** Serves the pictures and the catalogue on the tests' own origin. */
export async function demoFiles(context, next) {
  const file = demoFile(context.path);
  if (!file) return next();
  context.type = file.slice(file.lastIndexOf('.'));
  context.body = createReadStream(file);
  return undefined;
}
