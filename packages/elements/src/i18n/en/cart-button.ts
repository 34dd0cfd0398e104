/** Texts of `<vitrine-cart-button>`. */
export const cartButton = {
  cart: 'Cart',
  itemCount_one: '{{count}} item',
  itemCount_other: '{{count}} items',
};
