import type { Review } from '@vitrine/core';
import { html, nothing, type TemplateResult } from 'lit';
import { adopt } from '../base/adopt.js';
import { reportError } from '../base/report-error.js';
import { reviewList } from '../i18n/en/review-list.js';
import { reviews } from '../i18n/en/reviews.js';
import { translate } from '../i18n/localizer.js';
import type { MessageValues, MessageKey } from '../i18n/translate.js';
import type { VitrineReviewBadge } from './review-badge-element.js';
import { reviewItem } from './review-item.js';
import { styles } from './review-list.styles.js';
import { pagesOf, ReviewPages, type AskReviews } from './review-pages.js';

const english = { ...reviews, ...reviewList };

/** The reviews of a badge, page by page: what a press on it or on a bar brings. */
export class ReviewList {
  readonly pages: ReviewPages;
  /** The first review that was not there before, to be told to whoever asked for it. */
  #arriving: number | undefined;

  /** `from`: all reviews, or who is asked for them. */
  constructor(
    private readonly badge: VitrineReviewBadge,
    readonly from: readonly Review[] | AskReviews,
  ) {
    adopt(badge.renderRoot, styles);
    const ask = typeof from === 'function' ? from : pagesOf(from);
    this.pages = new ReviewPages(ask, () => {
      reportError(badge, this.pages.error, () => void this.pages.more());
      badge.requestUpdate();
    });
  }

  get language(): string {
    return this.badge.language;
  }

  t(key: MessageKey<typeof english>, values?: MessageValues): string {
    return translate(english, this.language, key, values);
  }

  /** Gives the focus to what has arrived for whoever asked for it. */
  update(): void {
    const arrived = this.#arriving;
    if (arrived === undefined || this.pages.busy) return;
    this.#arriving = undefined;
    this.badge.renderRoot.querySelectorAll<HTMLElement>('[part=review]')[arrived]?.focus();
  }

  /** The reviews read so far; `best` is the top of their scale. */
  template(best: number): TemplateResult {
    const { pages } = this;
    const { items, busy, error, rating, hasMore } = pages;
    const button = (key: MessageKey<typeof english>, act: () => void) =>
      html`<button class="quiet" part="more" type="button" aria-disabled=${busy} @click=${act}>${this.t(key)}</button>`;
    const all = () => {
      this.#arriving = 0;
      void pages.start();
    };
    // One button for both: who has pressed it keeps the focus until the reviews are there.
    const more = () => {
      if (busy) return;
      this.#arriving = items.length;
      void pages.more();
    };
    return html`<p class="sr" role="status">
        ${busy || error ? nothing : this.t('reviewCount', { count: items.length })}
      </p>
      ${rating ? button('allRatings', all) : nothing}
      <ul part="list" aria-label=${this.t('reviews')} aria-busy=${busy}>
        ${items.map((review) => reviewItem(review, best, this))}
      </ul>
      ${items.length || busy || error ? nothing : html`<p>${this.t('noReviews')}</p>`}
      ${error ? html`<p part="error">${this.t('shopUnreachable')}</p>` : nothing}
      ${error || hasMore ? button(error ? 'tryAgain' : 'moreReviews', more) : nothing}`;
  }
}
