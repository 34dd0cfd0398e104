import { canBuy, type Product, type ProductOption, type ProductOptionValue, type Variant } from '@vitrine/core';

/** Whether a value can be had together with what else is chosen. */
export type Availability = 'available' | 'sold_out' | 'none';

/** The variants of one product by what is chosen on each axis, so that a card with hundreds of them draws as fast as one. */
export class VariantIndex {
  /** What there is to choose: values some variant has, on axes with more than one of them. */
  readonly axes: readonly ProductOption[];
  readonly #names: readonly string[];
  readonly #byKey = new Map<string, Variant>();

  constructor(private readonly product: Product) {
    this.#names = product.options.map(({ name }) => name);
    const used = new Map(this.#names.map((name) => [name, new Set<string | undefined>()]));
    for (const variant of product.variants) {
      for (const [name, values] of used) values.add(variant.options[name]);
      const key = this.#key(variant.options);
      const known = this.#byKey.get(key);
      if (!known || (!canBuy(known) && canBuy(variant))) this.#byKey.set(key, variant);
    }
    this.axes = product.options
      .map(({ name, values }) => ({ name, values: values.filter((value) => used.get(name)?.has(value.name)) }))
      .filter(({ values }) => values.length > 1);
  }

  #key(options: Variant['options'], axis?: string, value?: string): string {
    return JSON.stringify(this.#names.map((name) => (name === axis ? value : options[name])));
  }

  #exact(from: Variant, axis: string, value: string): Variant | undefined {
    return this.#byKey.get(this.#key(from.options, axis, value));
  }

  /** Whether there is a variant like `from` but with `value` on `axis`. */
  availability(from: Variant, axis: string, value: string): Availability {
    const variant = this.#exact(from, axis, value);
    return variant ? (variant.stock === 'sold_out' ? 'sold_out' : 'available') : 'none';
  }

  /** The variant with `value` on `axis` that keeps most of what `from` has chosen elsewhere; earlier axes and what can be bought win. */
  choose(from: Variant, axis: string, value: string): Variant {
    const exact = this.#exact(from, axis, value);
    if (exact) return exact;
    let best = from;
    let most = -1;
    for (const variant of this.product.variants) {
      if (variant.options[axis] !== value) continue;
      let score = canBuy(variant) ? 0.5 : 0;
      for (const [at, name] of this.#names.entries()) {
        if (variant.options[name] === from.options[name]) score += 2 - at / this.#names.length;
      }
      if (score > most) [best, most] = [variant, score];
    }
    return best;
  }
}

const indexes = new WeakMap<Product, VariantIndex>();

/** The index of `product`, made at the first question. */
export function variantIndex(product: Product): VariantIndex {
  let index = indexes.get(product);
  if (!index) indexes.set(product, (index = new VariantIndex(product)));
  return index;
}

/** Whether a value has a swatch: a colour or a picture the shop gives. */
export const hasSwatch = (value: ProductOptionValue) => Boolean(value.color || value.image);
