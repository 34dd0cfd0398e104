import { toCommerceError, type CommerceError, type Review, type ReviewPage, type ReviewQuery } from '@vitrine/core';

/** Reviews on a page of the list. */
const LIMIT = 5;

export type AskReviews = (query: Omit<ReviewQuery, 'productId'>) => Promise<ReviewPage>;

/** Pages through reviews that came with the summary. */
export const pagesOf =
  (all: readonly Review[]): AskReviews =>
  async ({ rating, limit = LIMIT, cursor }) => {
    const some = rating ? all.filter((review) => Math.round(review.rating) === rating) : all;
    const start = Number(cursor ?? 0);
    const end = start + limit;
    return { items: some.slice(start, end), next: end < some.length ? String(end) : undefined, total: some.length };
  };

/** The reviews read so far, of all or of those with one rating. */
export class ReviewPages {
  items: readonly Review[] = [];
  /** Only those with this many stars. */
  rating: number | undefined;
  busy = false;
  error: CommerceError | undefined;
  #next: string | undefined;
  #asked: object | undefined;

  constructor(
    private readonly ask: AskReviews,
    private readonly onChange: () => void,
  ) {}

  /** Whether anything has been asked for. */
  get started(): boolean {
    return Boolean(this.#asked);
  }

  get hasMore(): boolean {
    return this.#next !== undefined;
  }

  /** Begins anew, with all reviews or with those of one rating. */
  start(rating?: number): Promise<void> {
    this.rating = rating;
    this.items = [];
    this.#next = undefined;
    return this.more();
  }

  /** Reads the next page, or again what failed. */
  async more(): Promise<void> {
    const asked = (this.#asked = {});
    this.busy = true;
    this.error = undefined;
    this.onChange();
    try {
      const { items, next } = await this.ask({ rating: this.rating, limit: LIMIT, cursor: this.#next });
      // The shopper may have asked for others meanwhile.
      if (this.#asked !== asked) return;
      this.items = [...this.items, ...items];
      this.#next = next;
    } catch (thrown) {
      if (this.#asked !== asked) return;
      this.error = toCommerceError(thrown);
    }
    this.busy = false;
    this.onChange();
  }
}
