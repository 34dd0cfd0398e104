import { CommerceError } from '@vitrine/core';

/**
 * Sends something in the language of the page. Where the shop calls that invalid, it is sent without: a page may be in a
 * language the shop has no code for, and its own words are better than none. What it did not know is not tried again.
 */
export function inLanguage() {
  const foreign = new Set<string>();
  return async <T>(language: string | undefined, send: (language: string | undefined) => Promise<T>): Promise<T> => {
    if (!language || foreign.has(language)) return send(undefined);
    try {
      return await send(language);
    } catch (error) {
      if (!(error instanceof CommerceError) || error.code !== 'invalid') throw error;
      const answer = await send(undefined);
      foreign.add(language);
      return answer;
    }
  };
}
