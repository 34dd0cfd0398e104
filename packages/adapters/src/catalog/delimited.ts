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
function createRecords(text: string, mark: string) {
  const records = { next, cut: false, isDone: () => cell.lastIndex >= text.length };
  const plain = `[^${mark}\\n]*`;
  // `"Best" chair` is not by the rules. With tabs its quotes are the author's, else what is meant is clear.
  const afterQuotes = mark === '\t' ? '(?=[\\t\\r\\n]|$)' : plain;
  const cell = new RegExp(`"([^"]*(?:""[^"]*)*)"(${afterQuotes})|${plain}`, 'y');

  function next(): string[] | undefined {
    if (records.isDone()) return;
    for (const cells: string[] = []; ;) {
      const [whole, quoted, rest = ''] = cell.exec(text) ?? [''];
      records.cut ||= quoted === undefined && mark !== '\t' && whole[0] === '"';
      cells.push(quoted === undefined ? whole : quoted.replaceAll('""', '"') + rest);
      const end = text[cell.lastIndex++];
      if (end !== mark) return cells;
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
      const cell = record[index]?.trim().slice(0, MAX_CELL);
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
