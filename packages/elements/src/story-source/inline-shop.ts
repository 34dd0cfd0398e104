import { CommerceError, parseProduct, parseRef, type CommerceAdapter, type Json } from '@vitrine/core';
import { createHandle, getHub, servesSubtree, SHOP_CONTEXT, type ContextRequestLike } from '@vitrine/core/hub.js';

/** Whether the page says which shop it is: its products are then that shop's. */
export function hasShop(story: Element): boolean {
  if (story.closest('vitrine-store')) return true;
  const { adapter, endpoint, src } = getHub().page?.config ?? {};
  // A store that was not upgraded yet has not spoken.
  const stores = Array.from(document.querySelectorAll('vitrine-store'));
  return Boolean(adapter || endpoint || src || stores.some((store) => !servesSubtree(store)));
}

const served = new WeakMap<Element, readonly Json[]>();

/** Products that a story's JSON describes, as a shop for what is in the story. It has no cart: cards lead to the product's page. */
export function serveProducts(story: Element, products: readonly Json[], base: string): void {
  const isServed = served.has(story);
  served.set(story, products);
  if (isServed) return;
  const adapter: CommerceAdapter = {
    name: 'story',
    origin: document.baseURI,
    products: async (refs) =>
      refs.map((ref) => {
        const { kind, value } = parseRef(ref);
        const found = served.get(story)?.find((product) => [value, Number(value)].includes(product[kind] as string));
        const warn = (message: string) => console.warn(`<vitrine-story>: ${message}`);
        return found
          ? parseProduct(found, { base, locale: story.closest('[lang]')?.getAttribute('lang') ?? '', warn })
          : null;
      }),
    checkout: () => Promise.reject(new CommerceError('unsupported', 'A story without a shop has no checkout.')),
  };
  const { creator, campaign } = getHub().page?.config ?? {};
  const handle = createHandle({ adapter, creator, campaign });
  story.addEventListener('context-request', (event) => {
    const { context, callback } = event as ContextRequestLike;
    if (context !== SHOP_CONTEXT) return;
    event.stopPropagation();
    callback(handle, () => {});
  });
}
