import type { Messages } from '../i18n/translate.js';
import type { VitrineStory } from './story-element.js';

/** Adds the English texts of code that came later to those of all stories, whose type knows them from the start. */
export function teach(story: VitrineStory, messages: Messages): void {
  const made = story.constructor as typeof VitrineStory;
  made.messages = { ...made.messages, ...messages };
}
