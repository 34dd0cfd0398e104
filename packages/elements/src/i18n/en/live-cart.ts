/** Texts of the cart in a show. */
export const liveCart = {
  cart: 'Cart',
};
