/** Texts of a price, in `<vitrine-price>` and wherever else one is shown. */
export const price = {
  salePrice: 'Sale price',
  regularPrice: 'Regular price',
  priorPrice: 'Price before',
  fromPrice: 'From {{price}}',
  lowest30: 'Lowest price in 30 days: {{price}}',
  percentOff: '−{{percent}}%',
  shopUnreachable: 'Couldn’t reach the shop.',
  tryAgain: 'Try again',
};
