import type { I18nextLike, Messages } from '@vitrine/elements/i18n.js';

// Pages with words of their own bring this code; the others do not pay for it.
const i18n = () => import('@vitrine/elements/i18n.js');

/** Hands in the page's own i18next instance, whose `vitrine` namespace is asked first. Resolves once it is heeded. */
export const useI18n = async (instance: I18nextLike | undefined): Promise<void> => (await i18n()).useI18n(instance);

/** Adds the page's own texts for a language (`nl`, `nl-BE`); they win over the library's. Resolves once they show. */
export const addMessages = async (language: string, messages: Messages): Promise<void> =>
  (await i18n()).addMessages(language, messages);
