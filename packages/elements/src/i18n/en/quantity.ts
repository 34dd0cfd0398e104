/** Texts of a quantity stepper. */
export const quantity = {
  quantity: 'Quantity',
  lessQuantity: 'One less',
  moreQuantity: 'One more',
};
