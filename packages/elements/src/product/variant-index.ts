import { canBuy, type Product, type ProductOption, type Variant } from '@vitrine/core';

/** What keeps a value from being had with what else is chosen, as a text's key; empty when nothing does. */
export type Obstacle = '' | 'soldOut' | 'unavailable';

/** The variants of one product by what is chosen on each axis, so that a card with hundreds of them draws as fast as one. */
export class VariantIndex {
  /** What there is to choose: values some variant has, on axes with more than one of them. */
  readonly axes: readonly ProductOption[];
  readonly #names: readonly string[];
  readonly #variants = new Map<string, Variant>();

  constructor(private readonly product: Product) {
    const { options, variants } = product;
    this.#names = options.map(({ name }) => name);
    for (const variant of variants) {
      const key = this.#key(variant.options);
      const known = this.#variants.get(key);
      if (!known || (!canBuy(known) && canBuy(variant))) this.#variants.set(key, variant);
    }
    this.axes = options
      .map(({ name, values }) => {
        const used = new Set(variants.map((variant) => variant.options[name]));
        return { name, values: values.filter((value) => used.has(value.name)) };
      })
      .filter(({ values }) => values.length > 1);
  }

  #key(options: Variant['options'], axis?: string, value?: string): string {
    return JSON.stringify(this.#names.map((name) => (name === axis ? value : options[name])));
  }

  /** What stands in the way of the variant like `from` but with `value` on `axis`. */
  obstacle(from: Variant, axis: string, value: string): Obstacle {
    const variant = this.#variants.get(this.#key(from.options, axis, value));
    return !variant ? 'unavailable' : variant.stock === 'sold_out' ? 'soldOut' : '';
  }

  /** The variant with `value` on `axis` that keeps most of what `from` has chosen elsewhere; earlier axes and what can be bought win. */
  choose(from: Variant, axis: string, value: string | undefined): Variant {
    let best = this.#variants.get(this.#key(from.options, axis, value));
    let most = -1;
    for (const variant of best ? [] : this.product.variants) {
      if (variant.options[axis] !== value) continue;
      const score = this.#names.reduce(
        (sum, name, at) => sum + (variant.options[name] === from.options[name] ? 2 - at / this.#names.length : 0),
        canBuy(variant) ? 0.5 : 0,
      );
      if (score > most) [best, most] = [variant, score];
    }
    return best ?? from;
  }
}

const indexes = new WeakMap<Product, VariantIndex>();

/** The index of `product`, made at the first question. */
export function variantIndex(product: Product): VariantIndex {
  let index = indexes.get(product);
  if (!index) indexes.set(product, (index = new VariantIndex(product)));
  return index;
}
