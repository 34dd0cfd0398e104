/** Texts beside what delivery costs. */
export const deliverySummary = {
  fasterDelivery: 'Faster: {{date}}, {{price}}',
  freeDeliveryFrom: 'Free delivery from {{price}}',
  moreForFree: '{{price}} more for free delivery',
  orderWithin: 'If you order within {{time}}',
};
