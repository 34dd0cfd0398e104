/** What a disclosure is about: an advertisement, a commission, a gift, or the speaker's own brand. */
export type DisclosureKind = 'ad' | 'affiliate' | 'gift' | 'own';

export const KINDS: readonly string[] = ['ad', 'affiliate', 'gift', 'own'] satisfies DisclosureKind[];

/**
 * Countries whose law or authority asks for a word of the country's own: its language, and the word. Where they come from is
 * in docs/disclosure.md.
 */
const COUNTRY_WORDS: Readonly<Record<string, readonly [language: string, word: string]>> = {
  AT: ['de', 'Anzeige'],
  DE: ['de', 'Anzeige'],
  FR: ['fr', 'Publicité'],
  PL: ['pl', 'Reklama'],
  SE: ['sv', 'Reklam'],
};

/** The region of a language tag: `DE` of `de-DE`. */
const regionOf = (language: string) => /-([a-z]{2})(?![a-z\d])/i.exec(language)?.[1];

/**
 * The word a country wants to see beside that of the page's language, with its language; undefined where the page's own word
 * is enough. Without a `country` the language's own region counts: `en-FR`.
 */
export function countryWord(country: string | undefined, language: string) {
  const [spoken, word] = COUNTRY_WORDS[(country || regionOf(language) || '').toUpperCase()] ?? [];
  return spoken && language.split('-', 1)[0]?.toLowerCase() !== spoken ? { language: spoken, word } : undefined;
}
