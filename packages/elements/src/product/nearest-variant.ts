import { canBuy, type Product, type ProductOption, type Variant } from '@vitrine/core';

/** What there is to choose: values some variant has, on axes with more than one of them. */
export function axesOf({ options, variants }: Product): ProductOption[] {
  return options
    .map(({ name, values }) => ({
      name,
      values: values.filter((value) => variants.some((variant) => variant.options[name] === value.name)),
    }))
    .filter(({ values }) => values.length > 1);
}

/** The variant with `value` on `axis` that keeps most of what `from` has chosen elsewhere; earlier axes and what can be bought win. */
export function nearestVariant(
  { options, variants }: Product,
  from: Variant,
  axis: string,
  value: string,
): Variant | undefined {
  let nearest: Variant | undefined;
  let most = -1;
  for (const variant of variants) {
    if (variant.options[axis] !== value) continue;
    const likeness = options.reduce(
      (sum, { name }, at) => sum + (variant.options[name] === from.options[name] ? 2 - at / options.length : 0),
      canBuy(variant) ? 0.5 : 0,
    );
    if (likeness > most) [nearest, most] = [variant, likeness];
  }
  return nearest;
}

/** Whether `one` and `other` differ in nothing but what is chosen on `axis`. */
export const differOnlyOn = (axis: string, { options: one }: Variant, { options: other }: Variant): boolean =>
  Object.keys({ ...one, ...other }).every((name) => name === axis || one[name] === other[name]);
