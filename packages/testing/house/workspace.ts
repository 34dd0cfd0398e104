import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join, relative, resolve } from 'node:path';

/** What the house rules are checked against. */
export const ROOT = resolve(import.meta.dirname, '../../..');

const SKIPPED = new Set(['node_modules', 'dist', 'coverage', '.git']);

/** Every file of the repository below `folder`, as a path from the root with forward slashes. */
export function filesIn(folder: string): string[] {
  const found: string[] = [];
  for (const entry of readdirSync(join(ROOT, folder), { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) {
      if (!SKIPPED.has(entry.name)) found.push(...filesIn(path));
    } else if (entry.isFile()) found.push(path.replaceAll('\\', '/'));
  }
  return found;
}

export function read(path: string): string {
  return readFileSync(join(ROOT, path), 'utf8');
}

export function isTest(path: string): boolean {
  return path.endsWith('.test.ts');
}

/** What only tests use, and no package ships; the fixtures of `testing` are what it is for. */
export function isTestCode(path: string): boolean {
  return isTest(path) || (/\/fixtures\//.test(path) && !path.startsWith('packages/testing/'));
}

type ExportTarget = string | { source?: string; types?: string; default?: string };

export interface Manifest {
  name: string;
  sideEffects?: boolean | string[];
  exports?: Record<string, ExportTarget>;
  dependencies?: Record<string, string>;
  devDependencies?: Record<string, string>;
}

export interface WorkspacePackage {
  /** Folder below `packages`: `core`, `elements`. */
  folder: string;
  manifest: Manifest;
}

/** The packages that exist, in the order of their folders. */
export function packages(): WorkspacePackage[] {
  return readdirSync(join(ROOT, 'packages'))
    .filter((folder) => existsSync(join(ROOT, 'packages', folder, 'package.json')))
    .map((folder) => ({ folder, manifest: JSON.parse(read(`packages/${folder}/package.json`)) as Manifest }));
}

export interface Entry {
  folder: string;
  /** As a page imports it: `@vitrine/elements/tag.js`. */
  specifier: string;
  /** The file of the `source` condition, from the root. */
  source: string;
  /** The file of the `default` condition, from the package. */
  built: string | undefined;
}

/** Each thing that can be imported from a package's sources, with `*` filled in. */
export function entries(): Entry[] {
  return packages().flatMap(({ folder, manifest }) =>
    Object.entries(manifest.exports ?? {}).flatMap(([path, target]) => {
      if (typeof target === 'string' || !target.source) return [];
      const make = (name: string): Entry => ({
        folder,
        specifier: `${manifest.name}${path.slice(1).replace('*', name)}`,
        source: relative(ROOT, resolve(ROOT, 'packages', folder, (target.source ?? '').replace('*', name))).replaceAll(
          '\\',
          '/',
        ),
        built: target.default?.replace('*', name),
      });
      if (!path.includes('*')) return [make('')];
      const [before = '', after = ''] = target.source.split('*');
      return filesIn(join('packages', folder, before))
        .filter((file) => !isTest(file) && file.endsWith(after))
        .map((file) => make(basename(file, after)));
    }),
  );
}
