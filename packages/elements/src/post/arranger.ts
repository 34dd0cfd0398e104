/** A post as the arranger sees it: first all are measured, then all are moved, so that a page pays for one layout. */
export interface Arranged extends Element {
  /** Reads layout; returns what writes it. */
  measure(): () => void;
  /** Half of it has come into view, for the first time. */
  seen(): void;
}

const dirty = new Set<Arranged>();
const owners = new WeakMap<Element, Arranged>();
let frame = 0;
let observer: ResizeObserver | undefined;
let views: IntersectionObserver | undefined;

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

/** Arranges the post now and whenever `target` changes size. The first time comes before the next paint. */
export function arrangeOnResize(target: Element, post: Arranged): void {
  observer ??= new ResizeObserver((entries) => {
    for (const { target } of entries) {
      const owner = owners.get(target);
      if (owner) dirty.add(owner);
    }
    flush();
  });
  owners.set(target, post);
  observer.observe(target);
}

/** Ends what `arrangeOnResize` began. */
export function stopArranging(target: Element, post: Arranged): void {
  if (owners.get(target) !== post) return;
  owners.delete(target);
  observer?.unobserve(target);
  dirty.delete(post);
}

/** Tells the post, once, when half of it is in view. */
export function tellWhenSeen(post: Arranged): void {
  views ??= new IntersectionObserver(
    (entries) => {
      for (const { isIntersecting, target } of entries) {
        if (!isIntersecting) continue;
        views?.unobserve(target);
        (target as Arranged).seen();
      }
    },
    { threshold: 0.5 },
  );
  views.observe(post);
}

/** Ends what `tellWhenSeen` began. */
export function stopTelling(post: Arranged): void {
  views?.unobserve(post);
}
