import { CommerceError } from '@vitrine/core';
import { breakProducts, breakVariants, patch, throwing, type Mutation } from './break.js';

export const productMutations: readonly Mutation[] = [
  ['adapter/name', 'its name is empty', patch({ name: '' })],
  ['adapter/name', 'its origin has a path', patch({ origin: 'https://shop.example/path' })],
  ['adapter/capabilities', 'a capability it announced is missing', patch({ search: undefined })],
  [
    'products/order',
    'it sorts its answers',
    (adapter) => ({
      ...adapter,
      products: async (refs, options) =>
        (await adapter.products(refs, options)).toSorted((a, b) => (a?.id ?? '~').localeCompare(b?.id ?? '~')),
    }),
  ],
  [
    'products/order',
    'it leaves out what it does not know',
    (adapter) => ({
      ...adapter,
      products: async (refs, options) => (await adapter.products(refs, options)).filter(Boolean),
    }),
  ],
  [
    'products/known',
    'it does not know SKUs',
    (adapter) => ({
      ...adapter,
      products: async (refs, options) =>
        (await adapter.products(refs, options)).map((product, at) => (refs[at]?.startsWith('sku:') ? null : product)),
    }),
  ],
  [
    'products/unknown',
    'it rejects for what it does not know',
    (adapter) => ({
      ...adapter,
      async products(refs, options) {
        const found = await adapter.products(refs, options);
        if (found.includes(null)) throw new CommerceError('not_found', 'No such product.');
        return found;
      },
    }),
  ],
  [
    'products/unknown',
    'it says undefined instead of null',
    (adapter) => ({
      ...adapter,
      products: async (refs, options) =>
        (await adapter.products(refs, options)).map((product) => product ?? (undefined as unknown as null)),
    }),
  ],
  [
    'products/odd-refs',
    'an empty reference breaks the call',
    (adapter) => ({
      ...adapter,
      products: (refs, options) => (refs.includes('') ? throwing() : adapter.products(refs, options)),
    }),
  ],
  [
    'products/duplicates',
    'it answers each reference once',
    (adapter) => ({
      ...adapter,
      products: (refs, options) => adapter.products([...new Set(refs)], options),
    }),
  ],
  [
    'products/empty',
    'it asks the shop for nothing and fails',
    (adapter) => ({
      ...adapter,
      products: (refs, options) => (refs.length ? adapter.products(refs, options) : throwing()),
    }),
  ],
  [
    'products/many',
    'it drops what is beyond the first page',
    (adapter) => ({
      ...adapter,
      products: async (refs, options) => {
        const found = await adapter.products(refs.slice(0, 100), options);
        return refs.map((_, at) => found[at] ?? null);
      },
    }),
  ],
  ['products/variants', 'a product has no variants', breakProducts((product) => ({ ...product, variants: [] }))],
  ['products/variants', 'all variants have one id', breakVariants(() => ({ id: 'same' }))],
  ['products/options', 'variants choose nothing', breakVariants(() => ({ options: {} }))],
  [
    'products/options',
    'options have no values',
    breakProducts((product) => ({ ...product, options: product.options.map(({ name }) => ({ name, values: [] })) })),
  ],
  [
    'products/money',
    'prices are floats',
    breakVariants(({ price }) => ({ price: price && { ...price, amount: price.amount / 7 } })),
  ],
  [
    'products/money',
    'the currency is a sign',
    breakVariants(({ price }) => ({ price: price && { ...price, currency: '€' } })),
  ],
  [
    'products/money',
    'the digits are missing',
    breakVariants(({ price }) => ({ price: price && { ...price, digits: undefined } })),
  ],
  ['products/compare-at', 'it compares with the price itself', breakVariants(({ price }) => ({ compareAt: price }))],
  ['products/stock', 'the stock is in words of its own', breakVariants(() => ({ stock: 'plenty' }))],
  ['products/stock', 'sold out with pieces left', breakVariants(() => ({ stock: 'sold_out', quantity: 3 }))],
  ['products/urls', 'the page is a path', breakProducts((product) => ({ ...product, url: '/oak-chair' }))],
  [
    'products/urls',
    'a picture is a script',
    breakProducts((product) => ({ ...product, images: [{ url: 'javascript:alert(1)', alt: '' }] })),
  ],
  [
    'products/text',
    'the description has markup',
    breakProducts((product) => ({ ...product, description: '<p>Oak</p>' })),
  ],
  ['products/text', 'the title has entities', breakProducts((product) => ({ ...product, title: 'Oak &amp; ash' }))],
  [
    'products/rating',
    'no reviews are zero stars',
    breakProducts((product) => ({ ...product, rating: { value: 0, count: 0, best: 5 } })),
  ],
  [
    'products/aborted',
    'it ignores the signal',
    (adapter) => ({ ...adapter, products: (refs, { context } = {}) => adapter.products(refs, { context }) }),
  ],
];
