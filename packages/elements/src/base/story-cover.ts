import { written } from './media-keeper.js';

/** The address of the picture a story is known by: its `cover`, or the first slide's. */
export function coverOf(story: Element): string | undefined {
  const media = story.querySelector('img,video');
  return (
    story.getAttribute('cover') || (media ? written(media, media.localName === 'img' ? 'src' : 'poster') : undefined)
  );
}
