import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { parseAst } from 'vite';
import { staticImports } from './static-imports.mjs';

function transformed(code: string): string {
  const { handler } = staticImports(/left-alone/).transform as { handler: (code: string) => { code: string } };
  return handler.call({ parse: parseAst }, code).code;
}

describe('an import() in the file that holds everything', () => {
  it('becomes a promise of the names it is taken apart into', () => {
    assert.equal(
      transformed("import('./a.js').then(({ one, two }) => one(two));"),
      'import { one as __import0_one, two as __import0_two } from "./a.js";Promise.resolve({ one: __import0_one, two: __import0_two }).then(({ one, two }) => one(two));',
    );
    assert.match(
      transformed("const f = async () => { const { one } = await import('./a.js'); };"),
      /resolve\(\{ one: __import0_one \}\)/,
    );
  });

  it('becomes the name itself where only that is waited for', () => {
    assert.equal(
      transformed("const f = async () => (await import('./a.js')).one();"),
      'import { one as __import0_one } from "./a.js";const f = async () => (await 0, __import0_one)();',
    );
  });

  it('becomes a promise of the members that are used', () => {
    assert.match(
      transformed("import('./a.js').then((a) => a.one(a.two));"),
      /resolve\(\{ one: __import0_one, two: __import0_two \}\)/,
    );
  });

  it('becomes a promise of everything when its use cannot be read off', () => {
    assert.match(
      transformed("export const a = () => import('./a.js');"),
      /^import \* as __import0 from "\.\/a\.js";.*resolve\(__import0\)/,
    );
    assert.match(transformed("import('./a.js').then((a) => use(a));"), /^import \* as __import0/);
  });

  it('becomes an empty promise when only the module is meant', () => {
    assert.match(
      transformed("void import('./a.js');"),
      /^import \{ {2}\} from "\.\/a\.js";void Promise\.resolve\(\{ {2}\}\)/,
    );
  });

  it('stays where the module is to stay a file', () => {
    const code = "import('./left-alone.js');";
    assert.equal(transformed(code), code);
  });
});
