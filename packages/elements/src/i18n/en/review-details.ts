/** Texts of `<vitrine-review-badge>` with its bars. */
export const reviewDetails = {
  reviews: 'Reviews',
  readReviews: 'Read reviews',
  allReviews: 'All reviews',
};
