import { CommerceError } from '@vitrine/core';

/** Fills `story` with slides from the JSON at its `src`, or in its script. Rejects with a `CommerceError`. */
export async function readStory(story: HTMLElement & { src: string }): Promise<void> {
  throw new CommerceError('unsupported', `${story.src || 'The JSON in the story'} cannot be read.`);
}
