import type { StoryDetail } from '../base/events.js';
import { onceInView } from '../base/near-viewport.js';
import type { Hold } from './playback.js';
import type { VitrineStory } from './story-element.js';

/** What a story wants to hear of the page around it. */
export interface Heard {
  hold(reason: Hold, on: boolean): void;
  /** It is less than a screen away. */
  near(): void;
  /** The page's address asks for the slide at this place. */
  go(index: number): void;
}

/** `#story=2` is the second slide of the page's first story, `#spring=2` that of the one with this id. */
function slideInAddress(story: VitrineStory): number | undefined {
  const [, name, number] = /([^#&=]+)=(\d+)/.exec(location.hash) ?? [];
  const asked = name && (name === story.id || (name === 'story' && document.querySelector('vitrine-story') === story));
  return asked ? Number(number) - 1 : undefined;
}

/** Listens to the page for a story. Returns the function that ends it. */
export function watchPage(story: VitrineStory, { hold, near, go }: Heard): () => void {
  const end = new AbortController();
  // In the capture phase: what opens does not bubble.
  const on = (target: EventTarget, type: string, act: (event: Event) => void) =>
    target.addEventListener(type, act, { signal: end.signal, capture: true });
  on(document, 'visibilitychange', () => hold('hidden', document.hidden));
  on(document, 'open', ({ target }) => {
    const card = target as Element;
    if (card !== story && (story.contains(card) || /^vitrine-(cart|story)$/.test(card.localName))) story.stand(card);
  });
  const look = () => {
    const index = slideInAddress(story);
    if (index !== undefined) go(index);
  };
  on(window, 'hashchange', look);
  if (!story.hasUpdated) void story.updateComplete.then(look);
  for (const type of ['pointerdown', 'keydown']) on(story, type, () => (story.acted = true));
  // What happens in a story is credited to it.
  for (const type of ['vitrine-product-view', 'vitrine-product-select', 'vitrine-cart-add'])
    on(story, type, (event) => {
      const { detail } = event as CustomEvent<Partial<StoryDetail>>;
      detail.story ??= story.id || undefined;
      detail.creator ??= story.creator;
    });
  const view = new IntersectionObserver(
    (entries) => story.layout !== 'viewer' && hold('away', !entries.at(-1)?.isIntersecting),
    { threshold: 0.4 },
  );
  view.observe(story);
  const stop = onceInView(story, '400px', near);
  hold('hidden', document.hidden);
  return () => {
    end.abort();
    view.disconnect();
    stop();
  };
}
