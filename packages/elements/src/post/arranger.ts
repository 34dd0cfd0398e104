/** A post as the arranger sees it: first all are measured, then all are moved, so that a page pays for one layout. */
export interface Arranged extends Element {
  /** Reads layout; returns what writes it. */
  measure(): () => void;
}

const dirty = new Set<Arranged>();
let frame = 0;
let observer: ResizeObserver | undefined;

function flush(): void {
  cancelAnimationFrame(frame);
  frame = 0;
  const posts = [...dirty];
  dirty.clear();
  for (const write of posts.map((post) => post.measure())) write();
}

/** Arranges the post in the next frame. */
export function arrangeSoon(post: Arranged): void {
  dirty.add(post);
  frame ||= requestAnimationFrame(flush);
}

/** Arranges the post that `target` is, or is in, whenever it changes size. The first time comes before the next paint. */
export function arrangeOnResize(target: Element): void {
  observer ??= new ResizeObserver((entries) => {
    for (const { target } of entries) {
      const post = target.closest<Element & Arranged>('vitrine-post');
      if (post) dirty.add(post);
    }
    flush();
  });
  observer.observe(target);
}

/** Ends what `arrangeOnResize` began. */
export function stopArranging(target: Element): void {
  observer?.unobserve(target);
}
