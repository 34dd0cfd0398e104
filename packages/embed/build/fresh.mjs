import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { DIST } from './bundles.mjs';

const ROOT = resolve(import.meta.dirname, '../../..');
const SOURCES = ['core/src', 'adapters/src', 'elements/src', 'embed/src', 'embed/build'];

function newest(folder) {
  const times = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !/\.test\.ts$|\.json$/.test(entry.name))
    .map((entry) => statSync(join(entry.parentPath, entry.name)).mtimeMs);
  return Math.max(...times);
}

/** Builds the bundles unless `dist` is newer than everything they are made of. Ends the process when the build fails. */
export function buildIfStale() {
  const made = join(DIST, 'sri.json');
  const changed = Math.max(
    ...SOURCES.map((folder) => newest(join(ROOT, 'packages', folder))),
    statSync(join(ROOT, 'pnpm-lock.yaml')).mtimeMs,
  );
  if (existsSync(made) && statSync(made).mtimeMs >= changed) return;
  const { status } = spawnSync(process.execPath, [join(import.meta.dirname, 'build.mjs'), '--bundles'], {
    stdio: 'inherit',
  });
  if (status !== 0) process.exit(1);
}
