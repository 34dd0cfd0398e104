import { execFile } from 'node:child_process';
import { rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, resolve } from 'node:path';
import { promisify } from 'node:util';

const ROOT = resolve(import.meta.dirname, '../../..');

/** In the order in which one needs the other's declarations. */
const PACKAGES = ['core', 'adapters', 'elements', 'host', 'testing'];

const typescript = dirname(createRequire(import.meta.url).resolve('typescript/package.json'));

/** Compiles every package that is installed from npm into its `dist`: one module per source, with declarations and maps. */
export async function buildPackages() {
  for (const name of PACKAGES) {
    const folder = resolve(ROOT, 'packages', name);
    await rm(resolve(folder, 'dist'), { recursive: true, force: true });
    const args = [resolve(typescript, 'bin/tsc'), '-p', resolve(folder, 'tsconfig.build.json')];
    await promisify(execFile)(process.execPath, args, { cwd: ROOT }).catch(({ stdout, stderr }) => {
      throw new Error(`@vitrine/${name} does not compile:\n${stdout}${stderr}`);
    });
  }
}
