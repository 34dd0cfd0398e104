import { copyFile, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { buildBundles, DIST } from './bundles.mjs';
import { gather } from './gather.mjs';
import { writeIntegrity } from './integrity.mjs';
import { buildPackages } from './packages.mjs';
import { plainExports } from './plain-exports.mjs';
import { squeeze } from './squeeze.mjs';

/** Everything that is published, and with `bundles` alone only what script tags load. Gives the same bytes each time. */
const only = process.argv.includes('--bundles');

try {
  if (!only) await buildPackages();
  await rm(DIST, { recursive: true, force: true });
  await buildBundles();
  gather(join(DIST, 'vitrine.all.js'));
  await squeeze(DIST);
  plainExports(DIST);
  await copyFile(resolve(import.meta.dirname, '../src/vitrine.css'), join(DIST, 'vitrine.css'));
  writeIntegrity(DIST);
} catch (error) {
  // The bundler colours its messages whoever reads them.
  const text = error instanceof Error ? error.message : String(error);
  console.error(process.stderr.isTTY ? text : stripVTControlCharacters(text));
  process.exit(1);
}
