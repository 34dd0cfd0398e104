import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';
import MagicString from 'magic-string';
import { parseAst } from 'vite';

const parse = (code) => parseAst(code).body;
const nameOf = ({ name, value }) => name ?? value;

/**
 * Takes into the script `entry` what it imports from chunks from the start, so that it is one file and one request. The
 * bundler leaves a few such chunks beside an entry; what else imports one gets the same values, from the entry.
 *
 * @param {string} entry path of a bundled script
 */
export function gather(entry) {
  let count = 0;
  for (;;) {
    const code = readFileSync(entry, 'utf8');
    const statement = parse(code).find(({ type }) => type === 'ImportDeclaration');
    if (!statement) return;
    const file = join(dirname(entry), statement.source.value);
    const own = `gathered${count++}`;
    const { body, names } = asFunction(readFileSync(file, 'utf8'), file);
    const locals = statement.specifiers.map(({ imported, local }) => `${nameOf(imported)}: ${local.name}`);
    // On a line of its own before the others, which stay where they were: a source map counts lines by semicolons.
    const line = `const ${own} = (() => {${body}})(), { ${locals.join(', ')} } = ${own}; export { ${own} };`;
    const rest = code.slice(0, statement.start) + code.slice(statement.start, statement.end).replace(/./g, ' ');
    writeFileSync(entry, `${line}\n${rest}${code.slice(statement.end)}`);
    const map = JSON.parse(readFileSync(`${entry}.map`, 'utf8'));
    writeFileSync(`${entry}.map`, JSON.stringify({ ...map, mappings: `;${map.mappings}` }));
    const back = relative(dirname(file), entry);
    const constants = names.map((name) => `${name} = ${own}.${name}`);
    writeFileSync(file, `import { ${own} } from "${back}"; export const ${constants.join(', ')};`);
    rmSync(`${file}.map`);
  }
}

/** A chunk as the body of a function that returns what it exports, and the names of that. */
function asFunction(code, file) {
  const result = new MagicString(code);
  const names = [];
  for (const node of parse(code)) {
    if (node.type === 'ImportDeclaration') throw new Error(`${basename(file)} imports more: it cannot be gathered.`);
    if (node.type !== 'ExportNamedDeclaration') continue;
    names.push(...node.specifiers.map(({ exported }) => nameOf(exported)));
    const members = node.specifiers.map(({ local, exported }) => `${nameOf(exported)}: ${local.name}`);
    result.overwrite(node.start, node.end, `return { ${members.join(', ')} };`);
  }
  return { body: result.toString().replace(/\/\/# sourceMappingURL=.*\s*$/, ''), names };
}
