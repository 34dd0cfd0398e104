interface Watch {
  readonly observer: IntersectionObserver;
  readonly callbacks: WeakMap<Element, () => void>;
}

/** One observer for the page and margin, however many elements wait. */
const watches = new Map<string, Watch>();

function createWatch(rootMargin: string): Watch {
  const callbacks = new WeakMap<Element, () => void>();
  const observer = new IntersectionObserver(
    (entries) => {
      for (const { isIntersecting, target } of entries) {
        if (!isIntersecting) continue;
        observer.unobserve(target);
        callbacks.get(target)?.();
      }
    },
    { rootMargin },
  );
  return { observer, callbacks };
}

/** Far enough that data is there before the reader is. */
export const NEAR = '400px';

/**
 * Calls `callback` once, when `element` is on the screen or within `margin` (a CSS length) of it. An element without a
 * box, such as one in a closed popover, waits until it has one. Returns the function that stops waiting.
 */
export function onceInView(element: Element, margin: string, callback: () => void): () => void {
  let watch = watches.get(margin);
  if (!watch) watches.set(margin, (watch = createWatch(margin)));
  const { observer, callbacks } = watch;
  callbacks.set(element, callback);
  observer.observe(element);
  return () => {
    observer.unobserve(element);
    callbacks.delete(element);
  };
}
