import { CommerceError, type Product } from '@vitrine/core';
import { patch, throwing, type Mutation } from './break.js';

const RULE = { kind: 'delivery', countries: ['NL'], options: [] } as const;

export const otherMutations: readonly Mutation[] = [
  ['checkout/cart', 'the address is a script', patch({ checkout: async () => ({ url: 'javascript:pay()' }) })],
  ['checkout/cart', 'the address is a path', patch({ checkout: async () => ({ url: '/checkout' }) })],
  ['checkout/lines', 'lines break it', patch({ checkout: throwing })],
  [
    'checkout/nothing',
    'it checks out nothing',
    patch({ checkout: async () => ({ url: 'https://shop.example/checkout' }) }),
  ],
  ['search/finds', 'it finds nothing', patch({ search: async () => ({ items: [] }) })],
  [
    'search/pages',
    'the second page begins with the end of the first',
    (adapter) => {
      let last: Product | undefined;
      return {
        ...adapter,
        async search(query, options) {
          const result = (await adapter.search?.(query, options)) ?? { items: [] };
          const items = query.cursor && last ? [last, ...result.items.slice(1)] : result.items;
          last = items.at(-1);
          return { ...result, items };
        },
      };
    },
  ],
  [
    'search/pages',
    'it has only one page',
    (adapter) => ({
      ...adapter,
      search: async (query, options) => ({ items: (await adapter.search?.(query, options))?.items ?? [] }),
    }),
  ],
  [
    'search/nothing',
    'it suggests something else',
    (adapter) => ({
      ...adapter,
      search: async (_query, options) => (await adapter.search?.({}, options)) ?? { items: [] },
    }),
  ],
  [
    'search/aborted',
    'it ignores the signal',
    (adapter) => ({ ...adapter, search: async (query) => (await adapter.search?.(query)) ?? { items: [] } }),
  ],
  [
    'reviews/order',
    'it leaves out products without reviews',
    (adapter) => ({
      ...adapter,
      reviews: async (ids, options) => ((await adapter.reviews?.(ids, options)) ?? []).filter(Boolean),
    }),
  ],
  ['reviews/empty', 'it fails without products', patch({ reviews: throwing })],
  [
    'reviews/shape',
    'it averages nothing',
    patch({ reviews: async (ids) => ids.map(() => ({ value: 0, count: 0, best: 5 })) }),
  ],
  [
    'reviews/shape',
    'the histogram has ten columns for five stars',
    patch({
      reviews: async (ids) =>
        ids.map(() => ({ value: 4, count: 2, best: 5, histogram: Array.from({ length: 10 }, () => 0) })),
    }),
  ],
  [
    'reviews/shape',
    'a review is markup',
    patch({
      reviews: async (ids) =>
        ids.map(() => ({ value: 4, count: 1, best: 5, reviews: [{ id: '1', rating: 4, text: '<p>Fine</p>' }] })),
    }),
  ],
  [
    'reviews/list',
    'the second page is the first',
    (adapter) => ({
      ...adapter,
      reviewList: async ({ cursor: _cursor, ...query }, options) =>
        (await adapter.reviewList?.(query, options)) ?? { items: [] },
    }),
  ],
  [
    'reviews/list',
    'it gives all when some are asked for',
    (adapter) => ({
      ...adapter,
      reviewList: async ({ rating: _rating, ...query }, options) =>
        (await adapter.reviewList?.(query, options)) ?? { items: [] },
    }),
  ],
  [
    'policies/shape',
    'finite without days',
    patch({ policies: async () => [{ kind: 'returns', countries: [], category: 'finite' }] }),
  ],
  [
    'policies/shape',
    'countries by their names',
    patch({ policies: async () => [{ kind: 'returns', countries: ['Belgium'], category: 'unlimited' }] }),
  ],
  [
    'delivery/shape',
    'hours for days',
    patch({ delivery: async () => [{ ...RULE, options: [{ weekdays: [1], transit: [0.5, 1] }] }] }),
  ],
  [
    'delivery/shape',
    'a cut-off nobody knows the place of',
    patch({
      delivery: async () => [{ ...RULE, options: [{ weekdays: [1], cutoff: '16:00', timeZone: 'Mars/Olympus' }] }],
    }),
  ],
  [
    'delivery/shape',
    'markup in the name of a method of payment',
    patch({ delivery: async () => [{ ...RULE, payment: [{ name: '<b>iDEAL</b>' }] }] }),
  ],
  ['failures/network', 'the error of fetch comes through', patch({ products: throwing })],
  ['failures/server', 'it answers with nulls', patch({ products: async (refs) => refs.map(() => null) })],
  [
    'failures/malformed',
    'the error of the parser comes through',
    patch({ products: async () => JSON.parse('<html>') as [] }),
  ],
  [
    'failures/rate-limited',
    'it is a fault of the server',
    patch({ products: () => Promise.reject(new CommerceError('server', '429')) }),
  ],
  [
    'failures/auth',
    'it is to be tried again',
    patch({ products: () => Promise.reject(new CommerceError('auth', '401', { retryable: true })) }),
  ],
  ['failures/hang', 'it waits for ever', patch({ products: () => new Promise(() => {}) })],
];
