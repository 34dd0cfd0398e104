/** Texts of the reviews that a `<vitrine-review-badge>` lists. */
export const reviewList = {
  reviews: 'Reviews',
  moreReviews: 'More reviews',
  allRatings: 'All ratings',
  noReviews: 'Nobody has written with this rating.',
  starsOf: '{{value}} out of {{best}}',
  verifiedPurchase: 'Verified purchase',
  unverifiedPurchase: 'Purchase not verified',
  incentivised: 'Got something for this review',
  answerFrom: 'Answer from {{name}}',
  answerFromShop: 'Answer from the shop',
  reviewPhoto: 'Photo with this review',
  shopUnreachable: 'Couldn’t reach the shop.',
  tryAgain: 'Try again',
};
