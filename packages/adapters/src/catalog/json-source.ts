import { isRecord, listOf } from '@vitrine/core';
import type { Pace } from './pace.js';
import type { Item, Origin, Reading } from './reading.js';

/** Longer documents, in characters, are parsed in slices: `JSON.parse` of as many takes 10 ms, on a slow phone 40. */
const LONG = 1_000_000;

/** What a JSON text holds; of one that is broken, what is whole. Throws a `SyntaxError` where nothing is. */
export async function parseJson(text: string, { problem }: Origin, pace: Pace): Promise<unknown> {
  try {
    if (text.length < LONG) return JSON.parse(text);
  } catch {
    // Read again below, part by part.
  }
  return (await import('./json-scan.js')).scanJson(text, pace, problem);
}

/** What the data blocks of a page hold; one that nobody can parse must not hide the others. */
export async function parseDocuments(blocks: readonly string[], origin: Origin, pace: Pace): Promise<unknown> {
  const documents: unknown[] = [];
  for (const block of blocks) {
    try {
      documents.push(await parseJson(block, origin, pace));
    } catch {
      origin.problem('a data block is not JSON');
    }
  }
  return documents.length > 1 ? documents.flat() : documents[0];
}

const isLinked = (input: unknown) =>
  isRecord(input) && ['@context', '@graph', '@type', '@id'].some((name) => Object.hasOwn(input, name));

/** Products and policies of parsed JSON: our catalogue format, or JSON-LD. Undefined when it is neither. */
export async function readJson(data: unknown, origin: Origin, pace: Pace): Promise<Reading | undefined> {
  if (listOf(data).some(isLinked)) return (await import('./json-ld.js')).readJsonLd([data], origin, pace);
  const whole = isRecord(data) ? data : { products: data };
  const list = whole.products ?? ('id' in whole ? [whole] : 0);
  return Array.isArray(list)
    ? { items: list.map((keys): Item => ({ keys: isRecord(keys) ? keys : {} })), policies: listOf(whole.policies) }
    : undefined;
}
