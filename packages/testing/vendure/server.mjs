import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import vendure from '@vendure/core';
import cli from '@vendure/core/cli/index.js';
import { SAMPLES, vendureConfig } from './config.mjs';
import { withOurProducts } from './products.mjs';
import { seed } from './seed.mjs';

/** The countries the shop knows; the sample data has all of the world's, which takes a second to write down. */
const COUNTRIES = ['NL', 'DE', 'FR', 'US', 'GB'];

const { TransactionalConnection } = vendure;

/** Where finished shops are kept: one is made once for each state of these files. */
const CACHE = join(import.meta.dirname, 'node_modules/.cache');

function nameOfShop() {
  const files = ['config.mjs', 'products.mjs', 'seed.mjs', 'server.mjs', 'package.json'];
  const hash = createHash('sha256');
  for (const file of files) hash.update(readFileSync(join(import.meta.dirname, file)));
  return `shop-${hash.digest('hex').slice(0, 12)}`;
}

/** Makes a shop of the samples and our own products, and writes its database and pictures into `folder`. */
async function makeShop(folder) {
  const table = join(folder, 'products.csv');
  writeFileSync(table, withOurProducts(readFileSync(join(SAMPLES, 'products.csv'), 'utf8')));
  const initial = JSON.parse(readFileSync(join(SAMPLES, 'initial-data.json'), 'utf8'));
  const countries = initial.countries.filter(({ code }) => COUNTRIES.includes(code));
  // Without it the importer counts on standard output what it has read.
  process.env.CREATING_VENDURE_APP = 'true';
  const app = await cli.populate(() => vendure.bootstrap(vendureConfig(folder)), { ...initial, countries }, table);
  await seed(app);
  const { sqljsManager } = app.get(TransactionalConnection).rawConnection;
  writeFileSync(join(folder, 'shop.sqlite'), sqljsManager.exportDatabase());
  await app.close();
}

/** The folder of a finished shop. */
async function shopFolder() {
  const folder = join(CACHE, nameOfShop());
  if (existsSync(folder)) return folder;
  mkdirSync(CACHE, { recursive: true });
  const draft = mkdtempSync(join(CACHE, 'draft-'));
  try {
    await makeShop(draft);
    renameSync(draft, folder);
  } catch (error) {
    rmSync(draft, { recursive: true, force: true });
    // Another run was faster.
    if (!existsSync(folder)) throw error;
  }
  return folder;
}

/**
 * Starts a Vendure server with the sample products of its installer and some of our own. It keeps all in memory: every
 * start is the same shop again.
 *
 * @returns {Promise<{ url: string, close(): Promise<void> }>} `url` is the address of the shop API
 */
export async function startVendure() {
  const folder = await shopFolder();
  const app = await vendure.bootstrap(vendureConfig(folder, readFileSync(join(folder, 'shop.sqlite'))));
  return {
    url: `http://127.0.0.1:${app.getHttpServer().address().port}/shop-api`,
    close: () => app.close(),
  };
}
