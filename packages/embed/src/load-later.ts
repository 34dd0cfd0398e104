/** The first of these, anywhere on the page, counts as interaction. `click` is what assistive technology may send alone. */
const SIGNS = ['pointermove', 'pointerdown', 'touchstart', 'wheel', 'scroll', 'keydown', 'click'];

/** Calls `act` at the first sign of the shopper. */
export function onInteraction(act: () => void): void {
  const options = { capture: true, passive: true };
  const once = () => {
    for (const sign of SIGNS) removeEventListener(sign, once, options);
    act();
  };
  for (const sign of SIGNS) addEventListener(sign, once, options);
}

/** A function that takes an element and calls `act` with it when it is less than half a screen away. */
export function whenNear(act: (element: Element) => void): (element: Element) => void {
  const observer = new IntersectionObserver(
    (entries) => {
      for (const { isIntersecting, target } of entries) {
        if (!isIntersecting) continue;
        observer.unobserve(target);
        act(target);
      }
    },
    { rootMargin: '50%' },
  );
  // A store and a drawer have no place in the page to come near to.
  return (element) => (/-(store|cart)$/.test(element.localName) ? act(element) : observer.observe(element));
}
