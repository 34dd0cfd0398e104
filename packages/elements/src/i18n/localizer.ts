import { resolveMessage, type Messages, type MessageValues } from './translate.js';

/** The part of an i18next instance that is used here. */
export interface I18nextLike {
  t(key: string, options?: Record<string, unknown>): unknown;
  exists(key: string, options?: Record<string, unknown>): boolean;
  on?(event: string, listener: () => void): void;
  off?(event: string, listener: () => void): void;
}

/** Languages with a locale file beside the library; English is compiled in. */
export const LANGUAGES = ['nl', 'sv', 'he', 'de', 'fr', 'es', 'pt', 'it', 'pl', 'tr', 'ar', 'ja', 'zh'] as const;

/** What all copies of the library on a page share about language. */
interface I18nState {
  /** The page's own texts, by language. */
  readonly messages: Map<string, Messages>;
  /** Loaded locales. */
  readonly locales: Map<string, I18nextLike>;
  /** The page's own i18next instance; its `vitrine` namespace is asked first. */
  instance: I18nextLike | undefined;
  readonly listeners: Set<() => void>;
  observed: boolean;
}

const KEY = Symbol.for('vitrine/i18n/1');
const scope = globalThis as unknown as Record<symbol, I18nState | undefined>;
const state: I18nState = (scope[KEY] ??= {
  messages: new Map(),
  locales: new Map(),
  instance: undefined,
  listeners: new Set(),
  observed: false,
});

const notify = () => {
  for (const listener of state.listeners) listener();
};

/** `zh-Hant-TW` → `zh`. */
export const baseLanguage = (language: string) => language.toLowerCase().split(/[-_]/)[0] ?? '';

/** Whether people write this language from right to left. */
export const isRightToLeft = (language: string) => /^(ar|he|fa|ur)\b/i.test(language);

/** The language of the nearest `lang` up through shadow roots; the page's, or English, where none is said. */
export function nearestLanguage(element: Element): string {
  // A browser's translator rewrites html[lang] and translates what it sees, ours included: the page's own language stays.
  for (let node: Node | null = element; node; node = node.parentNode ?? (node as ShadowRoot).host ?? null) {
    const lang = (node as Element).getAttribute?.('lang');
    if (lang) return node === document.documentElement && isTranslated() ? writtenLanguage : lang;
  }
  return 'en';
}

let writtenLanguage = globalThis.document?.documentElement.lang || 'en';
const isTranslated = () => /\btranslated-(ltr|rtl)\b/.test(document.documentElement.className);

/** Calls `listener` when a language on the page changes or texts arrive. Returns the function that stops it. */
export function onLanguageChange(listener: () => void): () => void {
  state.listeners.add(listener);
  if (!state.observed) {
    state.observed = true;
    new MutationObserver(() => {
      if (!isTranslated()) writtenLanguage = document.documentElement.lang || 'en';
      notify();
    }).observe(document, { attributes: true, attributeFilter: ['lang', 'dir'], subtree: true });
  }
  return () => void state.listeners.delete(listener);
}

const loading = new Set<string>();

function loadLocale(language: string): void {
  if (loading.has(language)) return;
  loading.add(language);
  import('./locale-loader.js').then(
    async ({ loadLocale }) => {
      state.locales.set(language, await loadLocale(language));
      notify();
    },
    (error: unknown) => console.warn(`vitrine: the texts for "${language}" could not be loaded; English is shown.`, error),
  );
}

/** One text in `language`: the page's instance, the page's messages, the locale, then English. */
export function translate(english: Messages, language: string, key: string, values?: MessageValues): string {
  const base = baseLanguage(language);
  const { instance } = state;
  if (instance) {
    const options = { ...values, lng: language, ns: 'vitrine' };
    if (instance.exists(key, options)) return String(instance.t(key, options));
  }
  for (const name of [language, base]) {
    const own = state.messages.get(name);
    const text = own && resolveMessage(own, language, key, values);
    if (text !== undefined) return text;
  }
  if ((LANGUAGES as readonly string[]).includes(base)) {
    const locale = state.locales.get(base);
    if (!locale) loadLocale(base);
    else if (locale.exists(key, values)) return String(locale.t(key, values));
  }
  return resolveMessage(english, 'en', key, values) ?? key;
}

/** Hands in the page's own i18next instance. Keys are looked up in its `vitrine` namespace, in the language of the place. */
export function useI18n(instance: I18nextLike | undefined): void {
  for (const event of ['languageChanged', 'loaded', 'added']) state.instance?.off?.(event, notify);
  state.instance = instance;
  for (const event of ['languageChanged', 'loaded', 'added']) instance?.on?.(event, notify);
  notify();
}

/** Adds the page's own texts for a language (`nl`, `nl-BE`); they win over the library's. */
export function addMessages(language: string, messages: Messages): void {
  state.messages.set(language, { ...state.messages.get(language), ...messages });
  notify();
}
