// Regions of Unicode's lists that no parcel goes to: groups, test codes, and parts of countries without a code of their own.
const OTHERS = /^(AC|C[PQ]|DG|E[AUZ]|IC|QO|TA|UN|X[ABC]|ZZ)/;

let known: { language: string; names: (readonly [code: string, name: string])[] } | undefined;

/** ISO 3166-1 codes and names of all countries, in the order of the alphabet of `language`. */
export function countries(language: string): readonly (readonly [code: string, name: string])[] {
  if (known?.language === language) return known.names;
  const names: (readonly [string, string])[] = [];
  const display = new Intl.DisplayNames(language, { type: 'region', fallback: 'none' });
  for (let i = 0; i < 676; i++) {
    const code = String.fromCharCode(65 + i / 26, 65 + (i % 26));
    const name = display.of(code);
    // A code that was given up (SU, YU) stands for another region now.
    if (name && !OTHERS.test(code) && new Intl.Locale(`und-${code}`).region === code) names.push([code, name]);
  }
  names.sort((a, b) => a[1].localeCompare(b[1], language));
  known = { language, names };
  return names;
}
