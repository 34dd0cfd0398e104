import type { CartIssue, CartLine } from '@vitrine/core';
import type { CartView } from './cart-view.js';

/** The line an issue is about. */
export function issueLine(issue: CartIssue, lines: readonly CartLine[]): CartLine | undefined {
  return lines.find((line) =>
    issue.lineId === undefined ? line.variantId === issue.variantId : line.id === issue.lineId,
  );
}

/** What an issue says to the shopper: one sentence. `lines`: those of before too, for a product that is no longer there. */
export function issueSentence(issue: CartIssue, lines: readonly CartLine[], { t }: Pick<CartView, 't'>): string {
  const title = issueLine(issue, lines)?.title || t('thisProduct');
  const { available } = issue;
  switch (issue.code) {
    case 'sold_out':
      return t('issueSoldOut', { title });
    case 'partly_added':
    case 'limit':
      return available ? t('issueAvailable', { title, count: available }) : t('issueLimit', { title });
    case 'not_found':
      return t('issueNotFound', { title });
    case 'price_changed':
      return t('issuePriceChanged', { title });
    case 'coupon_invalid':
      return t('couponInvalid');
    case 'coupon_expired':
      return t('couponExpired');
    case 'no_shipping':
      return t('noShipping');
    case 'cart_restored':
      return t('issueRestored');
    default:
      // Another copy of the library may know codes that this one does not.
      return (issue.code === 'other' && issue.message) || t('issueOther');
  }
}
