import type { VitrineStory } from './story-element.js';

/**
 * Goes where the address asks: `#story=2` is the second slide of the page's first story, `#spring=2` that of the one with
 * this id.
 */
export async function followAddress(story: VitrineStory): Promise<void> {
  await story.updateComplete;
  // Begins at a sign, or a long address would take minutes.
  const [, name, number] = /[#&]([^#&=]+)=(\d+)/.exec(location.hash) ?? [];
  if (!name || (name !== story.id && (name !== 'story' || document.querySelector('vitrine-story') !== story))) return;
  story.index = Number(number) - 1;
  void story.show();
}
