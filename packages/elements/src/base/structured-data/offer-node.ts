import { toDecimalString, type Money, type StockState, type Variant } from '@vitrine/core';
import type { PriceView } from '../price-view.js';
import type { PolicyNode } from './policy-node.js';
import type { ShippingNodes } from './shipping-nodes.js';
import type { ShownProduct } from './shown-product.js';

/** What is not known is not said. */
const AVAILABILITY = {
  in_stock: 'https://schema.org/InStock',
  low: 'https://schema.org/LimitedAvailability',
  sold_out: 'https://schema.org/OutOfStock',
  preorder: 'https://schema.org/PreOrder',
  backorder: 'https://schema.org/BackOrder',
  unknown: undefined,
} as const satisfies Record<StockState, string | undefined>;

/** What is shown of a variant's stock: that few are left only where the page says so, else that it is there. */
export const stockOf = ({ stock, scarce }: ShownProduct, variant: Variant | undefined): StockState | undefined =>
  stock ? (variant?.stock === 'low' && variant.id !== scarce ? 'in_stock' : variant?.stock) : undefined;

/** The last moment that a date can have. */
const MAX_TIME = 8.64e15;

const priced = (price: Money) => ({ price: toDecimalString(price), priceCurrency: price.currency });

/** What belongs to each offer of a product. */
export interface OfferTerms {
  readonly url?: string;
  readonly policy?: PolicyNode;
  readonly shipping?: ShippingNodes;
}

const termsOf = ({ url, policy, shipping }: OfferTerms) => ({
  url,
  hasMerchantReturnPolicy: policy,
  shippingDetails: shipping,
});

/**
 * The offer of one variant. `was`: the price that is struck through, which the rules of the shop's country have decided on, and
 * nobody else; `ends`: until when it is; `stock`: only where it is shown.
 */
export const offerNode = (
  { now, was, ends }: Pick<PriceView, 'now' | 'was' | 'ends'>,
  stock: StockState | undefined,
  terms: OfferTerms,
) => ({
  '@type': 'Offer' as const,
  ...priced(now),
  priceSpecification: was && {
    '@type': 'UnitPriceSpecification' as const,
    priceType: 'https://schema.org/StrikethroughPrice' as const,
    ...priced(was),
  },
  priceValidUntil: ends && Math.abs(ends) <= MAX_TIME ? new Date(ends).toISOString() : undefined,
  availability: stock && AVAILABILITY[stock],
  ...termsOf(terms),
});

/** "From" a price: of several variants, the lowest alone is shown. */
export const lowestOfferNode = ({ now }: PriceView, terms: OfferTerms) => ({
  '@type': 'AggregateOffer' as const,
  lowPrice: toDecimalString(now),
  priceCurrency: now.currency,
  ...termsOf(terms),
});
