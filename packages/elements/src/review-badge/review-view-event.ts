import type { ReviewSummary } from '@vitrine/core';

export interface ReviewViewDetail {
  /** What the source of the reviews knows the product by; undefined where the page gave the rating itself. */
  productId: string | undefined;
  summary: ReviewSummary;
  /** The badge. */
  origin: Element;
}

/** The shopper has opened a product's reviews. */
export class ReviewViewEvent extends Event {
  readonly detail: ReviewViewDetail;
  declare readonly productId: string | undefined;
  declare readonly summary: ReviewSummary;
  declare readonly origin: Element;

  constructor(detail: ReviewViewDetail) {
    super('vitrine-review-view', { bubbles: true, composed: true });
    this.detail = detail;
    Object.assign(this, detail);
  }
}

declare global {
  interface HTMLElementEventMap {
    'vitrine-review-view': ReviewViewEvent;
  }
  interface DocumentEventMap {
    'vitrine-review-view': ReviewViewEvent;
  }
}
