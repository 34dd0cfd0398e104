import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { DIST } from './bundles.mjs';
import { buildIfStale } from './fresh.mjs';
import { scenarios } from './scenarios.mjs';
import { hasTable, writeTable } from './write-table.mjs';

/**
 * Compares what pages load, in brotli bytes, with its budgets and with `sizes.json`, where every size is written down:
 * a change that costs or saves bytes says so in review, by `pnpm size --update`. Exact: not one byte of tolerance. The
 * tables in the documents are written and checked with it.
 */
const RECORD = join(import.meta.dirname, 'sizes.json');
const DOCUMENTS = ['README.md', 'docs/performance.md'];
const update = process.argv.includes('--update');

/** Bytes over the wire of one file; files are compressed one by one. */
function bytes(file) {
  const text = readFileSync(join(DIST, file));
  const params = { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: text.length };
  return brotliCompressSync(text, { params }).length;
}

/** File names without the hash, which changes with every byte. */
const plain = (file) => file.replace(/-[a-f\d]{7}\.js$/, '.js');

await buildIfStale();
const recorded = existsSync(RECORD) ? JSON.parse(readFileSync(RECORD, 'utf8')) : {};
const measured = {};
const faults = [];
const number = (value) => value.toLocaleString('en');
const rows = [['', 'bytes', 'at most']];

for (const [name, { files, limit }] of Object.entries(scenarios(DIST))) {
  const sizes = files.map(bytes);
  const total = sizes.reduce((sum, size) => sum + size, 0);
  measured[name] = total;
  rows.push([name, number(total), limit ? number(limit) : '']);
  console.log(`\n${name}: ${total}${limit ? ` of ${limit} (${limit - total} left)` : ''}`);
  if (files.length > 1)
    files.forEach((file, index) => console.log(`  ${String(sizes[index]).padStart(6)}  ${plain(file)}`));
  if (limit && total > limit) faults.push(`"${name}" is ${total - limit} bytes over its budget of ${limit}.`);
  const before = recorded[name];
  if (!update && before !== total) {
    const change =
      before === undefined
        ? 'is not recorded'
        : `was ${before}, is ${total} (${total > before ? '+' : ''}${total - before})`;
    faults.push(`"${name}" ${change}. If that is meant: pnpm size --update, and commit sizes.json.`);
  }
}

for (const file of DOCUMENTS) {
  if (update) writeTable(file, 'sizes', rows);
  else if (!hasTable(file, 'sizes', rows)) faults.push(`${file} says other sizes than these: pnpm size --update.`);
}
if (update) writeFileSync(RECORD, `${JSON.stringify(measured, null, 2)}\n`);
for (const fault of faults) console.error(`\n${fault}`);
process.exit(faults.length ? 1 : 0);
