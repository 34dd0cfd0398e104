/** The element that has the focus, inside shadow roots too. */
function focused(): Element | null {
  let element = document.activeElement;
  while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
  return element;
}

/**
 * Remembers what has the focus before a dialog opens. The function it returns gives the focus back, unless something
 * outside of `dialog` has taken it: to that element, else to the nearest one around it that takes it, else to the first
 * that matches `fallback`. Needed because Chromium drops the focus to the body on Escape, and what opened the dialog may
 * be gone or hidden by now.
 */
export function keepFocus(dialog: Element, fallback: string): () => void {
  const path: Node[] = [];
  for (let node: Node | null = focused(); node; node = node.parentNode ?? (node as ShadowRoot).host ?? null)
    path.push(node);
  return () => {
    for (const node of [...path, ...document.querySelectorAll(fallback)]) {
      const now = focused();
      // Nobody has it: Chromium says the body, Firefox the root.
      const free = !now || now === document.body || now === document.documentElement;
      if (!free && !dialog.matches(':focus-within')) return;
      if (node.isConnected) (node as HTMLElement).focus?.({ preventScroll: true });
    }
  };
}
