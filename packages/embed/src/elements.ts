import { getHub } from '@vitrine/core/hub.js';

/** What brings the elements that few pages have, by tag name. */
const ELEMENTS: Readonly<Record<string, () => Promise<unknown>>> = {
  'vitrine-delivery': () => import('@vitrine/elements/define/delivery.js'),
  'vitrine-live': () => import('./live.js'),
  'vitrine-return-policy': () => import('@vitrine/elements/define/return-policy.js'),
  'vitrine-disclosure': () => import('@vitrine/elements/define/disclosure.js'),
  'vitrine-sticker': () => import('@vitrine/elements/define/sticker.js'),
  'vitrine-slide': () => import('./story.js'),
  'vitrine-story': () => import('./story.js'),
  'vitrine-story-row': () => import('@vitrine/elements/define/story-row.js'),
};

/** Registers the element called `name`; says so where there is none of that name. */
export async function define(name: string): Promise<void> {
  const bring = Object.hasOwn(ELEMENTS, name) && ELEMENTS[name];
  // A sticker asks for its product at once only when it has no words of its own.
  if (document.querySelector(`${name}[product]:not([label],:has(*))`))
    getHub()
      .page?.open()
      .catch(() => {});
  if (bring) await bring();
  else console.warn(`vitrine: there is no <${name}>. Has it been misspelled? See the reference of all elements.`);
}
