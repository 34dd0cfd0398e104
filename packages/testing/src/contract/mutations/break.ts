import type { CartCapability, CartResult, CommerceAdapter, Product } from '@vitrine/core';

/** Makes a broken adapter of one that works. */
export type Break = (adapter: CommerceAdapter) => CommerceAdapter;

/** What is wrong with an adapter, by the rule that has to notice. */
export type Mutation = readonly [rule: string, wrong: string, mutate: Break];

export const cartOf = ({ cart }: CommerceAdapter): CartCapability => {
  if (!cart) throw new Error('The adapter to break has no cart.');
  return cart;
};

/** Other members than its own. */
export const patch =
  (change: Partial<CommerceAdapter>): Break =>
  (adapter) => ({ ...adapter, ...change });

export const breakProducts =
  (change: (product: Product) => Product): Break =>
  (adapter) => ({
    ...adapter,
    products: async (refs, options) =>
      (await adapter.products(refs, options)).map((product) => product && change(product)),
  });

/** `change` may return what no variant may have. */
export const breakVariants = (change: (variant: Product['variants'][number]) => object): Break =>
  breakProducts((product) => ({
    ...product,
    variants: product.variants.map((variant) => ({ ...variant, ...change(variant) })),
  }));

export const breakCart =
  (change: (cart: CartCapability) => Partial<CartCapability>): Break =>
  (adapter) => ({ ...adapter, cart: { ...cartOf(adapter), ...change(cartOf(adapter)) } });

/** What comes back of a change. */
export const breakChange = (change: (result: CartResult) => CartResult): Break =>
  breakCart((cart) => ({ change: async (changes, options) => change(await cart.change(changes, options)) }));

/** A failure that no adapter turned into an error of the contract. */
export const throwing = () => Promise.reject(new TypeError('fetch failed'));
