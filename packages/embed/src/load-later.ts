/** The first of these, anywhere on the page, counts as interaction. `click` is what assistive technology may send alone. */
const SIGNS = ['pointermove', 'pointerdown', 'touchstart', 'wheel', 'scroll', 'keydown', 'click'];

/** Calls `act` at the first sign of the shopper. */
function onInteraction(act: () => void): void {
  const options = { capture: true, passive: true };
  const once = () => {
    for (const sign of SIGNS) removeEventListener(sign, once, options);
    act();
  };
  for (const sign of SIGNS) addEventListener(sign, once, options);
}

/** A function that takes an element and calls `act` with it when it is less than half a screen away. */
function whenNear(act: (element: Element) => void): (element: Element) => void {
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

/** Calls `begin` when it is time to look for elements. Returns what decides about each of them, where something does. */
export function defer(
  when: string,
  begin: () => void,
  load: (element: Element) => void,
): ((element: Element) => void) | undefined {
  if (when === 'interaction') {
    onInteraction(begin);
    return undefined;
  }
  begin();
  return when === 'now' ? undefined : whenNear(load);
}
