import assert from 'node:assert/strict';
import { builtinModules } from 'node:module';
import { posix } from 'node:path';
import { describe, it } from 'node:test';
import { importsOf, type Import } from './imports-of.js';
import { filesIn, isTestCode, packages, read } from './workspace.js';

/** Who may import whom. */
const ARROWS: Record<string, string[]> = {
  core: [],
  adapters: ['core'],
  elements: ['core'],
  embed: ['elements', 'adapters', 'core'],
  host: ['core'],
  studio: ['elements', 'core'],
  testing: ['core'],
};

/** Whom tests may import besides. */
const TEST_ARROWS: Record<string, string[]> = {
  core: [],
  adapters: ['testing'],
  elements: ['testing', 'adapters'],
  embed: ['testing'],
  host: ['testing'],
  studio: ['testing', 'adapters'],
  testing: [],
};

/** Where Node's own modules may be used in what is not a test. */
const NODE_CODE = /^packages\/(host\/src|testing\/src\/(demo-shop|catalogue))\//;

const workspace = packages();
const folderOf = new Map(workspace.map(({ folder, manifest }) => [manifest.name, folder]));

function packageName(specifier: string): string {
  const [first = '', second = ''] = specifier.split('/');
  return specifier.startsWith('@') ? `${first}/${second}` : first;
}

interface Found extends Import {
  file: string;
}

function sources(folder: string): Found[] {
  return filesIn(`packages/${folder}/src`)
    .filter((file) => /\.tsx?$/.test(file))
    .flatMap((file) => importsOf(read(file)).map((found) => ({ ...found, file })));
}

function isRelative({ specifier }: Import): boolean {
  return specifier.startsWith('.');
}

function target({ file, specifier }: Found): string {
  return posix.join(posix.dirname(file), specifier);
}

function say({ file, specifier }: Found): string {
  return `${file} imports ${specifier}`;
}

describe('the reader of imports', () => {
  it('sees every form of import and no other string', () => {
    const text = [
      "import a from 'one';",
      "import {\n  b,\n  type C,\n} from 'two';",
      "import type { D } from 'three';",
      "import 'four';",
      "export * from 'five';",
      "export type { E } from 'six';",
      "const lazy = () => import('seven');",
      'const locale = (name) => import(`./eight/${name}.js`);',
      'const text = "not an import from \'nine\'";',
      " * import 'ten' in a comment",
    ].join('\n');
    assert.deepEqual(
      importsOf(text)
        .map(({ specifier, kind }) => `${specifier} ${kind}`)
        .sort(),
      [
        './eight/ dynamic',
        'five static',
        'four static',
        'one static',
        'seven dynamic',
        'six type',
        'three type',
        'two static',
      ],
    );
  });
});

describe('between packages', () => {
  for (const { folder, manifest } of workspace) {
    const found = sources(folder);
    const inside = found.filter(isRelative);
    const outside = found.filter((each) => !isRelative(each));

    it(`${folder} has its arrows written down`, () => {
      assert.ok(
        ARROWS[folder] && TEST_ARROWS[folder],
        `Say in ${posix.basename(import.meta.filename)} whom ${folder} may import`,
      );
    });

    it(`${folder} imports other packages only along the arrows`, () => {
      const wrong = outside.filter(({ file, specifier }) => {
        const other = folderOf.get(packageName(specifier));
        if (!other || other === folder) return false;
        return ![...(ARROWS[folder] ?? []), ...(isTestCode(file) ? (TEST_ARROWS[folder] ?? []) : [])].includes(other);
      });
      assert.deepEqual(wrong.map(say), []);
    });

    it(`${folder} imports other packages by name, never by path`, () => {
      const wrong = inside.filter((each) => !target(each).startsWith(`packages/${folder}/`));
      assert.deepEqual(wrong.map(say), []);
    });

    it(`${folder} names what it imports among its dependencies`, () => {
      const shipped = Object.keys(manifest.dependencies ?? {});
      const wrong = outside.filter(({ file, specifier }) => {
        const name = packageName(specifier);
        if (isTestCode(file) || name === manifest.name) return false;
        if (specifier.startsWith('node:') || builtinModules.includes(name)) return !NODE_CODE.test(file);
        // Bundled into its files, so that nobody who installs it needs them.
        if (folder === 'embed' && folderOf.has(name)) return !manifest.devDependencies?.[name];
        return !shipped.includes(name);
      });
      assert.deepEqual(wrong.map(say), []);
    });
  }

  it('core and adapters have no dependencies outside this house', () => {
    for (const { folder, manifest } of workspace) {
      if (folder !== 'core' && folder !== 'adapters') continue;
      assert.deepEqual(
        Object.keys(manifest.dependencies ?? {}).filter((name) => !folderOf.has(name)),
        [],
      );
    }
  });

  it('nothing but tests imports a test, or what only tests use', () => {
    const wrong = workspace
      .flatMap(({ folder }) => sources(folder))
      .filter((each) => !isTestCode(each.file) && isRelative(each) && isTestCode(target(each).replace(/\.js$/, '.ts')));
    assert.deepEqual(wrong.map(say), []);
  });
});

/** Elements that are a kind of another: its class is theirs, with more to it. */
const KINDS: Readonly<Record<string, string>> = { sticker: 'tag' };

describe('inside elements', () => {
  const room = (path: string) => path.split('/')[3] ?? '';
  const layer = (path: string) => ({ define: 2, base: 0, i18n: 0, 'story-source': 0 })[room(path)] ?? 1;
  // Base and i18n stand side by side; elements do not lean on each other.
  const isKind = (each: Found) => KINDS[room(each.file)] === room(target(each));
  const mayImport = (each: Found) =>
    layer(target(each)) < layer(each.file) || layer(target(each)) === 0 || isKind(each);
  const found = sources('elements').filter((each) => isRelative(each) && !isTestCode(each.file));
  const crossing = found.filter((each) => room(each.file) !== room(target(each)));

  it('code comes from define to an element to base and i18n', () => {
    const wrong = crossing.filter((each) => each.kind === 'static' && !mayImport(each));
    assert.deepEqual(wrong.map(say), []);
  });

  it('types come from the same places, or from another element', () => {
    const wrong = crossing.filter((each) => each.kind === 'type' && layer(target(each)) > layer(each.file));
    assert.deepEqual(wrong.map(say), []);
  });

  it('an element brings another only when it is needed, through its define entry', () => {
    const wrong = crossing.filter(
      (each) => each.kind === 'dynamic' && !mayImport(each) && room(target(each)) !== 'define',
    );
    assert.deepEqual(wrong.map(say), []);
  });

  it('only define registers elements', () => {
    const wrong = filesIn('packages/elements/src').filter(
      (file) =>
        !isTestCode(file) &&
        room(file) !== 'define' &&
        /\bcustomElements\s*\.\s*define\b|@customElement\(/.test(read(file)),
    );
    assert.deepEqual(wrong, []);
  });
});
