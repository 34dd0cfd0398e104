import english from './texts/en.mjs';

/** Languages that the page speaks. */
export const LANGUAGES = ['ar', 'de', 'en', 'es', 'fr', 'he', 'it', 'ja', 'nl', 'pl', 'pt', 'sv', 'tr', 'zh'];

const KEPT = 'vitrine-host-language';
const RIGHT_TO_LEFT = /^(ar|he)$/;

let texts = english;
let rules = new Intl.PluralRules('en');

/** The language that is spoken. */
export let language = 'en';

/** What was chosen on this page before; where nothing was, the first of the browser's languages that is spoken. */
function wanted() {
  const all = [localStorage.getItem(KEPT), ...navigator.languages].map((tag) => (tag ?? '').replace(/-.*/, ''));
  return all.find((tag) => LANGUAGES.includes(tag)) ?? 'en';
}

/** Speaks it from the next time that the page is opened. */
export const keepLanguage = (chosen) => localStorage.setItem(KEPT, chosen);

/** Brings the texts, and writes those that the page has by itself. */
export async function speak() {
  language = wanted();
  ({ default: texts } = await import(`./texts/${language}.mjs`));
  rules = new Intl.PluralRules(language);
  Object.assign(document.documentElement, { lang: language, dir: RIGHT_TO_LEFT.test(language) ? 'rtl' : 'ltr' });
  document.title = `${t('yourShow')} · Vitrine`;
  for (const node of document.querySelectorAll('[data-text]')) node.textContent = t(node.dataset.text);
}

/** What others have written may run the other way: it stays by itself. */
const isolated = (text) => `\u2068${text}\u2069`;

/** What a button does, and to what: begins with what is seen on it, for those who speak to their machine. */
export const labelOf = (key, name) => `${t(key)}: ${isolated(name)}`;

/**
 * A text in the language of the page.
 *
 * @param {string} key
 * @param {Readonly<Record<string, string | number>>} values for `{{name}}` in it; `count` chooses among its plural forms
 */
export function t(key, values = {}) {
  const form = 'count' in values ? `${key}_${rules.select(values.count)}` : key;
  const text = texts[form] ?? texts[`${key}_other`] ?? english[key];
  return text.replaceAll(/\{\{(\w+)\}\}/g, (_, name) =>
    /^(name|code)$/.test(name) ? isolated(values[name]) : values[name],
  );
}
