import { readFileSync } from 'node:fs';

const TYPES = { html: 'text/html; charset=utf-8', css: 'text/css', mjs: 'text/javascript' } as const;

/** Each file of the page, by its path; no other file can be asked for. */
const FILES: Readonly<Record<string, { readonly file: string; readonly kind: keyof typeof TYPES }>> = {
  '/': { file: 'index.html', kind: 'html' },
  '/page.css': { file: 'page.css', kind: 'css' },
  ...Object.fromEntries(
    ['page', 'desk', 'elements', 'product-rows', 'talk-rows'].map((name) => [
      `/${name}.mjs`,
      { file: `${name}.mjs`, kind: 'mjs' as const },
    ]),
  ),
};

/** A file of the page, with what it is. */
export function readAsset(path: string): { readonly type: string; readonly body: string } | undefined {
  const found = Object.hasOwn(FILES, path) ? FILES[path] : undefined;
  return (
    found && {
      type: TYPES[found.kind],
      // Beside `src` and `dist` alike.
      body: readFileSync(new URL(`../../page/${found.file}`, import.meta.url), 'utf8'),
    }
  );
}
