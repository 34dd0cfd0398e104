import { pace } from './pace.js';
import { addField, type Row, type Rows } from './row.js';

/** Lines above the header, as in Meta's templates. */
const MAX_LINES_ABOVE = 10;

/** `g:Image Link` → `image_link`; `image[0].url`, of Meta's templates, → `image_link`. */
const columnName = (cell: string): string =>
  cell
    .trim()
    .toLowerCase()
    .replace(/^[gc]:/, '')
    .replace(/[\s-]+/g, '_')
    .replace(/^image\[0\]\.url$/, 'image_link')
    .replace(/^image\[\d+\]\.url$/, 'additional_image_link');

/** The character between two cells of `line`: whichever of tab, comma, semicolon and bar it has most of. */
function delimiterOf(line: string): string {
  const count = (mark: string) => line.split(mark).length;
  return ['\t', ',', ';', '|'].reduce((best, mark) => (count(mark) > count(best) ? mark : best));
}

/**
 * Reads a product feed in columns, in slices: tab-, comma-, semicolon- or bar-separated with a header line, cells quoted by
 * RFC 4180 (with line ends and `""` in them). Undefined when there is no header with an `id` column.
 */
export async function readDelimited(source: string): Promise<Rows | undefined> {
  const text = source.includes('\n') ? source : source.replaceAll('\r', '\n');
  const mark = delimiterOf(/^.*\bid\b.*/im.exec(text.slice(0, 20_000))?.[0] ?? '');
  const plain = `[^${mark}\\n]*`;
  // `"Best" chair` is not by the rules. With tabs its quotes are the author's, else what is meant is clear.
  const afterQuotes = mark === '\t' ? '(?=[\\t\\r\\n]|$)' : plain;
  const cell = new RegExp(`"([^"]*(?:""[^"]*)*)"(${afterQuotes})|${plain}`, 'y');

  const rows: Row[] = [];
  let columns: string[] | undefined;
  for (let line = 0; cell.lastIndex < text.length; line++) {
    await pace();
    const cells: string[] = [];
    let isCut = false;
    let end: string | undefined;
    do {
      const [whole, quoted, rest = ''] = cell.exec(text) ?? [''];
      isCut ||= quoted === undefined && mark !== '\t' && whole[0] === '"';
      cells.push(quoted === undefined ? whole : quoted.replaceAll('""', '"') + rest);
      end = text[cell.lastIndex++];
    } while (end === mark);

    if (columns) {
      if (isCut || (!end && cells.length < columns.length)) return { rows, problem: 'it ends in the middle of a line' };
      const row: Row = {};
      for (const [index, name] of columns.entries()) addField(row, name, cells[index] ?? '');
      if (Object.keys(row).length) rows.push(row);
    } else {
      const names = cells.map(columnName);
      if (names.includes('id')) columns = names;
      else if (line >= MAX_LINES_ABOVE) return;
    }
  }
  return columns && { rows };
}
