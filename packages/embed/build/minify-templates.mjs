import MagicString from 'magic-string';

/** White space and comments that a page author would not see, taken out of `css` and `html` templates. */

const WRITTEN_IN = { css: minifyCss, html: minifyHtml, svg: minifyHtml };

/**
 * One piece of a `css` template between two expressions. Spaces stay where they mean something: before `:` (a descendant
 * selector), around `+` and `-` (calc), between words. What an attribute says needs no quotes when it is a word.
 *
 * @param {string} text
 */
export function minifyCss(text) {
  return text
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/\s+/g, ' ')
    .replace(/ ?([{};,>/]) ?/g, '$1')
    .replace(/: /g, ':')
    .replace(/ !important/g, '!important')
    .replace(/;}/g, '}')
    .replace(/(\[[\w-]+[~|^$*]?=)'([a-z][\w-]*)'\]/gi, '$1$2]');
}

/**
 * One piece of an `html` template between two expressions. A run of white space is one space, never none: between inline
 * elements it is seen, and the built page must look like the one that was developed.
 *
 * @param {string} text
 */
export function minifyHtml(text) {
  return text.replace(/<!--[\s\S]*?-->/g, '').replace(/\s+/g, ' ');
}

function* tagged(node) {
  if (node.type === 'TaggedTemplateExpression' && WRITTEN_IN[node.tag.name]) yield node;
  for (const value of Object.values(node)) {
    for (const child of Array.isArray(value) ? value : [value])
      if (child && typeof child === 'object') yield* tagged(child);
  }
}

/** @returns {import('vite').Plugin} */
export function minifyTemplates() {
  return {
    name: 'minify-templates',
    // After TypeScript is gone, before modules are joined and `css` may be called otherwise.
    enforce: 'post',
    transform: {
      filter: { id: /packages\/elements\/src\//, code: /\b(?:css|html|svg)`/ },
      handler(code) {
        const result = new MagicString(code);
        for (const { tag, quasi } of tagged(this.parse(code))) {
          for (const { start, end, value } of quasi.quasis) {
            const text = WRITTEN_IN[tag.name](value.raw);
            if (text === value.raw) continue;
            if (text) result.overwrite(start, end, text);
            else result.remove(start, end);
          }
        }
        return { code: result.toString(), map: result.generateMap({ hires: true }) };
      },
    },
  };
}
