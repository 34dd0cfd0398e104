/** Texts of `<vitrine-product>` once the shopper buys. */
export const purchase = {
  addedToCart: 'Added to cart',
  viewCart: 'View cart',
  goToCheckout: 'Go to checkout',
  onlyLeftAdded: 'Only {{count}} left. Added {{added}}.',
  onlyLeftInCart: 'Only {{count}} left, already in your cart.',
};
