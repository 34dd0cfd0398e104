import MagicString from 'magic-string';

/** The bundler's helper for modules that are asked for by name in a chunk of several; here without a symbol nobody reads. */
const HELPER =
  '= (all) => { const names = {}; for (const name in all) Object.defineProperty(names, name, { get: all[name], enumerable: true }); return names; };';

const IMPORT = /^import \{ \w+ as (\w+) \} from "\.\/(?:chunks\/)?rolldown-runtime-[^"]+";/m;

/**
 * Writes the bundler's helper into the chunks that use it: as a file of its own it would be one more round trip.
 *
 * @returns {import('vite').Plugin}
 */
export function inlineRuntime() {
  return {
    name: 'inline-runtime',
    renderChunk(code) {
      const found = IMPORT.exec(code);
      if (!found) return null;
      const [line, helper] = found;
      const result = new MagicString(code);
      // A module that exports nothing, as those that define an element, needs no help.
      const calls = [...code.matchAll(new RegExp(`\\b${helper}\\(\\{\\s*(\\})?`, 'g'))];
      const empty = calls.filter(([, end]) => end);
      for (const { index, 0: call } of empty) result.overwrite(index, index + call.length + 1, '{}');
      const declaration = empty.length < calls.length ? `const ${helper} ${HELPER}` : '';
      result.overwrite(found.index, found.index + line.length, declaration);
      return { code: result.toString(), map: result.generateMap({ hires: true }) };
    },
    generateBundle(_options, bundle) {
      for (const file of Object.keys(bundle)) if (/\brolldown-runtime-/.test(file)) delete bundle[file];
      for (const { fileName, code } of Object.values(bundle)) {
        if (code?.includes('rolldown-runtime-')) this.error(`${fileName} still imports the bundler's runtime.`);
      }
    },
  };
}
