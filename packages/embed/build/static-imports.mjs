import MagicString from 'magic-string';

function* withParents(node, parents = []) {
  if (typeof node?.type === 'string') yield { node, parents };
  for (const value of Object.values(node ?? {})) {
    for (const child of Array.isArray(value) ? value : [value]) {
      if (child && typeof child === 'object')
        yield* withParents(child, typeof node.type === 'string' ? [node, ...parents] : parents);
    }
  }
}

const namesIn = (pattern) => pattern.properties.map(({ key }) => key.name);

/** The exports that the code around an `import()` uses; undefined when that cannot be read off it. */
function usedNames([parent, grandparent]) {
  if (parent.type === 'UnaryExpression' || parent.type === 'ExpressionStatement') return [];
  if (parent.type === 'AwaitExpression') {
    if (grandparent.type === 'MemberExpression') return [grandparent.property.name];
    if (grandparent.type === 'VariableDeclarator' && grandparent.id.type === 'ObjectPattern')
      return namesIn(grandparent.id);
  }
  if (parent.type === 'MemberExpression' && parent.property.name === 'then' && grandparent.type === 'CallExpression') {
    const [callback] = grandparent.arguments;
    const [parameter] = callback?.params ?? [];
    if (parameter?.type === 'ObjectPattern') return namesIn(parameter);
    if (parameter?.type !== 'Identifier') return undefined;
    const uses = [...withParents(callback.body)].filter(
      ({ node }) => node.type === 'Identifier' && node.name === parameter.name,
    );
    if (uses.every(({ parents }) => parents[0]?.type === 'MemberExpression'))
      return uses.map(({ parents }) => parents[0].property.name);
  }
  return undefined;
}

/**
 * For the file that holds everything: an `import()` of what is there anyway becomes a promise of the names it is used
 * for. The bundler alone would keep each such module as an object that is made when it is asked for.
 *
 * @param {RegExp} except addresses that stay files of their own
 * @returns {import('vite').Plugin}
 */
export function staticImports(except) {
  return {
    name: 'static-imports',
    enforce: 'post',
    transform: {
      filter: { id: /packages\/\w+\/src\//, code: /\bimport\(/ },
      handler(code) {
        const result = new MagicString(code);
        let count = 0;
        for (const { node, parents } of withParents(this.parse(code))) {
          if (node.type !== 'ImportExpression' || node.source.type !== 'Literal' || except.test(node.source.value))
            continue;
          const local = `__import${count++}`;
          const names = usedNames(parents);
          const from = JSON.stringify(node.source.value);
          const list = [...new Set(names)];
          const imported = list.map((name) => `${name} as ${local}_${name}`).join(', ');
          result.prepend(names ? `import { ${imported} } from ${from};` : `import * as ${local} from ${from};`);
          const value = names ? `{ ${list.map((name) => `${name}: ${local}_${name}`).join(', ')} }` : local;
          const [waiting, member] = parents;
          // `(await import(…)).name` is that name, after the pause its caller counts with.
          if (waiting.type === 'AwaitExpression' && member.type === 'MemberExpression')
            result.overwrite(member.start, member.end, `(await 0, ${local}_${list[0]})`);
          else result.overwrite(node.start, node.end, `Promise.resolve(${value})`);
        }
        return { code: result.toString(), map: result.generateMap({ hires: true }) };
      },
    },
  };
}
