/** The languages that examples are in, by their own names. */
const LANGUAGES = { en: 'English', nl: 'Nederlands', sv: 'Svenska', he: 'עברית' };

const folder = (name, language) => `${name}/${language === 'en' ? '' : `${language}/`}`;

/** The file of a page in a language; English is at the top. */
export const indexOf = (name, language) => `${folder(name, language)}index.html`;
export const directionOf = (language) => (language === 'he' ? 'rtl' : undefined);

/** A page's links to itself in the languages it is in; the `current` one is no link. */
export const languageLinks = (name, current, codes = Object.keys(LANGUAGES)) =>
  codes
    .map((code) =>
      code === current
        ? `<b aria-current="page">${LANGUAGES[code]}</b>`
        : `<a href="/${folder(name, code)}" hreflang="${code}" lang="${code}">${LANGUAGES[code]}</a>`,
    )
    .join(' · ');
