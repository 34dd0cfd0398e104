/** The attributes that were taken from an element of the author's, as they stood. */
const kept = new WeakMap<Element, Map<string, string>>();

/** Where media come from. */
const SOURCES = ['src', 'srcset', 'poster'];
/** What a story does itself. */
const OWN = ['controls', 'autoplay'];

/** Takes attributes from a slide's media, or gives them back; what the page has written meanwhile stands. */
function change(slide: Element, names: readonly string[], away: boolean): void {
  const videos = new Set<HTMLVideoElement | null>();
  for (const element of slide.querySelectorAll('img,source,video')) {
    const mine = kept.get(element) ?? new Map<string, string>();
    kept.set(element, mine);
    for (const name of names) {
      const value = away ? element.getAttribute(name) : mine.get(name);
      if (typeof value !== 'string') continue;
      if (away) {
        mine.set(name, value);
        element.removeAttribute(name);
      } else {
        mine.delete(name);
        if (!element.hasAttribute(name)) element.setAttribute(name, value);
      }
      if (names === SOURCES) videos.add(element.closest('video'));
    }
  }
  // It loads anew after its sources have changed; without one it lets go of what it holds.
  for (const video of videos) video?.load();
}

/** Takes away where a slide's media come from, so that nothing of it is loaded or held. */
export const putAway = (slide: Element): void => change(slide, SOURCES, true);

/** Makes a slide's media ready to be shown: loaded now, without controls of their own, in their place on an iPhone too. */
export function ready(slide: Element): void {
  change(slide, SOURCES, false);
  change(slide, OWN, true);
  for (const image of slide.querySelectorAll('img')) image.loading = 'eager';
  for (const video of slide.querySelectorAll('video')) Object.assign(video, { preload: 'auto', playsInline: true });
}

/** Gives back all that was taken. */
export function putBack(slide: Element): void {
  change(slide, SOURCES, false);
  change(slide, OWN, false);
}

/** What an element's attribute says, or said before it was taken. */
export const written = (element: Element, name: string): string | undefined =>
  kept.get(element)?.get(name) ?? element.getAttribute(name) ?? undefined;
