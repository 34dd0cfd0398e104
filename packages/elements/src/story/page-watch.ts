import { onceInView } from '../base/near-viewport.js';
import type { VitrineStory } from './story-element.js';

/** `#story=2` is the second slide of the page's first story, `#spring=2` that of the one with this id. */
function slideInAddress(story: VitrineStory): number | undefined {
  // Begins at a sign, or a long address would take minutes.
  const [, name, number] = /[#&]([^#&=]+)=(\d+)/.exec(location.hash) ?? [];
  const asked = name && (name === story.id || (name === 'story' && document.querySelector('vitrine-story') === story));
  return asked ? Number(number) - 1 : undefined;
}

/** Listens to the page for a story. Returns the function that ends it. */
export function watchPage(story: VitrineStory): () => void {
  const end = new AbortController();
  // In the capture phase: what opens does not bubble.
  const on = (target: EventTarget, type: string, act: (event: Event) => void) =>
    target.addEventListener(type, act, { signal: end.signal, capture: true });
  on(document, 'visibilitychange', () => story.hold('hidden', document.hidden));
  on(document, 'open', ({ target }) => {
    const card = target as Element;
    if (card !== story && (story.contains(card) || /^vitrine-(cart|story)$/.test(card.localName))) story.stand(card);
  });
  const look = () => {
    const index = slideInAddress(story);
    if (index === undefined) return;
    story.index = index;
    void story.show();
  };
  on(window, 'hashchange', look);
  if (!story.hasUpdated) void story.updateComplete.then(look);
  const view = new IntersectionObserver(
    (entries) => story.layout !== 'viewer' && story.hold('away', !entries.at(-1)?.isIntersecting),
    { threshold: 0.4 },
  );
  view.observe(story);
  const stop = onceInView(story, '400px', () => story.adopt(true));
  story.hold('hidden', document.hidden);
  return () => {
    end.abort();
    view.disconnect();
    stop();
  };
}
