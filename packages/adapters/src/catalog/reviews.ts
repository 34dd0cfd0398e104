import {
  compact,
  isRecord,
  listOf,
  parseRating,
  parseReview,
  parseText,
  safeUrl,
  type Json,
  type ReviewSummary,
} from '@vitrine/core';
import type { Source } from './source.js';

/** Most reviews of one product that are read. */
const MAX_REVIEWS = 1000;

/** The ratings of those products, by references of any kind; null for one that has none. */
export const reviewsOf = (source: Source, refs: readonly string[]): Promise<(ReviewSummary | null)[]> =>
  Promise.all(
    refs.map(async (ref) => {
      const item = await source.find(ref);
      // Of most sources the rating is there as it is; a product of many variants need not be read for it.
      const rating = parseRating(item?.rating) ?? source.product(item)?.rating;
      if (!rating) return null;
      const given = item?.rating;
      const said: Json = isRecord(given) ? given : {};
      // How many gave each number of stars, when the source says it for all of them.
      const histogram = listOf(said.histogram).map(Number);
      const isWhole =
        histogram.length === rating.best && histogram.every((count) => Number.isInteger(count) && count >= 0);
      const reviews = listOf(item?.reviews, MAX_REVIEWS).flatMap(
        (review) => parseReview(review, { base: source.base, best: rating.best }) ?? [],
      );
      const { verified } = said;
      return {
        ...rating,
        ...compact<Partial<ReviewSummary>>({
          productId: String(item?.id).trim(),
          histogram: isWhole && histogram,
          source: parseText(said.source),
          verification: parseText(said.verification),
          url: safeUrl(said.url, source.base),
          reviews: reviews[0] && reviews,
        }),
        ...(typeof verified === 'boolean' && { verified }),
      };
    }),
  );
