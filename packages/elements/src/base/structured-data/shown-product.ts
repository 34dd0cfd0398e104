import type { Policy, Product, Rating, Review, ShopConfig, Variant } from '@vitrine/core';
import type { PriceView } from '../price-view.js';
import type { ShownDelivery } from './shipping-nodes.js';

/** How much of a return policy is on the screen: a link, the line of a card, a summary, or all of it. */
export type PolicyExtent = 'link' | 'line' | 'summary' | 'whole';

export interface ShownPolicy {
  readonly extent: PolicyExtent;
  /** Absent where only a link is known. */
  readonly policy?: Policy;
  /** The policy's page, as the page links to it. */
  readonly url?: string;
  /** ISO 3166-1 alpha-2 code of the country it is shown for. */
  readonly country?: string;
}

export interface ShownPrice {
  readonly view: PriceView;
  /** The variant it is the price of; absent where it is that of all. */
  readonly variant?: Variant;
}

/** What one widget, or all of a page, shows of a product. What is absent is not shown. */
export interface ShownProduct {
  readonly product: Product;
  /** Which markup its shop has asked for. */
  readonly mode: ShopConfig['structuredData'];
  readonly prices?: readonly ShownPrice[];
  /** Whether it says what can be bought and what is sold out. */
  readonly stock?: boolean;
  /** The id of the variant of which it says that few are left. */
  readonly scarce?: string;
  /** Whether the variants are there to choose from. */
  readonly choices?: boolean;
  /** Addresses of pictures. */
  readonly images?: readonly string[];
  readonly rating?: Rating;
  /** Reviews that are listed, and the top of their scale. */
  readonly reviews?: { readonly list: readonly Review[]; readonly best: number };
  readonly returns?: ShownPolicy;
  readonly delivery?: ShownDelivery;
}

/** What a widget shows of a return policy that is not one product's. */
export interface ShownShopPolicy {
  readonly returns: ShownPolicy;
}

const EXTENTS: readonly (PolicyExtent | undefined)[] = [undefined, 'link', 'line', 'summary', 'whole'];

/** Of two the one that says more; of equals the first. */
export const fuller = (one: ShownPolicy | undefined, other: ShownPolicy | undefined): ShownPolicy | undefined =>
  EXTENTS.indexOf(other?.extent) > EXTENTS.indexOf(one?.extent) ? other : one;

const merge = (one: ShownProduct, other: ShownProduct): ShownProduct => ({
  product: one.product,
  mode: one.mode,
  prices: [...(one.prices ?? []), ...(other.prices ?? [])],
  stock: one.stock || other.stock,
  scarce: one.scarce ?? other.scarce,
  choices: one.choices || other.choices,
  images: [...new Set([...(one.images ?? []), ...(other.images ?? [])])],
  rating: one.rating ?? other.rating,
  reviews: one.reviews ?? other.reviews,
  returns: fuller(one.returns, other.returns),
  delivery:
    (other.delivery?.ways.length ?? 0) > (one.delivery?.ways.length ?? 0)
      ? other.delivery
      : (one.delivery ?? other.delivery),
});

/** Each product once, with all that its widgets show. A shop's policy is that of the products without one. */
export function gather(shown: readonly (ShownProduct | ShownShopPolicy)[]): ShownProduct[] {
  const byId = new Map<string, ShownProduct>();
  let policy: ShownPolicy | undefined;
  for (const each of shown) {
    if (!('product' in each)) {
      policy = fuller(policy, each.returns);
      continue;
    }
    const known = byId.get(each.product.id);
    byId.set(each.product.id, known ? merge(known, each) : each);
  }
  return [...byId.values()].map((each) =>
    each.product.returns ? each : { ...each, returns: fuller(each.returns, policy) },
  );
}
