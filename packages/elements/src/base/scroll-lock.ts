let locks = 0;
let restore: (() => void) | undefined;

/** Stops the page behind a modal dialog from scrolling, without moving anything. Returns the function that lets it go. */
export function lockScroll(): () => void {
  if (!locks++) restore = lock();
  let held = true;
  return () => {
    if (held && !--locks) restore?.();
    held = false;
  };
}

function lock(): (() => void) | undefined {
  const root = document.documentElement;
  const { overflow, scrollbarGutter } = getComputedStyle(root);
  const bar = innerWidth > root.clientWidth;
  // A scrollbar that takes room keeps it. Where the browser cannot promise that, scrolling is the lesser evil.
  if (bar && !CSS.supports('scrollbar-gutter', 'stable')) return;
  // The viewport scrolls as the root says or, when the root says nothing, as the body does. Set on the other one, it would
  // make a scroller of the body and lose the place.
  const scroller =
    overflow === 'visible' && getComputedStyle(document.body).overflow !== 'visible' ? document.body : root;
  const before = [scroller.style.overflow, root.style.scrollbarGutter] as const;
  scroller.style.overflow = 'hidden';
  if (bar && scrollbarGutter === 'auto') root.style.scrollbarGutter = 'stable';
  return () => ([scroller.style.overflow, root.style.scrollbarGutter] = before);
}
