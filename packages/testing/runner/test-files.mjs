import { readdirSync } from 'node:fs';
import { relative, resolve } from 'node:path';

export const ROOT = resolve(import.meta.dirname, '../../..');

const SKIPPED = new Set(['node_modules', 'dist', 'coverage']);

function* walk(folder) {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    if (entry.isDirectory()) {
      if (!SKIPPED.has(entry.name)) yield* walk(`${folder}/${entry.name}`);
    } else if (entry.name.endsWith('.test.ts')) yield `${folder}/${entry.name}`;
  }
}

function matcher(pattern) {
  const path = relative(ROOT, resolve(process.env.INIT_CWD ?? ROOT, pattern)).replaceAll('\\', '/');
  if (pattern.includes('*')) {
    const source = path
      .replace(/[.+^${}()|[\]\\]/g, '\\$&')
      .replace(/\*\*\/|\*/g, (stars) => (stars === '*' ? '[^/]*' : '(?:.*/)?'));
    const glob = new RegExp(`^${source}$`);
    return (file) => glob.test(file);
  }
  return (file) => file === path || file.startsWith(`${path}/`) || file.includes(pattern);
}

/**
 * The test files the command line asks for; all of them when it names none. Throws for a pattern that matches nothing.
 *
 * @param {readonly string[]} patterns paths, folders, globs or parts of a path
 * @returns {{ node: string[], browser: string[] }} paths from the root: `*.node.test.ts` run in Node, all other `*.test.ts` in browsers
 */
export function findTestFiles(patterns) {
  const all = [...walk(`${ROOT}/packages`)].map((file) => relative(ROOT, file).replaceAll('\\', '/')).sort();
  const chosen = new Set(patterns.length ? [] : all);
  for (const pattern of patterns) {
    const found = all.filter(matcher(pattern));
    if (!found.length) throw new Error(`No test file matches "${pattern}".`);
    for (const file of found) chosen.add(file);
  }
  const files = all.filter((file) => chosen.has(file));
  return {
    node: files.filter((file) => file.endsWith('.node.test.ts')),
    browser: files.filter((file) => !file.endsWith('.node.test.ts')),
  };
}
