import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { filesIn, isTest, read } from './workspace.js';

const text = filesIn('.').filter(
  (file) =>
    (/\.(ts|tsx|js|mjs|css|html|md|json|yaml|yml|svg)$/.test(file) || file.startsWith('.ci/')) &&
    !/(^|\/)(pnpm-lock\.yaml|custom-elements\.json)$/.test(file),
);
const code = text.filter((file) => /\.(ts|tsx|mjs|js)$/.test(file));

/** `file:line` of every line that matches. */
function lines(files: readonly string[], pattern: RegExp): string[] {
  return files.flatMap((file) =>
    read(file)
      .split('\n')
      .flatMap((line, index) => (pattern.test(line) ? [`${file}:${index + 1}: ${line.trim().slice(0, 100)}`] : [])),
  );
}

// Written in parts, so that this file does not find itself.
const word = (...parts: string[]) => parts.join('');

describe('nothing in the repository', () => {
  it('names a folder of one machine', () => {
    const folders = ['wo|rk', 't|mp', 'ro|ot', 'ho|me', 'Us|ers'].map((name) => name.replace('|', ''));
    assert.deepEqual(lines(text, new RegExp(`(^|[\\s"'\`(=:])/(${folders.join('|')})/`)), []);
  });

  it('is left for later', () => {
    assert.deepEqual(
      lines(text, new RegExp(`\\b(${word('TO', 'DO')}|${word('FIX', 'ME')}|${word('XX', 'X')})\\b`)),
      [],
    );
  });

  it('silences the compiler, or the linter for more than one line and one rule', () => {
    assert.deepEqual(
      lines(
        code,
        new RegExp(word('@ts-', '(ignore|nocheck)|(es|ox)lint-', 'disable(?!-next-line [\\w/-]+( -- .+)?$)')),
      ),
      [],
    );
  });
});

describe('tests', () => {
  it('are all run, always', () => {
    assert.deepEqual(
      lines(code.filter(isTest), new RegExp(word('\\b(it|describe|test|suite)\\.', '(only|skip|todo)\\('))),
      [],
    );
  });

  it('are not repeated until they pass', () => {
    assert.deepEqual(lines(code.filter(isTest), new RegExp(word('\\bthis\\.', 'retries\\('))), []);
  });
});

describe('what comes from a shop', () => {
  const shipped = code.filter((file) => /^packages\/(core|adapters|elements|embed)\/src\//.test(file) && !isTest(file));

  it('never becomes markup or code', () => {
    const sinks =
      /\b(innerHTML|outerHTML|insertAdjacentHTML|unsafeHTML|unsafeSVG|document\.write|eval)\b|new Function\(/;
    assert.deepEqual(lines(shipped, sinks), []);
  });

  it('is rendered without what a strict content policy refuses', () => {
    assert.deepEqual(lines(shipped, /\bstyleMap\b|\bstyle="|<style[\s>]/), []);
  });
});
