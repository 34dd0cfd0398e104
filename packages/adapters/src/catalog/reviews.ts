import { isRecord, listOf, parseText, safeUrl, type Json, type ReviewSummary } from '@vitrine/core';
import type { Source } from './source.js';

/** How many reviews gave each number of stars, when the source says it for all of them. */
function histogramOf({ histogram }: Json, best: number): number[] | undefined {
  const counts = listOf(histogram).map(Number);
  return counts.length === best && counts.every((count) => Number.isInteger(count) && count >= 0) ? counts : undefined;
}

/** The ratings of those products; null for one that has none. */
export function reviewsOf(source: Source, productIds: readonly string[]): Promise<(ReviewSummary | null)[]> {
  const summaries = productIds.map(async (id) => {
    const item = await source.find(`id:${id}`);
    const rating = source.product(item)?.rating;
    if (!item || !rating) return null;
    const json = (item.json?.() ?? item.keys).rating;
    const said: Json = isRecord(json) ? json : {};
    const histogram = histogramOf(said, rating.best);
    const name = parseText(said.source);
    const url = safeUrl(said.url, source.base);
    return {
      ...rating,
      ...(histogram && { histogram }),
      ...(name && { source: name }),
      ...(typeof said.verified === 'boolean' && { verified: said.verified }),
      ...(url && { url }),
    };
  });
  return Promise.all(summaries);
}
