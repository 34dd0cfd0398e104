/** Texts of `<vitrine-review-badge>`. */
export const reviews = {
  ratingOf_one: '{{value}} out of {{best}}, {{count}} review',
  ratingOf_other: '{{value}} out of {{best}}, {{count}} reviews',
  reviewCount_one: '{{count}} review',
  reviewCount_other: '{{count}} reviews',
  reviewsVerified: 'Verified purchases',
  reviewsUnverified: 'Not verified',
  reviewsUnchecked: 'Verification not stated',
  reviewsFrom: 'From {{source}}',
};
