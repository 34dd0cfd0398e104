/** Texts of `<vitrine-return-policy>` before anything of the policy shows. */
export const returnPolicy = {
  returnPolicy: 'Return policy',
  shopUnreachable: 'Couldn’t reach the shop.',
  tryAgain: 'Try again',
  close: 'Close',
};
