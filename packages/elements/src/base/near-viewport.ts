/**
 * Those that wait, and the one observer of the page for each margin, however many wait. A class, for a function would be written
 * into its only caller by the bundler, and the observer would hold the element that was the first to wait.
 */
class Watch {
  readonly waiting = new WeakMap<Element, () => void>();
  readonly observer: IntersectionObserver;

  constructor(rootMargin: string) {
    this.observer = new IntersectionObserver(
      (entries) => {
        for (const { isIntersecting, target } of entries) {
          if (!isIntersecting) continue;
          this.observer.unobserve(target);
          this.waiting.get(target)?.();
        }
      },
      { rootMargin },
    );
  }
}

const watches: Record<string, Watch> = {};

/** Far enough that data is there before the reader is. */
export const NEAR = '400px';

/**
 * Calls `callback` once, when `element` is on the screen or within `margin` (a CSS length) of it. An element without a
 * box, such as one in a closed popover, waits until it has one. Returns the function that stops waiting.
 */
export function onceInView(element: Element, margin: string, callback: () => void): () => void {
  const { observer, waiting } = (watches[margin] ??= new Watch(margin));
  waiting.set(element, callback);
  observer.observe(element);
  return () => observer.unobserve(element);
}
