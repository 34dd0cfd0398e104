import MagicString from 'magic-string';

const IMPORT = /^import \{ \w+ as (\w+) \} from "\.\/(?:chunks\/)?rolldown-runtime-[^"]+";\n?/m;

/**
 * What a module exports, which the bundler makes by its helper where a chunk of several is asked for one of them by name:
 * `helper({ tag: () => tag })`. Written as an object of getters it needs no helper, which would be a file and a round trip.
 */
const exportsOf = (helper) => new RegExp(`\\b${helper}\\(\\{([^{}]*)\\}\\)`, 'g');

/**
 * Takes the bundler's helper for modules that are asked for by name out of the chunks that use it.
 *
 * @returns {import('vite').Plugin}
 */
export function inlineRuntime() {
  return {
    name: 'inline-runtime',
    renderChunk(code) {
      const found = IMPORT.exec(code);
      if (!found) return null;
      const result = new MagicString(code);
      result.remove(found.index, found.index + found[0].length);
      for (const { 0: call, 1: members, index } of code.matchAll(exportsOf(found[1]))) {
        const getters = members.replace(/(\w+): \(\) => ([\w$]+)/g, 'get $1() { return $2; }');
        result.overwrite(index, index + call.length, `{${getters}}`);
      }
      if (new RegExp(`\\b${found[1]}\\(`).test(result.toString()))
        this.error(`The bundler calls its helper in a way that is not known here: ${code.slice(0, 80)}`);
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
