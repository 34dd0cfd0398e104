import { learn, state, wellFormed, type I18nextLike } from './localizer.js';
import type { Messages, MessageValues } from './translate.js';

export { LANGUAGES } from './language-list.js';
export type { I18nextLike, Messages, MessageValues };

let letGo: (() => void) | undefined;

/**
 * Hands in the page's own i18next instance. Keys are looked up in its `vitrine` namespace, and its language is the
 * page's; a nearer `lang` than that of `<html>` still wins for its part of the page.
 */
export function useI18n(instance: I18nextLike | undefined): void {
  learn();
  letGo?.();
  const events = ['initialized', 'languageChanged', 'loaded'];
  const { notify } = state;
  // Before `init()` an instance has no store to hear of added texts from.
  const hear = () => instance?.store?.on?.('added', notify);
  instance?.on?.('initialized', hear);
  hear();
  for (const event of events) instance?.on?.(event, notify);
  letGo = () => {
    instance?.off?.('initialized', hear);
    instance?.store?.off?.('added', notify);
    for (const event of events) instance?.off?.(event, notify);
  };
  state.instance = instance;
  state.notify();
}

/** Adds the page's own texts for a language (`nl`, `nl-BE`); they win over the library's. */
export function addMessages(language: string, messages: Messages): void {
  learn();
  const name = wellFormed(language).toLowerCase();
  state.messages.set(name, { ...state.messages.get(name), ...messages });
  state.notify();
}
