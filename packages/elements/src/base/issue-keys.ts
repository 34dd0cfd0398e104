import type { CartIssue } from '@vitrine/core';

type IssueKey = 'soldOut' | 'limitReached' | 'productGone' | 'priceChanged' | 'issueRestored';

/** The text that says what an issue of the cart means, by its code; none for codes that say it in the shop's words. */
export const ISSUE_KEYS: ReadonlyMap<CartIssue['code'], IssueKey> = new Map<CartIssue['code'], IssueKey>([
  ['sold_out', 'soldOut'],
  ['limit', 'limitReached'],
  ['not_found', 'productGone'],
  ['price_changed', 'priceChanged'],
  ['cart_restored', 'issueRestored'],
]);
