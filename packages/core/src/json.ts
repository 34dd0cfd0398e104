/** An object of somebody else's making: every member has to be looked at before it is used. */
export type Json = Readonly<Record<string, unknown>>;

export function isRecord(input: unknown): input is Json {
  return typeof input === 'object' && input !== null && !Array.isArray(input);
}

/** A list, of at most `max` where it is given: nothing for null and undefined, a list of one for a single value. */
export function listOf(input: unknown, max = Infinity): readonly unknown[] {
  return Array.isArray(input) ? input.slice(0, max) : input == null ? [] : [input];
}

/** A finite number, also when written as a string; undefined for anything else. */
export function numberOf(input: unknown): number | undefined {
  const value = typeof input === 'string' && input.trim() ? Number(input) : input;
  return typeof value === 'number' && Number.isFinite(value) ? value : undefined;
}

/** Those of the given words that are known, each once; undefined when there are none. */
export function knownWords<Word extends string>(input: unknown, known: readonly Word[]): Word[] | undefined {
  const words = known.filter((word) => listOf(input, 20).includes(word));
  return words.length ? words : undefined;
}

/** The same without the members that are undefined, so that absent means absent. */
export function compact<T extends object>(input: T): T {
  return Object.fromEntries(Object.entries(input).filter(([, value]) => value !== undefined)) as T;
}
