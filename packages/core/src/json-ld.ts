import { isRecord } from './json.js';

/** Text of a literal, a language-tagged value, a named thing or the first of a list, in JSON-LD. */
export function textOf(input: unknown, depth = 0): string | undefined {
  if (typeof input === 'string' || typeof input === 'number') return `${input}` || undefined;
  if (depth > 3) return;
  if (Array.isArray(input)) return textOf(input[0], depth + 1);
  return isRecord(input) ? textOf(input['@value'] ?? input.name, depth + 1) : undefined;
}

/** `Product` of `"Product"`, `"schema:Product"` and `"https://schema.org/Product"`. */
export const termOf = (input: unknown): string => textOf(input)?.replace(/^.*[/#:]/s, '') ?? '';
