import { resolve } from 'node:path';

const lean = (file) => resolve(import.meta.dirname, 'lean', file);

/**
 * Gives the bundles shorter forms of some modules, because every page pays for them: Lit's element with what ours use of it,
 * its `css` for browsers with constructible style sheets, its decorators without those of the standard, which the sources are
 * not compiled to, and the compiler's helper for one decorator. npm users get Lit as it is.
 *
 * @returns {import('vite').Plugin}
 */
export function leanLit() {
  const shorter = {
    'lit/decorators.js': 'decorators.js',
    'lit-element/lit-element.js': 'lit-element.js',
    '@lit/reactive-element': 'reactive-element.js',
  };
  return {
    name: 'lean-lit',
    enforce: 'pre',
    resolveId: (source) => (Object.hasOwn(shorter, source) ? lean(shorter[source]) : null),
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
