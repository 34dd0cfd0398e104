import { readdirSync, readFileSync } from 'node:fs';

const TYPES: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8',
  css: 'text/css',
  mjs: 'text/javascript',
};

// Beside `src` and `dist` alike.
const PAGE = new URL('../../page/', import.meta.url);

const endOf = (file: string) => file.replace(/.*\./, '');

/** Each file of the page, by its path; no other file can be asked for. */
const FILES: ReadonlyMap<string, string> = new Map(
  readdirSync(PAGE, { recursive: true, encoding: 'utf8' })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => Object.hasOwn(TYPES, endOf(file)))
    .map((file) => [file === 'index.html' ? '/' : `/${file}`, file]),
);

/** A file of the page, with what it is. */
export function readAsset(path: string): { readonly type: string; readonly body: string } | undefined {
  const file = FILES.get(path);
  return file === undefined
    ? undefined
    : { type: TYPES[endOf(file)] ?? '', body: readFileSync(new URL(file, PAGE), 'utf8') };
}
