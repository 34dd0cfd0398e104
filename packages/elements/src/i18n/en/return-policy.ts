/** Texts of the dialog of `<vitrine-return-policy>`. Before it opens, those of `price` and `returns` say all. */
export const returnPolicy = {
  close: 'Close',
};
