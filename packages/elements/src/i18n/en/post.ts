/** Texts of `<vitrine-post>`. */
export const post = {
  productsInPicture_one: '{{count}} product in this picture',
  productsInPicture_other: '{{count}} products in this picture',
  productCount_one: '{{count}} product',
  productCount_other: '{{count}} products',
  showTags: 'Show product tags',
  hideTags: 'Hide product tags',
};
