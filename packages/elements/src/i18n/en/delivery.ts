/** Texts of `<vitrine-delivery>`. */
export const delivery = {
  delivery: 'Delivery',
  freeDelivery: 'Free delivery',
  deliveryCost: 'Delivery {{price}}',
  deliveryArrives: '{{delivery}}, arrives {{date}}',
  noDelivery: 'No delivery to {{country}}',
};
