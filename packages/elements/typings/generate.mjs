#!/usr/bin/env node
/**
 * `pnpm analyze`: writes `custom-elements.json`, the typings for frameworks and editors and the reference pages from the
 * classes in `src/`. With `--check` nothing is written: it ends with exit code 1 and a list when a committed file is not
 * what would be written.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, relative, resolve } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { htmlData } from './generator/html-data.mjs';
import { readElements } from './generator/elements.mjs';
import { readManifest } from './generator/manifest.mjs';
import { reactTypings } from './generator/react.mjs';
import { referenceIndex, referencePage } from './generator/reference.mjs';
import { svelteTypings } from './generator/svelte.mjs';
import { readTexts, textsPage } from './generator/texts.mjs';
import { vueTypings } from './generator/vue.mjs';
import { webTypes } from './generator/web-types.mjs';

const PACKAGE = resolve(import.meta.dirname, '..');
const ROOT = resolve(PACKAGE, '../..');
const REFERENCE = resolve(ROOT, 'docs/reference');

async function pretty(text, filepath) {
  return format(text, { ...(await resolveConfig(filepath)), filepath });
}

/** Every generated file by its absolute path. */
async function generate() {
  const info = JSON.parse(readFileSync(resolve(PACKAGE, 'package.json'), 'utf8'));
  const manifest = readManifest(PACKAGE);
  const elements = readElements(manifest, info);
  const json = (value) => JSON.stringify(value, null, 2);
  const files = {
    [resolve(PACKAGE, 'custom-elements.json')]: json(manifest),
    [resolve(PACKAGE, 'typings/react.d.ts')]: reactTypings(elements),
    [resolve(PACKAGE, 'typings/vue.d.ts')]: vueTypings(elements),
    [resolve(PACKAGE, 'typings/svelte.d.ts')]: svelteTypings(elements),
    [resolve(PACKAGE, 'typings/vscode.html-custom-data.json')]: json(htmlData(elements)),
    [resolve(PACKAGE, 'typings/web-types.json')]: json(webTypes(elements, info)),
    [resolve(REFERENCE, 'README.md')]: referenceIndex(elements),
    [resolve(REFERENCE, 'texts.md')]: textsPage(readTexts(PACKAGE)),
  };
  for (const element of elements) files[resolve(REFERENCE, `${element.tag}.md`)] = referencePage(element);
  for (const [path, text] of Object.entries(files)) files[path] = await pretty(text, path);
  return files;
}

/** Pages of elements that are no more. */
function stalePages(files) {
  if (!existsSync(REFERENCE)) return [];
  return readdirSync(REFERENCE)
    .filter((name) => /^vitrine-[\w-]+\.md$/.test(name))
    .map((name) => resolve(REFERENCE, name))
    .filter((path) => !(path in files));
}

const files = await generate();
const changed = Object.keys(files).filter((path) => !existsSync(path) || readFileSync(path, 'utf8') !== files[path]);
const stale = stalePages(files);
const named = [...changed, ...stale].map((path) => relative(ROOT, path));

if (process.argv.includes('--check')) {
  if (named.length) {
    console.error(
      `Not what the classes say; run \`npx pnpm analyze\`:\n${named.map((path) => `  ${path}`).join('\n')}`,
    );
    process.exitCode = 1;
  }
} else {
  for (const path of changed) {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, files[path]);
  }
  for (const path of stale) rmSync(path);
  console.log(named.length ? named.join('\n') : 'Nothing has changed.');
}
