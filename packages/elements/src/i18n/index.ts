export { addMessages, LANGUAGES, useI18n, type I18nextLike } from './localizer.js';
export type { Messages, MessageValues } from './translate.js';
