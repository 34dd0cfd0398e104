import { LANGUAGES } from './language-list.js';
import { loadLocale } from './locale-loader.js';
import type { I18nextLike, I18nState } from './localizer.js';
import type { MessageValues, resolveMessage } from './translate.js';

const rules = new Map<string, Intl.PluralRules>();

function pluralCategory(language: string, count: number): string {
  let rule = rules.get(language);
  if (!rule) rules.set(language, (rule = new Intl.PluralRules(language)));
  return rule.select(count);
}

/**
 * Teaches the page's elements other languages than English, and the page's own words. The bundles load it as a file that
 * needs no other, hence the arguments.
 */
export function install(state: I18nState, resolve: typeof resolveMessage): void {
  // Another copy of the library may have been quicker.
  if (state.speak) return;
  const { locales, messages } = state;

  const load = (language: string) => {
    // One try: a page of 150 tags must not ask 150 times for a file that is not there.
    locales.set(language, null);
    loadLocale(language).then(
      (locale) => {
        locales.set(language, locale);
        state.notify();
      },
      (error: unknown) =>
        console.warn(`vitrine: the texts for "${language}" could not be loaded; English is shown.`, error),
    );
  };

  state.speak = (language: string, key: string, values?: MessageValues): string | undefined => {
    const base = language.toLowerCase().split('-', 1)[0] ?? '';
    // Under `replace`, no value can pass for an option of i18next. Values are not escaped: the result is text, never markup.
    const options = {
      replace: values,
      count: values?.count,
      lng: language,
      ns: 'vitrine',
      interpolation: { escapeValue: false },
    };
    const ask = (from: I18nextLike | null | undefined, more?: object): string | undefined =>
      from?.exists(key, { ...options, ...more }) ? String(from.t(key, { ...options, ...more })) : undefined;
    const own = (name: string) => {
      const texts = messages.get(name);
      const count = values?.count;
      if (!texts || typeof count !== 'number') return resolve(texts, key, values, undefined, language);
      const plural = count === 0 && texts[`${key}_zero`] !== undefined ? 'zero' : pluralCategory(language, count);
      return resolve(texts, key, values, plural, language);
    };

    // What the page's instance says in another language than asked comes after the library's own translation.
    const text = ask(state.instance, { fallbackLng: [] }) ?? own(language.toLowerCase()) ?? own(base);
    if (text !== undefined) return text;
    if (!locales.has(base) && (LANGUAGES as readonly string[]).includes(base)) load(base);
    return ask(locales.get(base)) ?? ask(state.instance);
  };
  state.notify();
}
