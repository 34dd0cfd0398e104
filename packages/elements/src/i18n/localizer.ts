import { resolveMessage, type MessageKey, type Messages, type MessageValues } from './translate.js';

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

/** What all copies of the library on a page share about language. */
export interface I18nState {
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
  /** Says a text in another language than English, or in the page's own words; there once anything asked for it. */
  speak: ((language: string, key: string, values?: MessageValues) => string | undefined) | undefined;
  /** Tells every element to speak again. */
  notify(): void;
}

const KEY = Symbol.for('vitrine/i18n/1');
const scope = globalThis as unknown as Record<symbol, I18nState | undefined>;
/** Shared by all copies of the library. */
export const state: I18nState = (scope[KEY] ??= {
  messages: new Map(),
  locales: new Map(),
  listeners: new Set(),
  instance: undefined,
  observer: undefined,
  written: '',
  speak: undefined,
  notify: () => {
    for (const listener of [...state.listeners]) listener();
  },
});

/** Whether people write this language from right to left. */
export const isRightToLeft = (language: string) => /^(ar|he|fa|ur)\b/i.test(language);

/** A tag that `Intl` takes, whatever the page wrote: `nl_NL` → `nl-NL`, `iw` → `he`, nonsense → `en`. */
export function wellFormed(language: string): string {
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

/** The nearest element that says something in `attribute`, from `element` up through shadow roots. */
export function nearest(element: Element, attribute: 'lang' | 'dir'): Element | undefined {
  // The engine looks faster than we do, and a page may have hundreds of elements.
  for (let node: Element | undefined = element; node; node = (node.getRootNode() as ShadowRoot).host) {
    const found = node.closest(`[${attribute}]:not([${attribute}=""])`);
    if (found) return found;
  }
}

/** The language of the nearest `lang` up through shadow roots; the page's, or English, where none is said. */
export function nearestLanguage(element: Element): string {
  const found = nearest(element, 'lang');
  return wellFormed((found !== document.documentElement && found?.getAttribute('lang')) || pageLanguage());
}

/**
 * Calls `listener` when a language above `element` or of the page changes, or texts arrive. Returns the function that
 * stops it.
 */
export function onLanguageChange(listener: () => void, element: Element): () => void {
  state.listeners.add(listener);
  state.observer ??= new MutationObserver(state.notify);
  // A mutation inside a shadow root is not seen from outside of it. Observing a root again changes nothing.
  for (let root: Node | undefined = element.getRootNode(); root; root = (root as ShadowRoot).host?.getRootNode()) {
    state.observer.observe(root, { attributes: true, attributeFilter: ['lang', 'dir'], subtree: true });
  }
  return () => void state.listeners.delete(listener);
}

let asked = false;

/** Brings what speaks other languages, and the page's own words. Where that fails, English is shown. */
export function learn(): void {
  if (asked) return;
  asked = true;
  import('./languages.js').then(
    ({ install }) => install(state, resolveMessage),
    (error: unknown) => console.warn('vitrine: the code of other languages could not be loaded.', error),
  );
}

/** One text in `language`: the page's instance, the page's messages, the locale, then English. */
export function translate<const E extends Messages>(
  english: E,
  language: string,
  key: MessageKey<E>,
  values?: MessageValues,
): string {
  if (!state.speak && !/^en\b/i.test(language)) learn();
  return state.speak?.(language, key, values) ?? resolveMessage(english, key, values, undefined, language) ?? key;
}
