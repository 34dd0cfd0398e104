import { isRecord, listOf } from '@vitrine/core';
import type { Item, Problem, Reading } from './reading.js';

/** Longer documents, in characters, are parsed in slices: `JSON.parse` of as many takes 10 ms, on a slow phone 40. */
const LONG = 1e6;

/** What a JSON text holds; of one that is broken, what is whole. Undefined where nothing is. */
export async function parseJson(text: string, problem: Problem): Promise<unknown> {
  try {
    if (text.length < LONG) return JSON.parse(text);
  } catch {
    // Read again below, part by part.
  }
  return (await import('./json-scan.js')).scanJson(text, problem);
}

const isLinked = (input: unknown) => isRecord(input) && Object.keys(input).some((name) => name[0] === '@');

/** Products, policies and delivery of parsed JSON: our catalogue format, or JSON-LD. Undefined when it is neither. */
export async function readJson(data: unknown): Promise<Reading | undefined> {
  if (listOf(data).some(isLinked)) return (await import('./json-ld.js')).readJsonLd(data);
  const whole = isRecord(data) ? data : { products: data };
  const list = whole.products ?? ('id' in whole ? [whole] : 0);
  return Array.isArray(list)
    ? {
        items: list.map((each): Item => (isRecord(each) ? each : {})),
        policies: listOf(whole.policies),
        delivery: whole.delivery,
      }
    : undefined;
}
