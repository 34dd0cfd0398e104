import { resolve } from 'node:path';
import { build } from 'vite';
import { chunkGroups } from './chunk-groups.mjs';
import { inlineRuntime } from './inline-runtime.mjs';
import { leanDecorate, leanLit } from './lean-lit.mjs';
import { minifyTemplates } from './minify-templates.mjs';
import { staticImports } from './static-imports.mjs';

const PACKAGE = resolve(import.meta.dirname, '..');

/** Where the bundles go. */
export const DIST = resolve(PACKAGE, 'dist');

/** The door to i18next and the languages. */
const LANGUAGES = /\/locale-loader(?:\.[jt]s)?$/;

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
    plugins: [leanLit(), leanDecorate(), minifyTemplates(), inlineRuntime(), ...plugins],
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

/** Writes `vitrine.js` with its chunks, and `vitrine.all.js`, each with its source map. */
export async function buildBundles() {
  const autoloader = {
    // One file for the entry: without this, what it shares with chunks would be one more file to wait for.
    preserveEntrySignatures: 'allow-extension',
    output: { chunkFileNames: 'chunks/[name]-[hash].js' },
  };
  const groupOf = chunkGroups(await bundle('vitrine', autoloader, false));
  const codeSplitting = { includeDependenciesRecursively: false, groups: [{ name: groupOf, debugName: 'groups' }] };
  const chunks = await bundle('vitrine', { ...autoloader, output: { ...autoloader.output, codeSplitting } });

  const languages = chunks.find(({ facadeModuleId }) => facadeModuleId && LANGUAGES.test(facadeModuleId));
  if (!languages || languages.imports.length) throw new Error('The languages must be a file that needs no other.');
  await bundle('vitrine.all', {
    // Both files take the same languages: what speaks Dutch for one speaks it for the other.
    external: LANGUAGES,
    plugins: [staticImports(LANGUAGES)],
    output: { codeSplitting: false, paths: (id) => (LANGUAGES.test(id) ? `./${languages.fileName}` : id) },
  });
}
