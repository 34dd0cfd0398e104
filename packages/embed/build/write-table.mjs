import { readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';

const ROOT = resolve(import.meta.dirname, '../../..');

/** A Markdown table as Prettier would write it: the first column to the left, numbers to the right. */
function table(rows) {
  const widths = rows[0].map((_, column) => Math.max(...rows.map((row) => row[column].length)));
  const line = (row) =>
    `| ${row.map((cell, column) => (column ? cell.padStart(widths[column]) : cell.padEnd(widths[column]))).join(' | ')} |`;
  const rule = `| ${widths.map((width, column) => (column ? `${'-'.repeat(width - 1)}:` : '-'.repeat(width))).join(' | ')} |`;
  return [line(rows[0]), rule, ...rows.slice(1).map(line)].join('\n');
}

/**
 * The document with `rows` between `<!-- name -->` and `<!-- /name -->`. Throws where there is no such place.
 *
 * @param {string} file path from the root
 * @param {string} name
 * @param {string[][]} rows the first is the head
 */
function withTable(file, name, rows) {
  const text = readFileSync(resolve(ROOT, file), 'utf8');
  const place = new RegExp(`(<!-- ${name} -->)[\\s\\S]*(<!-- /${name} -->)`);
  if (!place.test(text)) throw new Error(`${file} has no place for "${name}".`);
  return text.replace(place, `$1\n\n${table(rows)}\n\n$2`);
}

/** Whether the document says what `rows` say. */
export const hasTable = (file, name, rows) => readFileSync(resolve(ROOT, file), 'utf8') === withTable(file, name, rows);

/** Writes the table into the document. */
export const writeTable = (file, name, rows) => writeFileSync(resolve(ROOT, file), withTable(file, name, rows));
