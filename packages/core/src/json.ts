/** An object of somebody else's making: every member has to be looked at before it is used. */
export type Json = Readonly<Record<string, unknown>>;

export function isRecord(input: unknown): input is Json {
  return typeof input === 'object' && input !== null && !Array.isArray(input);
}

/** The object, or an empty one for anything else. */
export const recordOf = (input: unknown): Json => (isRecord(input) ? input : {});

/** A list of at most `max`: nothing for null and undefined, a list of one for a single value. */
export function listOf(input: unknown, max = Infinity): readonly unknown[] {
  return Array.isArray(input) ? input.slice(0, max) : input == null ? [] : [input];
}

/** A finite number, also when written as a string; undefined for anything else. */
export function numberOf(input: unknown): number | undefined {
  const value = typeof input === 'string' && input.trim() ? Number(input) : input;
  return Number.isFinite(value) ? (value as number) : undefined;
}

/** A count: the whole part of a number that is not negative. */
export function countOf(input: unknown): number | undefined {
  const value = numberOf(input);
  return value !== undefined && value >= 0 ? Math.floor(value) : undefined;
}

/** Those of the given words that are known, each once; undefined when there are none. */
export function knownWords<Word extends string>(input: unknown, known: readonly Word[]): Word[] | undefined {
  const words = known.filter((word) => listOf(input, 20).includes(word));
  return words[0] && words;
}

/** The members that say something, so that absent means absent: not undefined, null, false or an empty string. */
export function compact<T extends object>(input: { [Name in keyof T]: T[Name] | null | false | '' }): T {
  return Object.fromEntries(Object.entries(input).filter(([, value]) => value || value === 0)) as T;
}
