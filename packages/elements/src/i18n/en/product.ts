/** Texts of `<vitrine-product>`. */
export const product = {
  addToCart: 'Add to cart',
  added: 'Added',
  buyNow: 'Buy now',
  preOrder: 'Pre-order',
  viewAtShop: 'View at shop',
  soldOut: 'Sold out',
  lowStock: 'Low stock',
  piecesLeft_other: '{{count}} left',
  backorder: 'On back order',
  pictures_one: '{{count}} picture',
  pictures_other: '{{count}} pictures',
  productGone: 'This product is no longer available.',
};
