import type { CallOptions } from './adapter.js';
import type { ProductImage, ProductRefKind, ReviewSummary } from './product.js';

/** What one shopper wrote of a product. All words are plain text. */
export interface Review {
  readonly id: string;
  /** The stars given, on the scale of the product's summary. */
  readonly rating: number;
  readonly title?: string;
  readonly text?: string;
  readonly author?: string;
  /** When it was written, ISO 8601: `2026-03-14`, or with a time. */
  readonly date?: string;
  /** What it is written in, a BCP 47 tag. */
  readonly language?: string;
  /** Whether it was checked that the author has bought the product; absent where the source does not say. */
  readonly verified?: boolean;
  /** Whether the author got something for writing it: a discount, points, the product itself. */
  readonly incentivised?: boolean;
  readonly photos?: readonly ProductImage[];
  /** What the shop said to it. */
  readonly answer?: ReviewAnswer;
}

export interface ReviewAnswer {
  readonly text: string;
  /** Who answers; absent: the shop. */
  readonly author?: string;
  /** ISO 8601. */
  readonly date?: string;
}

export interface ReviewQuery {
  /** The same as was given to `reviews()`. */
  readonly productId: string;
  /** Only reviews that give this many stars. */
  readonly rating?: number;
  /** Reviews per page; sources may give fewer. */
  readonly limit?: number;
  /** The `next` of an earlier answer, opaque. */
  readonly cursor?: string;
}

export interface ReviewPage {
  readonly items: readonly Review[];
  /** Pass as `cursor` for the following page; absent on the last. */
  readonly next?: string;
  /** How many there are in all. */
  readonly total?: number;
}

/**
 * Where reviews come from: a review service beside the shop, or the shop's own adapter, which has the same members. The core
 * gathers what a page asks for, keeps answers, and tries a failed call again. Failures reject with a `CommerceError`.
 */
export interface ReviewSource {
  readonly name: string;
  /**
   * What it knows products by; the shop is asked for it where a page names a product otherwise. Default `id`. `ref`:
   * references of every kind, as the page writes them, so that no product has to be read before its reviews.
   */
  readonly by?: ProductRefKind | 'ref';
  /** Summaries in the order and number of `productIds`; null for a product without reviews. */
  reviews(productIds: readonly string[], options?: CallOptions): Promise<readonly (ReviewSummary | null)[]>;
  /** Single reviews of one product, page by page. A source that gives them all with the summary needs none. */
  reviewList?(query: ReviewQuery, options?: CallOptions): Promise<ReviewPage>;
}
