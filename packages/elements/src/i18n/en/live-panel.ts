/** Texts of what opens beside a show. */
export const livePanel = {
  cart: 'Cart',
  messages: 'Messages',
  onNow: 'On now',
  allProducts: 'All products',
  noProductsYet: 'Products appear here when they are shown.',
};
