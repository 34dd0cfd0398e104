/** Texts of what only some products have. */
export const details = {
  soldOut: 'Sold out',
  unavailable: 'Unavailable',
  choice: 'Choice',
  ratingOf_one: '{{value}} out of {{best}}, {{count}} review',
  ratingOf_other: '{{value}} out of {{best}}, {{count}} reviews',
};
