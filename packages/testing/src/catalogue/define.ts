import type { OptionRecord, PictureRecord, PriceRecord, ProductRecord, VariantRecord } from './record.js';

/** What a product of the seed says about itself; the rest is filled in. */
export interface ProductSeed extends Omit<
  ProductRecord,
  'sku' | 'brand' | 'currency' | 'url' | 'options' | 'variants'
> {
  readonly sku?: string;
  /** Default: the shop's own. */
  readonly brand?: string;
  /** Default EUR. */
  readonly currency?: string;
  readonly options?: readonly OptionRecord[];
  /** What a combination has of its own; null where the shop does not make it. Default: every combination, nothing of its own. */
  readonly variant?: (choice: Readonly<Record<string, string>>) => VariantSeed | null;
}

export type VariantSeed = Partial<PriceRecord> &
  Pick<VariantRecord, 'stock' | 'maxQuantity'> & { image?: PictureRecord };

/** The shop, as its own products name it. */
export const SHOP = 'Maren & Vole';

const slug = (text: string) =>
  text
    .toLowerCase()
    .replace('½', '-5')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');

const nameOf = (value: OptionRecord['values'][number]) => (typeof value === 'string' ? value : value.name);

function combinations(options: readonly OptionRecord[]): Record<string, string>[] {
  return options.reduce<Record<string, string>[]>(
    (all, { name, values }) => all.flatMap((choice) => values.map((value) => ({ ...choice, [name]: nameOf(value) }))),
    [{}],
  );
}

/** A product record from its seed: address, SKU and one variant per combination of its options, in their order. */
export function defineProduct({ variant = () => ({}), options, ...seed }: ProductSeed): ProductRecord {
  const sku = seed.sku ?? `MV-${seed.id}`;
  const variants = options
    ? combinations(options).flatMap((choice) => {
        const own = variant(choice);
        const tail = Object.values(choice).map(slug).join('-');
        return own ? [{ id: `${seed.id}-${tail}`, sku: `${sku}-${tail.toUpperCase()}`, options: choice, ...own }] : [];
      })
    : undefined;
  return {
    brand: SHOP,
    currency: 'EUR',
    ...seed,
    sku,
    url: `/shop/page/${seed.handle}`,
    ...(options && { options, variants }),
  };
}

/** An axis of colours with their swatches. */
export function colours(name: string, values: Readonly<Record<string, string>>): OptionRecord {
  return { name, values: Object.entries(values).map(([value, color]) => ({ name: value, color })) };
}

/** An axis of plain words. */
export function axis(name: string, ...values: readonly string[]): OptionRecord {
  return { name, values };
}
