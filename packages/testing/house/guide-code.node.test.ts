import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { scriptsIn, snippets, type Snippet } from './guides.js';
import { TSC } from './installed-packages.js';
import { packages, ROOT } from './workspace.js';

/** What a guide leaves to its reader: the parts of their own page that its lines name. */
const READERS = `
import type { CommerceAdapter, ShopConfig } from '@vitrine/core';
import type { VitrineLive } from '@vitrine/elements/live.js';
import '@vitrine/elements/react';

declare global {
  const adapter: CommerceAdapter;
  const element: VitrineLive;
  const myWidget: { shadowRoot: ShadowRoot };
  const client: {
    join(channel: string, hear: (event: unknown) => void): { onstate?: (state: string) => void; leave(): void };
    publish(channel: string, what: unknown): Promise<void>;
  };
}`;
const MODULES = `
declare module 'https://cdn.example/vitrine.js' {
  export { configure, defineAdapter } from '@vitrine/core/hub.js';
  export { addMessages, useI18n } from '@vitrine/elements/i18n.js';
  export function observe(root: ShadowRoot): void;
}
declare module '*/my-shop.js' {
  export function myShop(config: import('@vitrine/core').ShopConfig): import('@vitrine/core').CommerceAdapter;
}
declare module '*/contract.js' {
  export function myShopContract(): import('@vitrine/testing/contract').ContractOptions;
}
declare module '@vitejs/plugin-vue' {
  interface Options { template: { compilerOptions: { isCustomElement(tag: string): boolean } } }
  export default function vue(options: Options): { name: string };
}
declare module '@angular/core' {
  export const CUSTOM_ELEMENTS_SCHEMA: object;
  export function Component(options: object): (component: new () => object) => void;
  export function signal<Value>(value: Value): { (): Value; set(value: Value): void };
}`;
const LIBRARIES = ['react', '@types/react', '@types/node', 'vue', 'svelte'];

let folder: string;

/** Compiles snippets, each a module; answers what is wrong by where it stands in its guide. */
function compile(kind: 'ts' | 'js', code: readonly Snippet[]): Promise<string[]> {
  const home = join(folder, kind);
  mkdirSync(home);
  writeFileSync(join(home, 'reader.d.ts'), READERS);
  writeFileSync(join(home, 'modules.d.ts'), MODULES);
  code.forEach(({ head, text }, at) =>
    writeFileSync(join(home, `${at}.${head === 'tsx' ? 'tsx' : kind}`), `${text}\nexport {};\n`),
  );
  const compilerOptions = {
    noEmit: true,
    target: 'es2022',
    module: 'esnext',
    moduleResolution: 'bundler',
    customConditions: ['source'],
    lib: ['es2023', 'dom', 'dom.iterable'],
    jsx: 'react-jsx',
    types: ['node'],
    skipLibCheck: true,
    experimentalDecorators: true,
    // In JavaScript nobody says what an argument is.
    ...(kind === 'ts' ? { strict: true } : { checkJs: true, strict: false }),
  };
  writeFileSync(join(home, 'tsconfig.json'), JSON.stringify({ compilerOptions }));
  return new Promise((resolve) =>
    execFile(process.execPath, [TSC, '-p', '.', '--pretty', 'false'], { cwd: home }, (_, out, errors) =>
      resolve(
        `${out}${errors}`.split('\n').flatMap((line) => {
          // Our own sources are checked elsewhere, and as strictly as they are meant to be.
          const [, at, fault] = /^(\d+)\.[jt]sx?(.*)/.exec(line) ?? [];
          return at ? `${code[Number(at)]?.place}${fault}` : [];
        }),
      ),
    ),
  );
}

describe('the code in the guides', () => {
  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'vitrine-guides-'));
    const link = (target: string, name: string) => {
      const path = join(folder, 'node_modules', name);
      mkdirSync(dirname(path), { recursive: true });
      symlinkSync(join(ROOT, target), path, 'junction');
    };
    for (const { folder, manifest } of packages()) link(`packages/${folder}`, manifest.name);
    for (const name of LIBRARIES) link(`node_modules/${name}`, name);
    link('packages/elements/node_modules/i18next', 'i18next');
  });
  after(() => rmSync(folder, { recursive: true, force: true }));

  it('is TypeScript that compiles, where it is called that', async () => {
    assert.deepEqual(await compile('ts', snippets('ts', 'tsx')), []);
  });

  it('uses what exists, where it is JavaScript', async () => {
    const inPages = snippets('html').flatMap(({ text, ...snippet }) =>
      scriptsIn(text, /type="module"/).map((script) => ({ ...snippet, text: script })),
    );
    assert.deepEqual(await compile('js', [...snippets('js'), ...inPages]), []);
  });
});
