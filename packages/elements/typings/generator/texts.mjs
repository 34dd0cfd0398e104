import { ts } from '@custom-elements-manifest/analyzer';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * The English texts of the elements, as `src/i18n/en` has them.
 *
 * @returns {{ title: string, texts: [key: string, text: string][] }[]} by file
 */
export function readTexts(root) {
  const folder = join(root, 'src/i18n/en');
  return readdirSync(folder)
    .filter((name) => name.endsWith('.ts'))
    .sort()
    .map((name) => {
      const file = ts.createSourceFile(name, readFileSync(join(folder, name), 'utf8'), ts.ScriptTarget.ES2022, true);
      const texts = [];
      const visit = (node) => {
        if (ts.isPropertyAssignment(node) && ts.isStringLiteralLike(node.initializer)) {
          texts.push([node.name.text, node.initializer.text]);
        }
        ts.forEachChild(node, visit);
      };
      visit(file);
      return { title: name.replace(/\.ts$/, ''), texts };
    });
}

/** The page of keys a site can translate or change. */
export function textsPage(groups) {
  const sections = groups.map(({ title, texts }) => {
    const rows = texts.map(([key, text]) => `| \`${key}\` | ${text.replaceAll('|', '\\|')} |`);
    return `## ${title}\n\n| Key | English |\n| --- | --- |\n${rows.join('\n')}\n`;
  });
  return `<!-- Generated from the elements' English texts by \`pnpm analyze\`; do not edit. -->

# Texts

Every text the elements show or say to a screen reader, by its key. How to change them and add languages:
[Languages](../i18n.md). The same key says the same in every element.

${sections.join('\n')}`;
}
