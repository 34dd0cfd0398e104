/** Compiled, never run: what a template checker reads from the typings for Vue. */
import '@vitrine/elements/vue';
import type { GlobalComponents } from 'vue';

type Props<Tag extends keyof GlobalComponents> = InstanceType<GlobalComponents[Tag]>['$props'];

export const post: Props<'vitrine-post'> = {
  class: 'wide',
  list: 'below',
  onVitrineCartAdd: (event) => event.preventDefault(),
  onVitrineError: (event) => event.retry(),
};
export const tag: Props<'vitrine-tag'> = { product: 'sku:A1', x: '10%', from: 2, onOpen: () => {}, key: 'chair' };
export const store: Props<'vitrine-store'> = { src: '/catalogue.json', 'price-rules': 'eu', priceRules: 'eu' };
export const opened = (element: InstanceType<GlobalComponents['vitrine-tag']>): boolean => element.open;

export const mistakes: [Props<'vitrine-product'>, Props<'vitrine-product'>, Props<'vitrine-post'>] = [
  // @ts-expect-error A layout that is not one.
  { layout: 'carrd' },
  // @ts-expect-error A property that is not one.
  { colour: 'red' },
  // @ts-expect-error An event has no such field.
  { onVitrineCartChange: (event) => event.total },
];
