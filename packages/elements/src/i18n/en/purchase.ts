/** Texts of `<vitrine-product>` once the shopper buys. */
export const purchase = {
  addedToCart: 'Added to cart',
  viewCart: 'View cart',
  goToCheckout: 'Go to checkout',
  soldOut: 'Sold out',
  onlyLeft: 'Only {{count}} left.',
  onlyLeftAdded: 'Only {{count}} left. Added {{added}}.',
  onlyLeftInCart: 'Only {{count}} left, already in your cart.',
  limitReached: 'That is the most one order can hold.',
  productGone: 'This product is no longer available.',
  priceChanged: 'The price has changed.',
  issueRestored: 'Your cart was put back together. Please check it.',
  issueOther: 'Not everything could be changed.',
};
