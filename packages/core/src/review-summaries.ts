import type { ShopContext } from './adapter.js';
import { callShop } from './call-shop.js';
import { CommerceError } from './errors.js';
import type { ReviewSummary } from './product.js';
import type { ReviewSource } from './review.js';

export interface ReviewSummariesOptions {
  source: Pick<ReviewSource, 'name' | 'reviews'>;
  context?: () => ShopContext;
  /** Milliseconds an answer counts as fresh. Default 60 000. */
  maxAge?: number;
  /** Milliseconds before a call fails with `timeout`. Default 10 000. */
  timeout?: number;
  /** Further tries of a failed call that is `retryable`. Default 2. */
  retries?: number;
}

interface Entry {
  readonly answer: Promise<ReviewSummary | null>;
  readonly readAt: number;
}

/** Reads summaries of reviews: those asked for in one tick are one call, each product once, from memory while fresh. */
export interface ReviewSummaries {
  /** The summary of one product; null when it has no reviews. Rejects with a `CommerceError`; the next call asks again. */
  load(productId: string): Promise<ReviewSummary | null>;
}

/** The client of one source of reviews. */
export function createReviewSummaries({
  source,
  context,
  maxAge = 60_000,
  timeout = 10_000,
  retries = 2,
}: ReviewSummariesOptions): ReviewSummaries {
  const entries = new Map<string, Entry>();
  /** The call in which this tick's products are gathered. */
  let next: { ids: string[]; answers: Promise<readonly (ReviewSummary | null)[]> } | undefined;

  function gather() {
    const ids: string[] = [];
    const read = async (signal: AbortSignal) => {
      const found = await source.reviews(ids, { signal, context: context?.() });
      if (Array.isArray(found) && found.length === ids.length) return found;
      throw new CommerceError('invalid', `The reviews of "${source.name}" did not answer for each product.`);
    };
    // Two steps: elements that hear of their product in a microtask still belong to this tick.
    const tick = new Promise<void>((resolve) => queueMicrotask(() => queueMicrotask(resolve)));
    const answers = tick.then(() => {
      next = undefined;
      return callShop(read, timeout, retries);
    });
    return { ids, answers };
  }

  return {
    load(productId) {
      const known = entries.get(productId);
      if (known && Date.now() - known.readAt < maxAge) return known.answer;
      const { ids, answers } = (next ??= gather());
      const at = ids.push(productId) - 1;
      const answer = answers.then((found) => found[at] ?? null);
      const entry = { answer, readAt: Date.now() };
      entries.set(productId, entry);
      // What has failed is asked again by whoever comes next.
      answer.catch(() => entries.get(productId) === entry && entries.delete(productId));
      return answer;
    },
  };
}
