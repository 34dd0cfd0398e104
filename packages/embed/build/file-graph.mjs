import { readFileSync } from 'node:fs';
import { posix, join } from 'node:path';
import { parseAst } from 'vite';

function* nodes(node) {
  if (typeof node?.type === 'string') yield node;
  for (const value of Object.values(node ?? {})) {
    for (const child of Array.isArray(value) ? value : [value])
      if (child && typeof child === 'object') yield* nodes(child);
  }
}

/** The text of a string literal or of a template without holes, which is what the minifier makes of one. */
const literal = (node) => node?.value ?? node?.quasis?.[0]?.value.cooked;

/** Files a built file brings: `imports` arrive before it runs, `dynamic` when it asks. */
function references(dist, file) {
  const imports = [];
  const dynamic = [];
  const resolved = (source) => posix.join(posix.dirname(file), literal(source));
  for (const node of nodes(parseAst(readFileSync(join(dist, file), 'utf8')))) {
    // An address that the page gives is none of these files.
    if (node.type === 'ImportExpression' && literal(node.source)) dynamic.push(resolved(node.source));
    else if (/^(Import|Export).*Declaration$/.test(node.type) && node.source) imports.push(resolved(node.source));
  }
  return { imports, dynamic };
}

/** What built files bring, read from the files themselves. */
export class FileGraph {
  #dist;
  #known = new Map();

  /** @param {string} dist */
  constructor(dist) {
    this.#dist = dist;
  }

  #of(file) {
    if (!this.#known.has(file)) this.#known.set(file, references(this.#dist, file));
    return this.#known.get(file);
  }

  /** The files and all that arrives with them, in the order of their names. */
  withImports(...files) {
    const found = new Set(files);
    for (const file of found) for (const next of this.#of(file).imports) found.add(next);
    return [...found].sort();
  }

  /** Everything that can arrive, sooner or later. */
  reachable(file) {
    const found = new Set([file]);
    for (const next of found)
      for (const other of [...this.#of(next).imports, ...this.#of(next).dynamic]) found.add(other);
    return [...found].sort();
  }
}
