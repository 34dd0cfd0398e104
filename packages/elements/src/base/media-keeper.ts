/** The attributes that were taken from an element of the author's, as they stood. */
const kept = new WeakMap<Element, Map<string, string>>();

/** Where media come from. */
const SOURCES = ['src', 'srcset', 'poster'];

const mediaIn = (slide: Element) => slide.querySelectorAll<HTMLElement>('img,source,video');

function take(element: Element, names: readonly string[]): boolean {
  let taken = false;
  for (const name of names) {
    const value = element.getAttribute(name);
    if (value === null) continue;
    let mine = kept.get(element);
    if (!mine) kept.set(element, (mine = new Map()));
    mine.set(name, value);
    element.removeAttribute(name);
    taken = true;
  }
  return taken;
}

function give(element: Element, names: Iterable<string>): boolean {
  const mine = kept.get(element);
  let given = false;
  for (const name of names) {
    const value = mine?.get(name);
    // What the page has written meanwhile stands.
    if (value !== undefined && !element.hasAttribute(name)) element.setAttribute(name, value);
    if (mine?.delete(name)) given = true;
  }
  return given;
}

/** A video loads anew after its sources have changed; without one it lets go of what it holds. */
function change(slide: Element, one: (element: HTMLElement) => boolean): void {
  const changed = [...mediaIn(slide)].filter(one);
  for (const video of new Set(changed.map((element) => element.closest('video')))) video?.load();
}

/** Takes away where a slide's media come from, so that nothing of it is loaded or held. */
export const putAway = (slide: Element): void => change(slide, (element) => take(element, SOURCES));

/** Makes a slide's media ready to be shown: loaded now, without controls of their own, in their place on an iPhone too. */
export function ready(slide: Element): void {
  change(slide, (element) => give(element, SOURCES));
  for (const element of mediaIn(slide)) {
    if (element instanceof HTMLImageElement) element.loading = 'eager';
    if (!(element instanceof HTMLVideoElement)) continue;
    take(element, ['controls', 'autoplay']);
    element.preload = 'auto';
    element.playsInline = true;
  }
}

/** Gives back all that was taken. */
export const putBack = (slide: Element): void =>
  change(slide, (element) => give(element, [...(kept.get(element)?.keys() ?? [])]));

/** What an element's attribute says, or said before it was taken. */
export const written = (element: Element, name: string): string | undefined =>
  kept.get(element)?.get(name) ?? element.getAttribute(name) ?? undefined;
