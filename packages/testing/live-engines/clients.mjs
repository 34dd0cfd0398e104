import { readdirSync } from 'node:fs';
import { basename, join } from 'node:path';

const FOLDER = join(import.meta.dirname, 'clients');

/** The clients that a page may have already, each an entry of its own. */
const NAMES = readdirSync(FOLDER).map((file) => basename(file, '.mjs'));

/**
 * A client as a page's bundler makes it, for a browser.
 *
 * @param {string} name such as `nats`
 * @returns {Promise<string>} one module
 */
export async function bundleClient(name) {
  if (!NAMES.includes(name)) throw new Error(`There is no client ${name}.`);
  const { build } = await import('vite');
  const [{ output }] = await build({
    configFile: false,
    logLevel: 'error',
    build: { write: false, lib: { entry: join(FOLDER, `${name}.mjs`), formats: ['es'] } },
  });
  return output[0].code;
}
