import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { build } from 'vite';
import { installPackages, PUBLISHED, runNode, TSC, type InstalledPackages } from './installed-packages.js';
import { packages, type Manifest } from './workspace.js';

const NAMES = packages()
  .filter(({ folder }) => (PUBLISHED as readonly string[]).includes(folder))
  .map(({ manifest }) => manifest.name);

let installed: InstalledPackages;

const manifestOf = (name: string) =>
  JSON.parse(readFileSync(join(installed.app, 'node_modules', name, 'package.json'), 'utf8')) as Manifest;

/** Everything an installed package exports, `*` filled in, by the file behind it. */
function exported(name: string): [specifier: string, file: string][] {
  const folder = join(installed.app, 'node_modules', name);
  return Object.entries(manifestOf(name).exports ?? {}).flatMap(([path, target]) => {
    const file = typeof target === 'string' ? target : (target.default ?? '');
    if (!file.includes('*')) return [[join(name, path).replaceAll('\\', '/'), join(folder, file)] as [string, string]];
    const ending = file.slice(file.indexOf('*') + 1);
    return readdirSync(join(folder, dirname(file)))
      .filter((found) => found.endsWith(ending))
      .map((found): [string, string] => [
        `${name}/${path.slice(2).replace('*', found.slice(0, -ending.length))}`,
        join(folder, dirname(file), found),
      ]);
  });
}

/** Entries with JavaScript that runs without a page: all but the bundles for script tags. */
const modules = () =>
  NAMES.filter((name) => name.startsWith('@'))
    .flatMap(exported)
    .filter(([, file]) => /\.m?js$/.test(file))
    .map(([specifier]) => specifier);

describe('the packages as npm installs them', () => {
  before(async () => {
    installed = await installPackages();
  });
  after(() => installed?.remove());

  it('hold sources and built files, and nothing of the workshop', () => {
    for (const [name, files] of installed.contents) {
      assert.ok(files.includes('package.json') && files.some((file) => file.startsWith('dist/')), name);
      const odd = files.filter((file) =>
        /\.test\.|tsconfig|node_modules|(^|\/)\.|generate\.mjs|typings\/check/.test(file),
      );
      assert.deepEqual(odd, [], name);
      // A map or declaration map names the source it came from.
      const lost = files.filter(
        (file) => file.endsWith('.d.ts') && !files.includes(file.replace(/^dist/, 'src').replace(/\.d\.ts$/, '.ts')),
      );
      assert.deepEqual(
        lost.filter((file) => file.startsWith('dist/')),
        [],
        name,
      );
    }
  });

  it('ask for each other by version', () => {
    for (const name of NAMES) {
      const { dependencies = {} } = manifestOf(name);
      assert.deepEqual(
        Object.entries(dependencies).filter(([, range]) => /workspace:|file:|link:/.test(range)),
        [],
        name,
      );
    }
  });

  it('hold a file behind every export and every field that names one', () => {
    for (const name of NAMES) {
      const entries = exported(name);
      assert.ok(entries.length > 0, name);
      for (const [specifier, file] of entries) assert.ok(existsSync(file), `${specifier} leads to ${file}`);
    }
    const fields = manifestOf('@vitrine/elements') as unknown as Record<string, string>;
    for (const field of ['customElements', 'web-types']) {
      assert.ok(existsSync(join(installed.app, 'node_modules/@vitrine/elements', fields[field] ?? '?')), field);
    }
  });

  it('import in Node, every entry', async () => {
    const specifiers = modules();
    assert.ok(specifiers.includes('@vitrine/elements/define/tag.js') && specifiers.includes('@vitrine/core'));
    const script = `for (const name of ${JSON.stringify(specifiers)}) await import(name).catch((error) => {
      throw new Error(name, { cause: error });
    });
    console.log('imported');`;
    assert.equal((await runNode(installed.app, '--input-type=module', '--eval', script)).trim(), 'imported');
  });

  it('run as programs', async () => {
    for (const [name, program] of [
      ['@vitrine/host', 'vitrine-host'],
      ['@vitrine/testing', 'vitrine-demo-shop'],
    ] as const) {
      const file = join(installed.app, 'node_modules', name, 'bin', `${program}.mjs`);
      assert.match(await runNode(installed.app, file, '--help'), /--host|--credential-file/, program);
    }
    // What a program serves goes with it.
    assert.ok(installed.contents.get('host')?.includes('page/index.html'));
  });

  it('have types for Node and for bundlers', async () => {
    const imports = modules().map((specifier, index) => `import * as module${index} from '${specifier}';`);
    const uses = `
import { configure, defineAdapter, type Product } from '@vitrine/core';
import { catalog } from '@vitrine/adapters/catalog';
import { VitrineTag } from '@vitrine/elements/tag.js';
import '@vitrine/elements/react';
import '@vitrine/elements/vue';
import '@vitrine/elements/svelte';

configure({ adapter: catalog({ src: '/catalogue.json' }), country: 'NL' });
defineAdapter('catalog', catalog);
const tag: VitrineTag = document.createElement('vitrine-tag');
tag.appearance = 'pill';
// @ts-expect-error An appearance that is not one.
tag.appearance = 'pil';
document.addEventListener('vitrine-product-select', (event) => {
  const product: Product = event.product;
  console.log(product.title);
});
export const all = [${imports.map((_, index) => `module${index}`).join(', ')}];
`;
    writeFileSync(join(installed.app, 'consumer.ts'), `${imports.join('\n')}${uses}`);
    writeFileSync(
      join(installed.app, 'consumer-react.tsx'),
      `import '@vitrine/elements/react';
export const post = <vitrine-post list="below" onvitrine-cart-add={(event) => event.preventDefault()}><img alt="" /></vitrine-post>;
// @ts-expect-error A place for the list that is not one.
export const wrong = <vitrine-post list="beneath" />;
`,
    );
    const shared = { strict: true, noEmit: true, target: 'es2022', jsx: 'react-jsx', types: ['node'] };
    const files = ['consumer.ts', 'consumer-react.tsx'];
    for (const compilerOptions of [
      { ...shared, module: 'nodenext' },
      // The declarations themselves have been checked by then.
      { ...shared, module: 'esnext', moduleResolution: 'bundler', skipLibCheck: true },
    ]) {
      writeFileSync(join(installed.app, 'tsconfig.json'), JSON.stringify({ compilerOptions, files }));
      await runNode(installed.app, TSC, '-p', '.');
    }
  });

  it('type what a page finds by the registration of an element alone', async () => {
    const folder = join(installed.app, 'node_modules/@vitrine/elements/dist/define');
    const names = readdirSync(folder).filter((file) => file.endsWith('.d.ts'));
    for (const name of names)
      assert.match(
        readFileSync(join(folder, name), 'utf8'),
        /export type \{ Vitrine\w+ \} from '\.\.\/.+-element\.js'/,
        name,
      );
    // A program of its own: a type that another module brings is there for all of a program.
    const file = 'consumer-define.ts';
    writeFileSync(
      join(installed.app, file),
      `import '@vitrine/elements/define/cart.js';
document.querySelector('vitrine-cart')?.show();
document.addEventListener('vitrine-cart-add', (event) => console.log(event.changes));
window.addEventListener('vitrine-checkout', (event) => console.log(event.url));
`,
    );
    const compilerOptions = { strict: true, noEmit: true, target: 'es2022', module: 'nodenext', skipLibCheck: true };
    writeFileSync(join(installed.app, 'tsconfig.json'), JSON.stringify({ compilerOptions, files: [file] }));
    await runNode(installed.app, TSC, '-p', '.');
  });

  it('build into a Vite app: registrations kept, each language a file of its own', async () => {
    writeFileSync(join(installed.app, 'index.html'), '<script type="module" src="/main.js"></script>');
    writeFileSync(
      join(installed.app, 'main.js'),
      `import '@vitrine/elements/define/post.js';
import '@vitrine/elements/define/tag.js';
import { configure } from '@vitrine/core';
import { catalog } from '@vitrine/adapters/catalog';
configure({ adapter: catalog({ src: '/catalogue.json' }) });`,
    );
    await build({ root: installed.app, configFile: false, logLevel: 'error' });
    const assets = join(installed.app, 'dist/assets');
    const files = readdirSync(assets).filter((file) => file.endsWith('.js'));
    const main = files
      .filter((file) => file.startsWith('index-'))
      .map((file) => readFileSync(join(assets, file), 'utf8'))
      .join('');
    assert.match(main, /define\(["'`]vitrine-tag["'`]/);
    assert.match(main, /define\(["'`]vitrine-post["'`]/);
    assert.doesNotMatch(main, /Sluiten/);
    for (const language of ['nl', 'he', 'zh'])
      assert.ok(
        files.some((file) => file.startsWith(`${language}-`)),
        language,
      );
    assert.ok(
      files.some((file) => file.startsWith('i18next-')),
      'i18next',
    );
  });
});
