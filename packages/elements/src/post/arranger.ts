import { onceInView } from '../base/near-viewport.js';

/** A post as the arranger sees it: first all are measured, then all are moved, so that a page pays for one layout. */
export interface Arranged extends Element {
  /** Reads layout; returns what writes it. */
  measure(): () => void;
}

let observer: ResizeObserver | undefined;

/** Arranges the post that `target` is, or is in, before the next paint and whenever `target` changes size. */
export function arrangeOnResize(target: Element): void {
  observer ??= new ResizeObserver((entries) => {
    const posts = new Set(entries.map(({ target }) => target.closest<Element & Arranged>('vitrine-post')));
    for (const write of [...posts].map((post) => post?.measure())) write?.();
  });
  // What is observed anew is reported in the next frame, once the browser itself has laid it out.
  observer.unobserve(target);
  observer.observe(target);
}

/** Ends what `arrangeOnResize` began. */
export function stopArranging(target: Element): void {
  observer?.unobserve(target);
}

let turn: Promise<unknown> | undefined;

const nextFrame = () => new Promise(requestAnimationFrame);

/**
 * Wakes the post when it is less than a screen away; the page's first at once. Each wakes in a task of its own, one a frame,
 * and pays for its own layout.
 */
export function wakeInTurn(post: Element & { wake(): void }): void {
  const wake = () => {
    turn = Promise.resolve(turn).then(() => {
      // Also the first: its tags are defined by then, and change with it.
      setTimeout(() => post.wake());
      return nextFrame();
    });
  };
  if (turn) onceInView(post, '100%', wake);
  else wake();
}
