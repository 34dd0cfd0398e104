import { resolve } from 'node:path';

const lean = (file) => resolve(import.meta.dirname, 'lean', file);

/**
 * Gives the bundles shorter forms of three small modules, because every page pays for them: `lit/decorators.js` also
 * serves standard decorators, the compiler's helper takes any number of them on anything, and Lit's `css` also serves
 * browsers without constructible style sheets. npm users get Lit as it is.
 *
 * @returns {import('vite').Plugin}
 */
export function leanLit() {
  return {
    name: 'lean-lit',
    enforce: 'pre',
    resolveId(source, importer) {
      if (source === 'lit/decorators.js') return lean('decorators.js');
      if (source === './css-tag.js' && importer?.includes('@lit/reactive-element')) return lean('css-tag.js');
      return null;
    },
  };
}

/**
 * The compiler finds its helper itself, out of reach of `resolveId`.
 *
 * @returns {import('vite').Plugin}
 */
export function leanDecorate() {
  return {
    name: 'lean-decorate',
    enforce: 'post',
    transform: {
      filter: { code: /helpers\/decorate"/ },
      // The line is the compiler's: it has no place in the source map.
      handler: (code) => ({
        code: code.replace(/"[^"]*\/helpers\/decorate"/, JSON.stringify(lean('decorate.js'))),
        map: null,
      }),
    },
  };
}
