/** Languages with a locale file beside the library; English is compiled in. */
export const LANGUAGES = ['nl', 'sv', 'he', 'de', 'fr', 'es', 'pt', 'it', 'pl', 'tr', 'ar', 'ja', 'zh'] as const;
