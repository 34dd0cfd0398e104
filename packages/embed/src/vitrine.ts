/**
 * The script tag's file. It holds the post and its tags; any other `<vitrine-…>` element, now or later, brings just its
 * own code. The exports are for a page's scripts that want to say more than attributes can.
 */
import { VitrinePost } from '@vitrine/elements/post.js';
import { VitrineTag } from '@vitrine/elements/tag.js';
import { defineAdapters } from './adapters.js';
import { autoload, type ElementLoader } from './autoloader.js';
import { readScript, setUpPage } from './script-setup.js';

export { configure, defineAdapter } from '@vitrine/core/hub.js';
export { VitrineTag };
export { observe } from './autoloader.js';
export { addMessages, useI18n } from './words.js';

const { load, ...config } = readScript(import.meta.url);
defineAdapters();
setUpPage(config);
const own: Readonly<Record<string, ElementLoader>> = {
  'vitrine-post': (name) => customElements.define(name, VitrinePost),
  // In a task of its own, for a page may have hundreds; another copy may have been quicker.
  'vitrine-tag': (name) => setTimeout(() => customElements.get(name) ?? customElements.define(name, VitrineTag)),
  'vitrine-product': () => import('@vitrine/elements/define/product.js'),
  'vitrine-cart-button': () => import('@vitrine/elements/define/cart-button.js'),
};
autoload(async (name) => (own[name] ?? (await import('./elements.js')).define)(name), load);
