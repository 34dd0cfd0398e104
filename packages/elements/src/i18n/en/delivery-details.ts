/** Texts of the whole of `<vitrine-delivery>`. */
export const deliveryDetails = {
  deliverTo: 'Deliver to',
  country: 'Country',
  free: 'Free',
  waysToPay: 'Ways to pay',
};
