/** Texts of `<vitrine-disclosure>`: what it is, and why the reader is told. */
export const disclosure = {
  adLabel: 'Ad',
  affiliateLabel: 'Ad',
  giftLabel: 'Ad',
  ownLabel: 'Ad',
  adBy: '{{creator}} is paid to show this.',
  affiliateBy: '{{creator}} earns a commission if you buy here.',
  giftBy: '{{creator}} got this product for free.',
  ownBy: 'Own brand of {{creator}}.',
  affiliateWhy: 'A commission is paid if you buy here.',
  giftWhy: 'The product was a gift.',
  ownWhy: 'This is an own brand.',
};
