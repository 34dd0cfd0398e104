import type { I18nextLike } from './localizer.js';
import type { Messages } from './translate.js';

/** Written out one by one, so that every bundler finds the files and gives each language a chunk of its own. */
const locales: Readonly<Record<string, () => Promise<{ default: Messages }>>> = {
  nl: () => import('./locales/nl.js'),
  sv: () => import('./locales/sv.js'),
  he: () => import('./locales/he.js'),
  de: () => import('./locales/de.js'),
  fr: () => import('./locales/fr.js'),
  es: () => import('./locales/es.js'),
  pt: () => import('./locales/pt.js'),
  it: () => import('./locales/it.js'),
  pl: () => import('./locales/pl.js'),
  tr: () => import('./locales/tr.js'),
  ar: () => import('./locales/ar.js'),
  ja: () => import('./locales/ja.js'),
  zh: () => import('./locales/zh.js'),
};

/**
 * Loads i18next and the texts of one of `LANGUAGES`, as an instance of their own that the page's i18next knows nothing
 * of. Rejects when a file does not arrive, and for a language without a file.
 */
export async function loadLocale(language: string): Promise<I18nextLike> {
  const load = Object.hasOwn(locales, language) ? locales[language] : undefined;
  if (!load) throw new RangeError(`There is no locale "${language}".`);
  const [{ createInstance }, { default: texts }] = await Promise.all([import('i18next'), load()]);
  const instance = createInstance();
  await instance.init({
    lng: language,
    ns: 'vitrine',
    resources: { [language]: { vitrine: texts } },
    keySeparator: false,
    nsSeparator: false,
    interpolation: { escapeValue: false },
  });
  return instance;
}
