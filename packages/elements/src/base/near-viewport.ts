/** Those that wait, and the one observer of the page for each margin, however many wait. */
interface Watch {
  readonly observer: IntersectionObserver;
  readonly waiting: WeakMap<Element, () => void>;
}

const watches: Record<string, Watch> = {};

function createWatch(rootMargin: string): Watch {
  const waiting = new WeakMap<Element, () => void>();
  const observer = new IntersectionObserver(
    (entries) => {
      for (const { isIntersecting, target } of entries) {
        if (!isIntersecting) continue;
        observer.unobserve(target);
        waiting.get(target)?.();
      }
    },
    { rootMargin },
  );
  return { observer, waiting };
}

/** Far enough that data is there before the reader is. */
export const NEAR = '400px';

/**
 * Calls `callback` once, when `element` is on the screen or within `margin` (a CSS length) of it. An element without a
 * box, such as one in a closed popover, waits until it has one. Returns the function that stops waiting.
 */
export function onceInView(element: Element, margin: string, callback: () => void): () => void {
  const { observer, waiting } = (watches[margin] ??= createWatch(margin));
  waiting.set(element, callback);
  observer.observe(element);
  return () => observer.unobserve(element);
}
