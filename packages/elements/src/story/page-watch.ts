import type { VitrineStory } from './story-element.js';

/** All that a shopper's hand does. */
const HAND = 'click,keydown,pointerdown,pointermove,pointerup,pointercancel,contextmenu,dragstart,focusin,focusout';

/** Listens to the page and to the shopper's hand for a story. Returns the function that ends it. */
export function watchPage(story: VitrineStory): () => void {
  const end = new AbortController();
  // In the capture phase: what opens does not bubble.
  const on = (target: EventTarget, type: string, act: (event: Event) => void) =>
    target.addEventListener(type, act, { signal: end.signal, capture: true });
  for (const type of HAND.split(',')) story.addEventListener(type, story.act, { signal: end.signal });
  const look = () => story.hold('hidden', document.hidden);
  on(document, 'visibilitychange', look);
  on(document, 'open', ({ target }) => {
    const card = target as Element;
    if (card !== story && (story.contains(card) || /^vitrine-(cart|story)$/.test(card.localName))) story.stand(card);
  });
  const follow = () =>
    location.hash.includes('=') && import('./address.js').then(({ followAddress }) => followAddress(story));
  on(window, 'hashchange', follow);
  if (!story.hasUpdated) void follow();
  const view = new IntersectionObserver(
    (entries) => story.layout !== 'viewer' && story.hold('away', !entries.at(-1)?.isIntersecting),
    { threshold: 0.4 },
  );
  view.observe(story);
  look();
  return () => {
    end.abort();
    view.disconnect();
  };
}
