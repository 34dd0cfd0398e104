/** Every element and every adapter in one file, for sites that serve their own. Other languages are files beside it. */
import '@vitrine/adapters/catalog';
import '@vitrine/elements/define/store.js';
import '@vitrine/elements/define/post.js';
import '@vitrine/elements/define/tag.js';
import '@vitrine/elements/define/product.js';
import '@vitrine/elements/define/price.js';
import '@vitrine/elements/define/cart.js';
import '@vitrine/elements/define/cart-button.js';
import '@vitrine/elements/define/return-policy.js';
import '@vitrine/elements/define/delivery.js';
import '@vitrine/elements/define/disclosure.js';
import '@vitrine/elements/define/review-badge.js';
import '@vitrine/elements/define/sticker.js';
import '@vitrine/elements/define/story.js';
import '@vitrine/elements/define/slide.js';
import '@vitrine/elements/define/story-row.js';
import './live.js';
import { defineAdapters } from './adapters.js';
import { readScript, setUpPage } from './script-setup.js';

export { configure, defineAdapter } from '@vitrine/core/hub.js';
export { addMessages, useI18n } from './words.js';

defineAdapters();
setUpPage(readScript(import.meta.url));

/** Nothing is left to load: it is here so that `vitrine.js` can be exchanged for this file. */
export function observe(_root: Document | DocumentFragment | Element): void {}
