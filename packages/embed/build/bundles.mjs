import { resolve } from 'node:path';
import { build } from 'vite';
import { chunkGroups } from './chunk-groups.mjs';
import { fromEntry } from './from-entry.mjs';
import { inlineRuntime } from './inline-runtime.mjs';
import { leanDecorate, leanLit } from './lean-lit.mjs';
import { minifyTemplates } from './minify-templates.mjs';
import { oneVersion } from './one-version.mjs';
import { staticImports } from './static-imports.mjs';
import { staticProperties } from './static-properties.mjs';

const PACKAGE = resolve(import.meta.dirname, '..');

/** Where the bundles go. */
export const DIST = resolve(PACKAGE, 'dist');

/** The door to i18next and the languages, and what is behind it. */
const LANGUAGES = /\/(?:i18n|languages|locale-loader|locales\/\w+)\.js$|^i18next$/;

/**
 * Bundles one entry file with all it imports.
 *
 * @param {string} name `vitrine` becomes `vitrine.js`
 * @param {import('vite').Rolldown.RolldownOptions} options
 * @param {boolean} write false to look at the result alone
 * @returns {Promise<import('vite').Rolldown.OutputChunk[]>}
 */
async function bundle(name, { output, plugins = [], ...options }, write = true) {
  const [result] = await build({
    root: PACKAGE,
    configFile: false,
    logLevel: 'warn',
    mode: 'production',
    publicDir: false,
    // The workspace is bundled from its sources: no package has to be built before.
    resolve: { conditions: ['source', 'module', 'browser', 'production'] },
    oxc: { decorator: { legacy: true } },
    plugins: [leanLit(), leanDecorate(), staticProperties(), minifyTemplates(), inlineRuntime(), ...plugins],
    build: {
      target: 'es2022',
      write,
      outDir: DIST,
      emptyOutDir: false,
      sourcemap: true,
      modulePreload: false,
      reportCompressedSize: false,
      lib: { entry: { [name]: `src/${name}.ts` }, formats: ['es'] },
      rolldownOptions: {
        ...options,
        checks: { pluginTimings: false },
        output: {
          // Said here because Vite's library mode keeps white space.
          minify: true,
          comments: false,
          entryFileNames: '[name].js',
          ...output,
        },
      },
    },
  });
  return result.output.filter(({ type }) => type === 'chunk');
}

/** One file for the entry: without this, what it shares with chunks would be one more file to wait for. */
const preserveEntrySignatures = 'allow-extension';

/** One file for all that leads to the languages. */
const languages = { name: 'languages', test: /\/i18n\/(?:languages|language-list|locale-loader)\.ts$/ };

/** Writes `vitrine.js` with its chunks, and `vitrine.all.js`, each with its source map. Languages are chunks of both. */
export async function buildBundles() {
  const bundled = (name, groups, options, write) => {
    const codeSplitting = { includeDependenciesRecursively: false, groups: [languages, ...groups] };
    // Short and of few letters: what a hash is made of cannot be compressed.
    const output = { chunkFileNames: 'chunks/[name]-[hash:7].js', hashCharacters: 'hex', codeSplitting };
    return bundle(name, { preserveEntrySignatures, output, ...options }, write);
  };
  const shared = { plugins: [fromEntry()] };
  const groupOf = chunkGroups(await bundled('vitrine', [], shared, false));
  oneVersion(DIST, await bundled('vitrine', [{ name: groupOf, debugName: 'groups' }], shared));
  const all = { plugins: [staticImports(LANGUAGES)] };
  oneVersion(DIST, await bundled('vitrine.all', [], all));
}
