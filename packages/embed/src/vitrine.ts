/**
 * The script tag's file. It holds the post and its tags; any other `<vitrine-…>` element, now or later, brings just its
 * own code. The exports are for a page's scripts that want to say more than attributes can.
 */
import { getHub } from '@vitrine/core/hub.js';
import { VitrinePost } from '@vitrine/elements/post.js';
import { VitrineTag } from '@vitrine/elements/tag.js';
import { defineAdapters } from './adapters.js';
import { autoload } from './autoloader.js';
import { readScript, setUpPage } from './script-setup.js';

export { configure, defineAdapter } from '@vitrine/core/hub.js';
// What the sticker extends: its chunk takes it from here.
export { VitrineTag };
export { observe } from './autoloader.js';
export { addMessages, useI18n } from './words.js';

const { load, ...config } = readScript(import.meta.url);
defineAdapters();
setUpPage(config);
/** What this file holds itself. */
const own: Readonly<Record<string, (name: string) => unknown>> = {
  'vitrine-post': (name) => customElements.define(name, VitrinePost),
  // In a task of its own, for a page may have hundreds; another copy may have been quicker.
  'vitrine-tag': (name) => setTimeout(() => customElements.get(name) ?? customElements.define(name, VitrineTag)),
};
/** What brings all others, in the order in which the names compress best. */
const known: Readonly<Record<string, () => Promise<unknown>>> = {
  'vitrine-cart': () => import('@vitrine/elements/define/cart.js'),
  'vitrine-product': () => import('@vitrine/elements/define/product.js'),
  'vitrine-review-badge': () => import('@vitrine/elements/define/review-badge.js'),
  'vitrine-cart-button': () => import('@vitrine/elements/define/cart-button.js'),
  'vitrine-store': () => import('@vitrine/elements/define/store.js'),
  'vitrine-price': () => import('@vitrine/elements/define/price.js'),
  'vitrine-delivery': () => import('@vitrine/elements/define/delivery.js'),
  'vitrine-return-policy': () => import('@vitrine/elements/define/return-policy.js'),
  'vitrine-disclosure': () => import('@vitrine/elements/define/disclosure.js'),
  'vitrine-sticker': () => import('@vitrine/elements/define/sticker.js'),
  'vitrine-slide': () => import('./story.js'),
  'vitrine-story': () => import('./story.js'),
  'vitrine-story-row': () => import('@vitrine/elements/define/story-row.js'),
  'vitrine-live': () => import('./live.js'),
};
const misspelled = (name: string) => console.warn(`vitrine: there is no <${name}>. Has it been misspelled?`);

async function bring(name: string, element: Element): Promise<unknown> {
  const brought = (own[name] ?? known[name] ?? misspelled)(name);
  // The shop's code comes beside that of an element that will ask for a product, and its file with it where the product is
  // about to be seen; what stands on a picture and has words waits to be wanted. What fails, the element will say.
  if (element.matches('[product]:not([x]),vitrine-sticker[product]:not([label],:has(*))')) {
    const hub = getHub();
    const { page, files = (hub.files = new Map()) } = hub;
    page?.open().catch(() => {});
    const { src, adapter } = page?.config ?? {};
    if (src && !adapter && !files.has(src) && element.getBoundingClientRect().top < innerHeight) {
      const file = fetch(src);
      files.set(src, file);
      file.catch(() => {});
    }
  }
  return brought;
}

// What is known to be needed is asked for in this very task; elements are looked for in the next.
if (!load)
  for (const name in known) {
    const element = document.querySelector(name);
    if (element) bring(name, element).catch(() => {});
  }
autoload(bring, load);
