/** Texts of a discount code on a picture. */
export const stickerDiscount = {
  codeCopied: 'Code copied',
  codeInCart: 'Code copied, and in your cart',
  codeIs: 'The code is {{code}}',
  couponInvalid: 'This code does not work here.',
  couponExpired: 'This code has expired.',
};
