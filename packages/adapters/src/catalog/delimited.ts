import type { Row, Rows } from './google-feed.js';
import type { Pace } from './pace.js';

/** Longest text of one cell. */
const MAX_CELL = 20_000;

/** `g:Image Link` → `image_link`; `image[0].url`, of Meta's templates, → `image_link`. */
function columnName(cell: string): string {
  const name = cell
    .trim()
    .toLowerCase()
    .replace(/^[gc]:/, '')
    .replace(/[\s-]+/g, '_');
  const picture = /^image\[(\d+)\]\.url$/.exec(name)?.[1];
  return picture ? (picture === '0' ? 'image_link' : 'additional_image_link') : name;
}

/** The character between two cells of `line`: whichever of tab, comma, semicolon and bar it has most of. */
function delimiterOf(line: string): string {
  const count = (mark: string) => line.split(mark).length;
  return ['\t', ',', ';', '|'].reduce((best, mark) => (count(mark) > count(best) ? mark : best));
}

/** A reader of one record after the other, undefined at the end. `cut` is set when the text ends inside quotes. */
function createRecords(text: string, delimiter: string) {
  const records = { next, cut: false, isDone: () => at >= text.length };
  let at = 0;
  let mark = -2;
  let line = -2;
  // Where the next one is, looked for once however many cells are before it.
  const nextMark = () => (mark !== -1 && mark < at ? (mark = text.indexOf(delimiter, at)) : mark);
  const nextLine = () => (line !== -1 && line < at ? (line = text.indexOf('\n', at)) : line);

  /** The end of the plain text that starts at `at`. */
  function plainEnd(): number {
    const [cell, record] = [nextMark(), nextLine()];
    return Math.min(cell < 0 ? text.length : cell, record < 0 ? text.length : record);
  }

  function quoted(): string {
    let value = '';
    for (let from = at + 1; ;) {
      const close = text.indexOf('"', from);
      const next = text[close + 1] ?? '\n';
      // In a table with tabs a quote that nothing closes is an inch mark or a quotation.
      const isMark = close < 0 || close - at > MAX_CELL || !['"', delimiter, '\r', '\n'].includes(next);
      if (isMark && delimiter === '\t') return plain();
      if (close < 0) {
        records.cut = true;
        at = text.length;
        return value;
      }
      if (value.length < MAX_CELL) value += text.slice(from, Math.min(close, from + MAX_CELL));
      from = close + 2;
      if (next !== '"') {
        at = close + 1;
        // `"Best" chair` is not by the rules, but what is meant is clear.
        return value + plain();
      }
      value += '"';
    }
  }

  function plain(): string {
    const end = plainEnd();
    const value = text.slice(at, Math.min(end, at + MAX_CELL));
    at = end;
    return value.endsWith('\r') ? value.slice(0, -1) : value;
  }

  function next(): string[] | undefined {
    if (at >= text.length) return;
    for (const cells: string[] = []; ; at++) {
      cells.push(text[at] === '"' ? quoted() : plain());
      if (text[at] !== delimiter) {
        at++;
        return cells;
      }
    }
  }
  return records;
}

/**
 * Reads a product feed in columns, in slices: tab-, comma-, semicolon- or bar-separated with a header line, cells quoted by
 * RFC 4180 (with line ends and `""` in them). Lines before the header, as in Meta's templates, are passed over. Undefined
 * when there is no header with an `id` column.
 */
export async function readDelimited(source: string, pace: Pace): Promise<Rows | undefined> {
  const text = source.includes('\n') ? source : source.replaceAll('\r', '\n');
  const head =
    text
      .slice(0, 20_000)
      .split('\n', 10)
      .find((line) => /(^|[^\w])id([^\w]|$)/i.test(line)) ?? '';
  const records = createRecords(text, delimiterOf(head));

  let columns: string[] | undefined;
  for (let tries = 0; tries < 10 && !columns?.includes('id'); tries++) columns = records.next()?.map(columnName);
  if (!columns?.includes('id')) return;

  const rows: Row[] = [];
  for (let record; (record = records.next());) {
    const pause = pace();
    if (pause) await pause;
    const row = Object.create(null) as Record<string, string>;
    for (const [index, name] of columns.entries()) {
      const cell = record[index]?.trim();
      if (!cell || !name) continue;
      const known = row[name];
      if (known === undefined) row[name] = cell;
      else if (name === 'additional_image_link') row[name] = `${known}\n${cell}`;
    }
    const isLast = !text.endsWith('\n') && record.length < columns.length && records.isDone();
    if (records.cut || isLast) return { rows, problem: 'it ends in the middle of a line' };
    if (Object.keys(row).length) rows.push(row);
  }
  return { rows };
}
