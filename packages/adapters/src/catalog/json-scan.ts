import { pace } from './pace.js';
import type { Problem } from './reading.js';

/** Lists that are read item by item when they stand at the top of a document. */
const LISTS = /^(products|items|@graph|itemListElement)$/;

/** Where the value that starts at `from` ends, whether its inside is right or not; -1 when the text ends first. */
function valueEnd(text: string, from: number): number {
  const mark = /\\.|["[\]{},]/gs;
  mark.lastIndex = from;
  let depth = 0;
  let inString = false;
  for (let found; (found = mark.exec(text));) {
    const [char] = found;
    if (char === '"') inString = !inString;
    if (inString || char[1]) continue;
    if (char === '[' || char === '{') depth++;
    // A bracket too many is not part of the value.
    else if (char === ']' || char === '}') depth--;
    if (depth < 0 || (char === ',' && !depth)) return found.index;
    if (!depth) return mark.lastIndex;
  }
  return -1;
}

/** What people and templates write and JSON does not allow: line ends in strings, a comma after the last member. */
function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // oxlint-disable-next-line no-control-regex
    return JSON.parse(text.replace(/[\0-\x1f]+/g, ' ').replace(/,(?=\s*[}\]])/g, ''));
  }
}

/**
 * Parses a JSON document in slices, item by item, when it is a list or an object with a list of products; and of a document
 * that is broken or cut off it reads what is whole. `problem` is told of what is left out. Undefined where nothing can be
 * read.
 */
export async function scanJson(text: string, problem: Problem): Promise<unknown> {
  let at = 0;
  let broken = 0;
  const skipSpace = () => {
    while (/[\s,]/.test(text.charAt(at))) at++;
    return text[at];
  };
  const readValue = (): unknown => {
    const end = valueEnd(text, at);
    const whole = text.slice(at, end);
    // Always forward, also over what cannot be read.
    at = end < 0 ? text.length : Math.max(end, at + 1);
    try {
      if (end > 0) return parse(whole);
    } catch {
      // Counted like one that is cut off.
    }
    broken++;
    return undefined;
  };
  const readList = async (): Promise<unknown[]> => {
    const list: unknown[] = [];
    for (at++; ;) {
      const next = skipSpace();
      if (!next) problem('it ends in the middle');
      if (next === ']') at++;
      if (!next || next === ']') return list;
      await pace();
      const item = readValue();
      if (item !== undefined) list.push(item);
    }
  };

  let result: unknown;
  if (skipSpace() === '[') result = await readList();
  else {
    const members: [string, unknown][] = [];
    for (at++; skipSpace() === '"';) {
      const end = valueEnd(text, at);
      const name = text.slice(at + 1, end - 1);
      at = text.indexOf(':', end) + 1;
      if (end < 0 || !at) break;
      members.push([name, skipSpace() === '[' && LISTS.test(name) ? await readList() : readValue()]);
    }
    if (text[at] === '}' || members.some(([, value]) => value !== undefined)) result = Object.fromEntries(members);
  }
  if (broken) problem(`${broken} of its parts are not valid JSON`);
  return result;
}
