/** Texts of what opens beside a show. */
export const livePanel = {
  onNow: 'On now',
  allProducts: 'All products',
  noProductsYet: 'Products appear here when they are shown.',
};
