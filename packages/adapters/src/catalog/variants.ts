import { parsePrice, type Json } from '@vitrine/core';

/** What variants may differ in, in the order a card asks for it: names of schema.org and of feeds. */
const AXES = 'color,size,material,pattern,suggestedAge,suggestedGender,age_group,gender,size_system'.split(',');

/**
 * The choice of each variant: its values on the axes that are `named`, else on those in which the variants differ, the usual
 * ones and `more`. Where there are none, variants are told apart by their titles.
 */
export function choicesOf<Variant>(
  variants: readonly Variant[],
  valueOf: (variant: Variant, axis: string) => string | undefined,
  titleOf: (variant: Variant) => string | undefined,
  more: readonly string[] = [],
  named: readonly string[] = [],
): Record<string, string | undefined>[] {
  const chosen = [...new Set(named[0] ? named : [...AXES, ...more])].filter((axis) => {
    const values = new Set(variants.map((each) => valueOf(each, axis)));
    return values.size > 1 || (named[0] && !values.has(undefined));
  });
  const label = (axis: string) =>
    axis
      .replace(/^suggested/, '')
      .replace('_', ' ')
      .replace(/^./, (letter) => letter.toUpperCase());
  return variants.map((each) =>
    chosen[0]
      ? Object.fromEntries(chosen.map((axis) => [label(axis), valueOf(each, axis) ?? '–']))
      : variants[1]
        ? { Variant: titleOf(each) }
        : {},
  );
}

// Words of schema.org and Meta that our JSON does not know. Meta: "available for order" ships in one or two weeks.
const STOCK: Readonly<Record<string, string>> = {
  onlineonly: 'in_stock',
  instoreonly: 'sold_out',
  reserved: 'sold_out',
  madetoorder: 'backorder',
  availablefororder: 'backorder',
};

/** Stock in words of our JSON, or the number of pieces that can still be had. */
export function stockOf(availability = '', pieces?: string): string | number {
  const word = availability.toLowerCase().replace(/^.*[/:]|[\s_]/g, '');
  const count = Number(pieces ?? NaN);
  return /^(instock)?$/.test(word) && count >= 0 ? count : (STOCK[word] ?? word);
}

/**
 * A price of a feed or of markup in the form `parseMoney` reads: `"1,299.00 USD"`, `"1.299,00 EUR"`, `"15,00 EUR"` and
 * `"€ 15"` are all met in the wild. A comma before exactly three last digits divides thousands, a lone dot never does.
 */
export function plainPrice(input: unknown): unknown {
  if (typeof input !== 'string') return input;
  const [, before, whole = '', mark, fraction = '', after = ''] =
    /^([^\d.,-]*)(\d[\d.,]*?)(?:([.,])(\d*))?([^\d.,-][^\d-]*)?$/.exec(input.slice(0, 60).replace(/[\s'’]/g, '')) ?? [];
  if (!whole) return input;
  const isThousands = fraction.length === 3 && (mark === ',' || whole.includes('.'));
  const code = /[a-z]{3}/i.exec(`${after} ${before}`)?.[0] ?? '';
  return `${whole.replace(/[.,]/g, '')}${isThousands || !fraction ? '' : '.'}${fraction} ${code}`.trim();
}

/** How much a unit is of the one the directive on unit prices (98/6/EC) compares by. */
const UNITS = new Map<string, readonly [size: number, by: string]>([
  ['mg', [1e-6, 'kg']],
  ['g', [1e-3, 'kg']],
  ['oz', [1 / 16, 'lb']],
  ['ml', [1e-3, 'l']],
  ['cl', [1e-2, 'l']],
  ['cm', [1e-2, 'm']],
]);

// UN/CEFACT codes, of structured data: GRM, KGM, MLT, CLT, LTR, CMT, MTR begin with the unit.
const CODE = /^(?=...$)([kcm]?[glm])(rm|m|tr?)$/;

export interface Measure {
  readonly quantity: number;
  readonly unit: string;
}

/** `"750ml"`, `"1.5 kg"`, `"4.5 LTR"`; undefined for what is no measure. */
export function parseMeasure(input = ''): Measure | undefined {
  const [, number, word = ''] = /^([\d.]+)\s*([a-z][a-z ]*)$/.exec(input.trim().toLowerCase()) ?? [];
  const quantity = Number(number);
  return quantity > 0 && quantity < 1e9 ? { quantity, unit: word.replace(CODE, '$1') } : undefined;
}

/**
 * What `base` of a product costs of which `size` costs `price`: a bottle of 750 ml at 15.00 makes 20.00 per 1 l. Without a base the
 * unit the law compares by. Undefined where the units cannot be converted.
 */
export function unitPrice(price: unknown, currency: unknown, size?: Measure, base?: Measure): Json | undefined {
  const money = parsePrice(price, currency);
  if (!money || !size) return;
  const kindOf = ({ unit }: Measure) => UNITS.get(unit) ?? [1, unit];
  const [each, by] = kindOf(size);
  const per = base ?? { quantity: 1, unit: by };
  const [other, otherBy] = kindOf(per);
  const share = (per.quantity * other) / (size.quantity * each);
  return by === otherBy ? { price: { ...money, amount: Math.round(money.amount * share) }, ...per } : undefined;
}
