import { getHub } from '@vitrine/core/hub.js';

/** What brings the elements that few pages have, by tag name. */
const ELEMENTS: Readonly<Record<string, () => Promise<unknown>>> = {
  'vitrine-cart': () => import('@vitrine/elements/define/cart.js'),
  'vitrine-delivery': () => import('@vitrine/elements/define/delivery.js'),
  'vitrine-disclosure': () => import('@vitrine/elements/define/disclosure.js'),
  'vitrine-live': () => import('./live.js'),
  'vitrine-return-policy': () => import('@vitrine/elements/define/return-policy.js'),
  'vitrine-review-badge': () => import('@vitrine/elements/define/review-badge.js'),
  'vitrine-sticker': () => import('@vitrine/elements/define/sticker.js'),
  'vitrine-slide': () => import('./story.js'),
  'vitrine-story': () => import('./story.js'),
  'vitrine-story-row': () => import('@vitrine/elements/define/story-row.js'),
  'vitrine-store': () => import('@vitrine/elements/define/store.js'),
  'vitrine-price': () => import('@vitrine/elements/define/price.js'),
};

/** Registers the element called `name`; says so where there is none of that name. */
export async function define(name: string): Promise<void> {
  const bring = Object.hasOwn(ELEMENTS, name) && ELEMENTS[name];
  // The shop's code comes beside that of an element that will ask for a product at once; a sticker with words waits until it
  // is wanted. What fails, the element will say.
  if (document.querySelector(`${name}[product]:not(vitrine-sticker:is([label],:has(*)))`))
    getHub()
      .page?.open()
      .catch(() => {});
  if (bring) await bring();
  else console.warn(`vitrine: there is no <${name}>. Has it been misspelled? See the reference of all elements.`);
}
