import type { Pace } from './pace.js';

/** Lists that are read item by item when they stand at the top of a document. */
const LISTS = /^(products|items|@graph|itemListElement)$/;

/** The index of the quote that closes the string at `from`, or -1. */
function stringEnd(text: string, from: number): number {
  for (let at = from; ;) {
    at = text.indexOf('"', at + 1);
    if (at < 0) return -1;
    let slashes = 0;
    while (text[at - 1 - slashes] === '\\') slashes++;
    if (slashes % 2 === 0) return at;
  }
}

/** Where the value that starts at `from` ends, whether its inside is right or not; -1 when the text ends first. */
function valueEnd(text: string, from: number): number {
  let depth = 0;
  for (let at = from; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 0x22) {
      at = stringEnd(text, at);
      if (at < 0) return -1;
      if (!depth) return at + 1;
    } else if (code === 0x7b || code === 0x5b) depth++;
    else if (code === 0x7d || code === 0x5d) {
      if (depth <= 1) return depth ? at + 1 : at;
      depth--;
    } else if (code === 0x2c && !depth) return at;
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
 * that is broken or cut off it reads what is whole. `problem` is told of what is left out. Throws a `SyntaxError` for a
 * document of which nothing can be read.
 */
export async function scanJson(text: string, pace: Pace, problem: (message: string) => void): Promise<unknown> {
  let at = 0;
  let broken = 0;
  const skipSpace = () => {
    while (at < text.length && /[\s,]/.test(text[at] as string)) at++;
    return text[at];
  };
  const readValue = (): unknown => {
    const end = valueEnd(text, at);
    const whole = end < 0 ? undefined : text.slice(at, end);
    // Always forward, also over what cannot be read.
    at = end < 0 ? text.length : Math.max(end, at + 1);
    try {
      if (whole !== undefined) return parse(whole);
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
      if (next === ']') at++;
      if (next === ']' || next === undefined) {
        if (!next) problem('it ends in the middle');
        return list;
      }
      const pause = pace();
      if (pause) await pause;
      const item = readValue();
      if (item !== undefined) list.push(item);
    }
  };

  let result: unknown;
  if (skipSpace() === '[') result = await readList();
  else {
    const members: [string, unknown][] = [];
    for (at++; skipSpace() === '"';) {
      const end = stringEnd(text, at);
      if (end < 0) break;
      const name = text.slice(at + 1, end);
      at = text.indexOf(':', end) + 1;
      if (!at) break;
      const isList = skipSpace() === '[' && LISTS.test(name);
      members.push([name, isList ? await readList() : readValue()]);
    }
    result = Object.fromEntries(members);
    if (!members.some(([, value]) => value !== undefined) && text[at] !== '}') throw new SyntaxError('No JSON');
  }
  if (broken) problem(`${broken} of its parts are not valid JSON and are left out`);
  return result;
}
