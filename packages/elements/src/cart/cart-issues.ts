import type { CartIssue, CartLine } from '@vitrine/core';
import { ISSUE_KEYS } from '../base/issue-keys.js';
import type { CartWords } from './cart-view.js';

export const isCoupon = ({ code }: CartIssue) => code.startsWith('coupon');
export const isShipping = ({ code }: CartIssue) => code === 'no_shipping';

/** Whether an issue is about this line. */
export const isAbout = ({ lineId, variantId }: CartIssue, line: CartLine) =>
  lineId === undefined ? line.variantId === variantId : line.id === lineId;

/** What an issue says to the shopper: one sentence, to stand beside what it is about. */
export function issueSentence(issue: CartIssue, { t }: Pick<CartWords, 't'>): string {
  const { code, available: count, message } = issue;
  if (isShipping(issue)) return t('noShipping');
  if (isCoupon(issue)) return t(code === 'coupon_expired' ? 'couponExpired' : 'couponInvalid');
  if (code === 'partly_added' && count) return t('onlyLeft', { count });
  const key = ISSUE_KEYS.get(code);
  return key ? t(key) : message || t('issueOther');
}
