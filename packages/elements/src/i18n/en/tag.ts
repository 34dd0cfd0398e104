/** Texts of `<vitrine-tag>`. */
export const tag = {
  showProduct: 'Show product',
};
