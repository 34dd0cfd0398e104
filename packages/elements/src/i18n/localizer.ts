import { resolveMessage, type Messages, type MessageValues } from './translate.js';

/** The part of an i18next instance that is used here. */
export interface I18nextLike {
  /** What the page reads in: it stands for `<html lang>`; a nearer `lang` wins. */
  readonly language?: string;
  t(key: string, options: Record<string, unknown>): unknown;
  exists(key: string, options?: Record<string, unknown>): boolean;
  on?(event: string, listener: () => void): void;
  off?(event: string, listener: () => void): void;
  readonly store?: Pick<I18nextLike, 'on' | 'off'>;
}

/** Languages with a locale file beside the library; English is compiled in. */
export const LANGUAGES = ['nl', 'sv', 'he', 'de', 'fr', 'es', 'pt', 'it', 'pl', 'tr', 'ar', 'ja', 'zh'] as const;

/** What all copies of the library on a page share about language. */
interface I18nState {
  /** The page's own texts, by language in lower case. */
  readonly messages: Map<string, Messages>;
  /** Locales by language; null while one is loading, and for good when that failed. */
  readonly locales: Map<string, I18nextLike | null>;
  readonly listeners: Set<() => void>;
  /** The page's own i18next instance; its `vitrine` namespace is asked first. */
  instance: I18nextLike | undefined;
  observer: MutationObserver | undefined;
  /** The `<html lang>` the page's author wrote. */
  written: string;
}

const KEY = Symbol.for('vitrine/i18n/1');
const scope = globalThis as unknown as Record<symbol, I18nState | undefined>;
const state: I18nState = (scope[KEY] ??= {
  messages: new Map(),
  locales: new Map(),
  listeners: new Set(),
  instance: undefined,
  observer: undefined,
  written: '',
});

const notify = () => {
  for (const listener of [...state.listeners]) listener();
};

/** `zh-Hant-TW` → `zh`. */
export const baseLanguage = (language: string) => language.toLowerCase().split('-', 1)[0] ?? '';

/** Whether people write this language from right to left. */
export const isRightToLeft = (language: string) => /^(ar|he|fa|ur)\b/i.test(language);

/** A tag that `Intl` takes, whatever the page wrote: `nl_NL` → `nl-NL`, `iw` → `he`, nonsense → `en`. */
function wellFormed(language: string): string {
  // English is the common case, and the first use of Intl costs time on a slow phone.
  if (/^en(-[a-z]{2})?$/i.test(language)) return language;
  try {
    return Intl.getCanonicalLocales(language.replaceAll('_', '-'))[0] ?? 'en';
  } catch {
    return 'en';
  }
}

function pageLanguage(): string {
  const { lang, className } = document.documentElement;
  // A browser's translator rewrites html[lang], then translates what it sees, ours included: the author's language stays.
  if (!state.written || !/\btranslated-(ltr|rtl)\b/.test(className)) state.written = lang || 'en';
  return state.instance?.language || state.written;
}

/** The language of the nearest `lang` up through shadow roots; the page's, or English, where none is said. */
export function nearestLanguage(element: Element): string {
  let lang: string | null | undefined;
  for (let node: Node | null = element; node && node !== document.documentElement && !lang;) {
    lang = (node as Element).getAttribute?.('lang');
    node = node.parentNode ?? (node as ShadowRoot).host ?? null;
  }
  return wellFormed(lang || pageLanguage());
}

/**
 * Calls `listener` when a language above `element` or of the page changes, or texts arrive. Returns the function that
 * stops it.
 */
export function onLanguageChange(listener: () => void, element: Element): () => void {
  state.listeners.add(listener);
  state.observer ??= new MutationObserver(notify);
  // A mutation inside a shadow root is not seen from outside of it. Observing a root again changes nothing.
  for (let root: Node | undefined = element.getRootNode(); root; root = (root as ShadowRoot).host?.getRootNode()) {
    state.observer.observe(root, { attributes: true, attributeFilter: ['lang', 'dir'], subtree: true });
  }
  return () => void state.listeners.delete(listener);
}

function loadLocale(language: string): void {
  state.locales.set(language, null);
  import('./locale-loader.js')
    .then(({ loadLocale }) => loadLocale(language))
    .then(
      (locale) => {
        state.locales.set(language, locale);
        notify();
      },
      (error: unknown) =>
        console.warn(`vitrine: the texts for "${language}" could not be loaded; English is shown.`, error),
    );
}

/** One text in `language`: the page's instance, the page's messages, the locale, then English. */
export function translate(english: Messages, language: string, key: string, values?: MessageValues): string {
  const base = baseLanguage(language);
  const { instance, locales, messages } = state;
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
  const own = (name: string) => resolveMessage(messages.get(name), language, key, values);

  // What the page's instance says in another language than asked comes after the library's own translation.
  const text = ask(instance, { fallbackLng: [] }) ?? own(language.toLowerCase()) ?? own(base);
  if (text !== undefined) return text;
  if (!locales.has(base) && (LANGUAGES as readonly string[]).includes(base)) loadLocale(base);
  return ask(locales.get(base)) ?? ask(instance) ?? resolveMessage(english, 'en', key, values) ?? key;
}

/** An instance has no store before it is initialized: what it has is listened to again at each of its events. */
const follow = () => useI18n(state.instance);

/**
 * Hands in the page's own i18next instance. Keys are looked up in its `vitrine` namespace, and its language is the
 * page's; a nearer `lang` than that of `<html>` still wins for its part of the page.
 */
export function useI18n(instance: I18nextLike | undefined): void {
  for (const event of ['initialized', 'languageChanged', 'loaded']) {
    state.instance?.off?.(event, follow);
    instance?.on?.(event, follow);
  }
  state.instance?.store?.off?.('added', notify);
  instance?.store?.on?.('added', notify);
  state.instance = instance;
  notify();
}

/** Adds the page's own texts for a language (`nl`, `nl-BE`); they win over the library's. */
export function addMessages(language: string, messages: Messages): void {
  const name = wellFormed(language).toLowerCase();
  state.messages.set(name, { ...state.messages.get(name), ...messages });
  notify();
}
