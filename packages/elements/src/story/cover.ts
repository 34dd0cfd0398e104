import { written } from './media-keeper.js';
import type { VitrineStory } from './story-element.js';

/** The address of the picture a story is known by: its `cover`, or the first slide's. */
export function coverOf(story: VitrineStory): string | undefined {
  const media = story.querySelector('img,video');
  return story.getAttribute('cover') || (media ? (written(media, 'poster') ?? written(media, 'src')) : undefined);
}
