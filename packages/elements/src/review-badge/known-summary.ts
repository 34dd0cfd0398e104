import { parseRating, type ReviewSummary } from '@vitrine/core';

/** What a page's attributes say of reviews. */
export interface GivenRating {
  readonly rating?: number;
  readonly count?: number;
  readonly best: number;
  readonly histogram?: string;
  readonly source?: string;
  readonly verified?: string | boolean;
}

/** Of what the source answered and what the page says; the answer goes first. Undefined without a rating on its scale. */
export function knownSummary(given: GivenRating, found: ReviewSummary | null | undefined): ReviewSummary | undefined {
  const { source, best, count } = given;
  // A framework's bare `verified` is `true`, which reads as its word.
  const verified = given.verified as string | undefined;
  const rating = (found && parseRating(found)) || parseRating({ value: given.rating, count, best });
  if (!rating) return;
  const isVerified = verified === undefined ? undefined : !/^(false|no)$/i.test(verified);
  const summary = {
    source,
    verified: isVerified,
    // Any other words say how it is done.
    verification: isVerified && !/^(|true|yes)$/i.test(verified ?? '') ? verified : undefined,
    histogram: given.histogram?.match(/\d+/g)?.map(Number),
    ...found,
    ...rating,
  };
  const { histogram } = summary;
  const isWhole = Array.isArray(histogram) && histogram.length === rating.best && histogram.every((each) => each >= 0);
  return { ...summary, histogram: isWhole ? histogram : undefined };
}
