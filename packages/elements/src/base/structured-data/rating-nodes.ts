import type { Rating, Review } from '@vitrine/core';

/** Longest name of an author; a longer one is no name. */
const MAX_NAME = 99;

/** As the page shows it, with one decimal. */
const shownNumber = (value: number) => Number(value.toFixed(1));

/** The average of a product. */
export const ratingNode = ({ value, count, best }: Rating) => ({
  '@type': 'AggregateRating' as const,
  ratingValue: shownNumber(value),
  reviewCount: count,
  bestRating: best,
  // Where nothing is said, 1 is the least there is.
  worstRating: value < 1 ? 0 : undefined,
});

/**
 * The reviews that are listed. One without its author's name says nothing, and one that was rewarded stays out: the markup has
 * no word for that.
 */
export function reviewNodes(reviews: readonly Review[], best: number) {
  const nodes = reviews.flatMap(({ author, incentivised, rating, title, text, date, language }) => {
    const name = author?.trim();
    if (!name || name.length > MAX_NAME || incentivised || !(rating > 0 && rating <= best)) return [];
    return [
      {
        '@type': 'Review' as const,
        author: { '@type': 'Person' as const, name },
        reviewRating: { '@type': 'Rating' as const, ratingValue: shownNumber(rating), bestRating: best },
        name: title,
        reviewBody: text,
        datePublished: date && !Number.isNaN(Date.parse(date)) ? date : undefined,
        inLanguage: language,
      },
    ];
  });
  return nodes.length ? nodes : undefined;
}
