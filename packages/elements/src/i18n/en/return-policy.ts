/** Texts of `<vitrine-return-policy>` before anything of the policy shows, beside those of `price` and `returns`. */
export const returnPolicy = {
  close: 'Close',
};
