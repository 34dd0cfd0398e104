import { execFile } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { read, ROOT } from './workspace.js';

/** What is published on npm, by folder. */
export const PUBLISHED = ['core', 'adapters', 'elements', 'host', 'testing', 'embed'] as const;

/** Runs a program; what it wrote is the error's message when it fails. */
function run(cwd: string, program: string, ...args: string[]): Promise<string> {
  // The copy of the workspace has no lockfile: pnpm must not install there.
  const env = { ...process.env, pnpm_config_verify_deps_before_run: 'false' };
  const options = { cwd, env, maxBuffer: 2 ** 26 };
  return new Promise((resolve, reject) => {
    execFile(program, args, options, (error, stdout, stderr) => {
      if (error) reject(new Error(`${basename(program)} ${args.join(' ')}\n${stdout}${stderr}`));
      else resolve(stdout);
    });
  });
}

export const runNode = (cwd: string, ...args: string[]): Promise<string> => run(cwd, process.execPath, ...args);

/** The pnpm that runs this, where one does: npx asks the registry each time. */
const [PNPM = 'pnpm', ...BEFORE] = process.env.npm_config_user_agent?.startsWith('pnpm')
  ? []
  : ['npx', '--yes', 'pnpm'];

const runPnpm = (cwd: string, ...args: string[]) => run(cwd, PNPM, ...BEFORE, ...args);

export const TSC = join(ROOT, 'node_modules/typescript/bin/tsc');

/** A copy of the workspace: building the packages must not disturb whoever uses those of the workspace meanwhile. */
function copyWorkspace(folder: string): void {
  for (const file of ['package.json', 'pnpm-workspace.yaml', 'tsconfig.json'])
    cpSync(join(ROOT, file), join(folder, file));
  symlinkSync(join(ROOT, 'node_modules'), join(folder, 'node_modules'), 'junction');
  cpSync(join(ROOT, 'packages'), join(folder, 'packages'), {
    recursive: true,
    // Links between packages are relative: in the copy they lead to the copy.
    verbatimSymlinks: true,
    filter: (source) => !['dist', 'coverage'].includes(basename(source)),
  });
}

export interface InstalledPackages {
  /** Folder of an app outside the workspace, with the packed packages in its `node_modules`. */
  app: string;
  /** Paths in each package's tarball, by its folder. */
  contents: Map<string, string[]>;
  remove(): void;
}

/** Builds and packs the packages as publishing does, and installs the tarballs where nothing knows the workspace. */
export async function installPackages(): Promise<InstalledPackages> {
  const folder = mkdtempSync(join(tmpdir(), 'vitrine-packages-'));
  const remove = () => rmSync(folder, { recursive: true, force: true });
  try {
    const workspace = join(folder, 'workspace');
    const tarballs = join(folder, 'tarballs');
    const app = join(folder, 'app');
    for (const each of [workspace, tarballs, app]) mkdirSync(each);
    copyWorkspace(workspace);
    await runNode(workspace, 'packages/embed/build/build.mjs');

    const contents = new Map<string, string[]>();
    const specifiers: Record<string, string> = {};
    await Promise.all(
      PUBLISHED.map(async (name) => {
        const out = await runPnpm(join(workspace, 'packages', name), 'pack', '--json', '--pack-destination', tarballs);
        const packed = JSON.parse(out) as { name: string; filename: string; files: { path: string }[] };
        contents.set(
          name,
          packed.files.map(({ path }) => path),
        );
        specifiers[packed.name] = `file:${join(tarballs, basename(packed.filename))}`;
      }),
    );

    const { devDependencies } = JSON.parse(read('package.json')) as { devDependencies: Record<string, string> };
    const types = ['@types/node', '@types/react', 'react', 'svelte', 'vue'];
    const typed = Object.fromEntries(types.map((name) => [name, devDependencies[name]]));
    writeFileSync(
      join(app, 'package.json'),
      JSON.stringify({ name: 'app', private: true, type: 'module', dependencies: { ...specifiers, ...typed } }),
    );
    // The packages ask for each other by version; no registry has these.
    writeFileSync(join(app, 'pnpm-workspace.yaml'), `packages: []\noverrides: ${JSON.stringify(specifiers)}\n`);
    await runPnpm(app, 'install', '--prefer-offline', '--ignore-scripts');
    if (!readdirSync(join(app, 'node_modules')).includes('@vitrine')) throw new Error('Nothing was installed.');
    return { app, contents, remove };
  } catch (error) {
    remove();
    throw error;
  }
}
