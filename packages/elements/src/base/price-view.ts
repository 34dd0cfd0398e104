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
import { isRightToLeft } from '../i18n/localizer.js';
import type { MessageValues } from '../i18n/translate.js';

/** How a part of an element speaks: its texts, and the language numbers are written in. */
export interface Words {
  t(key: string, values?: MessageValues): string;
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
}

/** `a` when it is more than `b`; money of two currencies does not compare. */
const higher = (a: Money | undefined, b: Money) =>
  a && a.currency === b.currency && compareMoney(a, b) > 0 ? a : undefined;

/**
 * What to say about the price of `variant`, or of all variants when none is chosen; undefined without any price.
 * `eu`: a reduction exists only against the lowest price of the last 30 days (directive 98/6/EC art. 6a).
 */
export function viewPrice(product: Product, variant: Variant | undefined, eu = false): PriceView | undefined {
  let shown = variant;
  let from = false;
  if (!shown) {
    const buyable = product.variants.filter(canBuy);
    for (const each of buyable.length ? buyable : product.variants) {
      const other: Money | null | undefined = shown?.price;
      if (!each.price) continue;
      if (other) from ||= Boolean(higher(other, each.price) ?? higher(each.price, other));
      if (!other || higher(other, each.price)) shown = each;
    }
  }
  const now = shown?.price;
  if (!shown || !now) return;
  const lowest30 = higher(shown.lowest30, now);
  const was = from ? undefined : eu ? lowest30 : higher(shown.compareAt, now);
  // Whole minor units on both sides, so that 20 % is not 19.999 %; never rounded up.
  const percent = was ? Math.floor((compareMoney(was, now) * 100) / compareMoney(was, { ...now, amount: 0 })) : 0;
  const low = shown.lowest30?.currency === now.currency ? shown.lowest30 : undefined;
  return { now, from, was, percent, lowest30: was && low, unitPrice: shown.unitPrice };
}

/** `100 ml`, kept in its own direction among words that run from right to left. */
function unitWords({ quantity, unit }: UnitPrice, language: string): string {
  const words = quantity === 1 ? unit : `${quantity} ${unit}`;
  return isRightToLeft(language) ? `\u2068${words}\u2069` : words;
}

/** The price as every element shows it. `eu` as for {@link viewPrice}. */
export function priceTemplate(view: PriceView, { t, language }: Words, eu = false) {
  const { now, from, was, percent, lowest30, unitPrice } = view;
  const money = (value: Money) => formatMoney(value, language);
  return html`<span class="prices ${was ? 'sale' : ''}"
      >${was ? html`<span class="sr">${t('salePrice')} </span>` : nothing}<span part="price"
        >${from ? t('fromPrice', { price: money(now) }) : money(now)}</span
      >${
        was
          ? html` <s part="compare-at"><span class="sr">${t(eu ? 'priorPrice' : 'regularPrice')} </span>${money(was)}</s
              >${percent > 0 ? html` <span part="percent">${t('percentOff', { percent })}</span>` : nothing}`
          : nothing
      }</span
    >${
      unitPrice
        ? html` <span class="fine" part="unit-price"
            >${t('unitPrice', { price: money(unitPrice.price), unit: unitWords(unitPrice, language) })}</span
          >`
        : nothing
    }${lowest30 ? html` <span class="fine" part="lowest">${t('lowest30', { price: money(lowest30) })}</span>` : nothing}`;
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
