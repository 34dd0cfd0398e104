import {
  canBuy,
  compareMoney,
  formatMoney,
  type Money,
  type Product,
  type UnitPrice,
  type Variant,
} from '@vitrine/core';
import { css, html, nothing } from 'lit';
import type { price as english } from '../i18n/en/price.js';
import type { MessageValues, MessageKey, Messages } from '../i18n/translate.js';
import { passing } from './passing.js';

/** How a part of an element speaks: its texts, and the language numbers are written in. */
export interface Words<English extends Messages = Record<never, never>> {
  // No method: whose texts lack one of these is told by its type.
  readonly t: (key: MessageKey<English>, values?: MessageValues) => string;
  readonly language: string;
}

/** What a price element says. */
export interface PriceView {
  readonly now: Money;
  /** Whether `now` is the lowest of several prices. */
  readonly from: boolean;
  /** The price a reduction counts from, only when there is one. */
  readonly was?: Money;
  /** Whole percent off, rounded down; 0 when it is less than one. */
  readonly percent: number;
  /** Lowest price of the 30 days before the reduction. */
  readonly lowest30?: Money;
  readonly unitPrice?: UnitPrice;
  /** When the reduction ends, milliseconds since 1970; only while there is one. */
  readonly ends?: number;
  readonly tax?: Product['tax'];
}

/** `a` when it is more than `b`; money of two currencies does not compare. */
const higher = (a: Money | null | undefined, b: Money) =>
  a && a.currency === b.currency && compareMoney(a, b) > 0 ? a : undefined;

const hasPrice = (variant: Variant): variant is Variant & { price: Money } => Boolean(variant.price);

/**
 * What to say about the price of `variant`, or of all variants when none is chosen; undefined without any price.
 * `eu`: a reduction exists only against the lowest price of the last 30 days (directive 98/6/EC art. 6a).
 * One whose end is past exists no more.
 */
export function viewPrice(product: Product, variant: Variant | undefined, eu = false): PriceView | undefined {
  const buyable = product.variants.filter(canBuy);
  const offers = (variant ? [variant] : buyable.length ? buyable : product.variants).filter(hasPrice);
  if (!offers[0]) return;
  const lowest = offers.reduce((low, each) => (higher(low.price, each.price) ? each : low));
  const { price: now, lowest30, compareAt, unitPrice, saleEnds } = lowest;
  const from = offers.some(({ price }) => higher(price, now));
  const was = from || Number(saleEnds) <= Date.now() ? undefined : higher(eu ? lowest30 : compareAt, now);
  // Whole minor units on both sides, so that 20 % is not 19.999 %; never rounded up.
  const percent = was ? Math.floor((compareMoney(was, now) * 100) / compareMoney(was, { ...now, amount: 0 })) : 0;
  return {
    now,
    from,
    was,
    percent,
    lowest30: was && lowest30?.currency === now.currency ? lowest30 : undefined,
    unitPrice,
    ends: was && saleEnds,
    tax: product.tax,
  };
}

/** The price as every element shows it. `eu` as for {@link viewPrice}. */
export function priceTemplate(view: PriceView, words: Words<typeof english>, eu = false) {
  const { now, from, was, percent, lowest30 } = view;
  const money = (value: Money) => formatMoney(value, words.language);
  const price = money(now);
  const ears = (key: MessageKey<typeof english>) => html`<span class="sr">${words.t(key)} </span>`;
  return html`<span class=${was ? 'prices sale' : 'prices'}
      >${was && ears('salePrice')}<span part="price">${from ? words.t('fromPrice', { price }) : price}</span>${
        was &&
        html` <s part="compare-at">${ears(eu ? 'priorPrice' : 'regularPrice')}${money(was)}</s>${
            percent > 0 ? html` <span part="percent">${words.t('percentOff', { percent })}</span>` : nothing
          }`
      }</span
    >${passing?.notes?.(view, words)}${
      lowest30 && html` <span class="fine" part="lowest">${words.t('lowest30', { price: money(lowest30) })}</span>`
    }`;
}

export const priceStyles = css`
  .prices {
    display: inline-flex;
    flex-wrap: wrap;
    column-gap: 6px;
    align-items: baseline;
    font-variant-numeric: tabular-nums;
  }
  .sale [part='price'],
  [part='percent'] {
    color: var(--_sale);
  }
  [part='price'] {
    font-weight: 600;
  }
  [part='compare-at'] {
    color: var(--_muted);
  }
  [part='percent'] {
    font-size: 0.867em;
  }
  .fine {
    display: block;
    font-size: 12px;
    line-height: 16px;
    font-weight: 400;
    color: var(--_muted);
    font-variant-numeric: tabular-nums;
  }
`;
