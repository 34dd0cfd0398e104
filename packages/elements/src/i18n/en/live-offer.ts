/** Texts of what is offered with a product in a show. */
export const liveOffer = {
  useCode: 'Use code {{code}}',
  codeAdded: 'In your cart: {{code}}',
  codeCopied: 'Code copied',
  codeIs: 'The code is {{code}}',
  couponInvalid: 'This code does not work here.',
  couponExpired: 'This code has expired.',
  offerUntil: 'Until {{time}}',
};
