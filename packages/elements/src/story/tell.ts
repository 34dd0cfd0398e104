import type { VitrineStory } from './story-element.js';

/** Tells the page what has become of a story; false where the page wants it otherwise. */
export function tell(
  story: VitrineStory,
  what: 'slide' | 'complete',
  more?: { slide: Element; index: number },
): boolean {
  const { id, creator, slides } = story;
  const detail = { ...more, count: slides.length, story: id || undefined, creator, origin: story };
  const event = new Event(`vitrine-story-${what}`, { bubbles: true, composed: true, cancelable: !more });
  return story.dispatchEvent(Object.assign(event, detail, { detail }));
}
