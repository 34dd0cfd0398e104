import { misuse } from './host-error.js';

/** The words of a line, as a shell has them: quotes keep spaces, a backslash keeps a sign. */
export function readWords(line: string): string[] {
  const words: string[] = [];
  let word: string | undefined;
  let quote = '';
  for (let index = 0; index < line.length; index++) {
    const sign = line[index] as string;
    if (sign === '\\' && quote !== "'" && index + 1 < line.length) word = (word ?? '') + line[++index];
    else if (quote) {
      if (sign === quote) quote = '';
      else word += sign;
    } else if (sign === '"' || (sign === "'" && word === undefined)) {
      // An apostrophe inside a word is one.
      quote = sign;
      word ??= '';
    } else if (/\s/.test(sign)) {
      if (word !== undefined) words.push(word);
      word = undefined;
    } else word = (word ?? '') + sign;
  }
  if (quote) throw misuse(`A ${quote} is missing at the end.`);
  if (word !== undefined) words.push(word);
  return words;
}
