import type { StockState, Variant } from '@vitrine/core';
import type { product as english } from '../i18n/en/product.js';
import type { MessageKey } from '../i18n/translate.js';
import type { Words } from './price-view.js';

/**
 * What the shop says of its stock, and nothing more: an exact number only where it gives one and it is low, and that little is
 * left only while that is `fresh`.
 */
export function stockWords({ stock, quantity: count }: Variant, words: Words<typeof english>, fresh: unknown): string {
  const keys: Partial<Record<StockState, MessageKey<typeof english> | ''>> = {
    sold_out: 'soldOut',
    low: fresh ? (count ? 'piecesLeft' : 'lowStock') : '',
    preorder: 'preOrder',
    backorder: 'backorder',
  };
  const key = keys[stock];
  return key ? words.t(key, count ? { count } : undefined) : '';
}

/** Most pieces that can be asked for, at least 1. What is made later is not bound to what is there now. */
export function mostPieces({ stock, quantity, maxQuantity }: Variant): number {
  const there = /order/.test(stock) ? undefined : quantity;
  return Math.max(1, Math.min(there ?? Infinity, maxQuantity ?? Infinity));
}
