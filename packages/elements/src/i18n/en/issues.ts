/** What a shop makes of a change of the cart. */
export const issues = {
  soldOut: 'Sold out',
  onlyLeft: 'Only {{count}} left.',
  limitReached: 'That is the most one order can hold.',
  productGone: 'This product is no longer available.',
  priceChanged: 'The price has changed.',
  issueRestored: 'Your cart was put back together. Please check it.',
  issueOther: 'Not everything could be changed.',
};
