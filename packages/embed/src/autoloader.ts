/** Brings the code of the element called `name`, such as the first `element` found, and registers it. */
export type ElementLoader = (name: string, element: Element) => unknown;

let bring: ElementLoader;
const asked = new Set<string>();
let near: ((element: Element) => void) | undefined;
let begin: () => void;
const begun = new Promise<void>((resolve) => (begin = resolve));

/** One for all roots. */
const mutations = new MutationObserver((records) => {
  for (const { addedNodes } of records) addedNodes.forEach(look);
});

async function load(element: Element): Promise<void> {
  const { localName } = element;
  if (asked.has(localName) || customElements.get(localName)) return;
  asked.add(localName);
  try {
    await bring(localName, element);
  } catch (error) {
    // The page's own content stands; the next element of this name tries again.
    asked.delete(localName);
    console.warn(`vitrine: the code of <${localName}> could not be loaded.`, error);
  }
}

function look(node: Node): void {
  const found = [node, ...((node as Element).querySelectorAll?.(':not(:defined)') ?? [])] as Element[];
  for (const element of found) if (element.localName?.startsWith('vitrine-')) (near ?? load)(element);
}

/**
 * Loads the code of every `<vitrine-…>` element in `root`, of those there and of those added later. The document is
 * observed from the start; call it for an open shadow root that holds some.
 */
export function observe(root: Document | DocumentFragment | Element): void {
  void begun.then(() => {
    mutations.observe(root, { childList: true, subtree: true });
    look(root);
  });
}

/**
 * Starts to look for elements on the page.
 *
 * @param loader called once for each name of a `<vitrine-…>` element that is not registered, and again after a failure
 * @param when `now`, the default: at once; `interaction`: at the first sign of the shopper anywhere on the page; `visible`, and
 *   anything else: code is loaded when an element of its name is near the viewport
 */
export function autoload(loader: ElementLoader, when?: string): void {
  bring = loader;
  if (!when) setTimeout(begin);
  else
    void import('./load-later.js').then(
      ({ defer }) => (near = defer(when, begin, load)),
      // Without the code that waits, nothing waits.
      begin,
    );
  observe(document);
}
