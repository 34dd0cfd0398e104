import { toCommerceError } from '@vitrine/core';
import { reportError } from '../base/report-error.js';
import { readStory } from '../story-source/read-story.js';
import type { VitrineStory } from './story-element.js';

/** Fills a story from its JSON. Where that cannot be read, what the page has put into it stays. */
export async function readSource(story: VitrineStory): Promise<void> {
  try {
    await readStory(story);
  } catch (error) {
    reportError(story, toCommerceError(error), () => void readSource(story));
  }
}
