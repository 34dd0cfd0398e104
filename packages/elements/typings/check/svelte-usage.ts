/** Compiled, never run: what Svelte's language tools make of a template. */
import '@vitrine/elements/svelte';
import type { SvelteHTMLElements } from 'svelte/elements';

export const post: SvelteHTMLElements['vitrine-post'] = {
  class: 'wide',
  list: 'below',
  'onvitrine-cart-add': (event) => event.preventDefault(),
  'on:vitrine-error': (event) => event.retry(),
};
export const tag: SvelteHTMLElements['vitrine-tag'] = { product: 'sku:A1', x: '10%', from: 2, onopen: () => {} };
export const store: SvelteHTMLElements['vitrine-store'] = { src: '/catalogue.json', 'price-rules': 'eu' };

export const mistakes: [SvelteHTMLElements['vitrine-product'], SvelteHTMLElements['vitrine-product']] = [
  // @ts-expect-error A layout that is not one.
  { layout: 'carrd' },
  // @ts-expect-error A property that is not one.
  { colour: 'red' },
];
