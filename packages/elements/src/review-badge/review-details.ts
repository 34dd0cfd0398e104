import type { Review, ReviewSummary } from '@vitrine/core';
import { html, nothing, type TemplateResult } from 'lit';
import { adopt } from '../base/adopt.js';
import { Overlay } from '../base/overlay.js';
import { reportError } from '../base/report-error.js';
import { starRow } from '../base/stars.js';
import { reviewDetails } from '../i18n/en/review-details.js';
import { reviews } from '../i18n/en/reviews.js';
import { translate } from '../i18n/localizer.js';
import type { MessageValues } from '../i18n/translate.js';
import { averageIn, numberIn, provenance, sentence } from './provenance.js';
import type { VitrineReviewBadge } from './review-badge-element.js';
import { styles } from './review-details.styles.js';
import { reviewItem } from './review-item.js';
import { pagesOf, ReviewPages, type AskReviews } from './review-pages.js';

const english = { ...reviews, ...reviewDetails };

/** What a badge has no room for: the bars, the reviews, and the dialog they open in. Loaded when it is wanted. */
export class ReviewDetails {
  #overlay: Overlay | undefined;
  #dialog: HTMLDialogElement | undefined;
  #pages: ReviewPages | undefined;
  /** Where `#pages` come from. */
  #from: readonly Review[] | AskReviews | undefined;
  /** The first review that was not there before, to be told to whoever asked for it. */
  #arriving: number | undefined;

  constructor(private readonly badge: VitrineReviewBadge) {
    adopt(badge.renderRoot, styles);
  }

  get language(): string {
    return this.badge.language;
  }

  t(key: string, values?: MessageValues): string {
    return translate(english, this.language, key, values);
  }

  /** The reviews read so far, once anybody has wanted them. */
  get listed(): readonly Review[] | undefined {
    return this.#pages?.started ? this.#pages.items : undefined;
  }

  /** Bars and reviews in the page. */
  inline(): TemplateResult {
    const { summary } = this.badge.known;
    return html`${summary && this.#panel(summary, 'panel page')}`;
  }

  /** Opens the dialog, where the badge has one. */
  async show(): Promise<void> {
    const { badge } = this;
    await badge.updateComplete;
    const dialog = badge.renderRoot.querySelector('dialog');
    const button = badge.renderRoot.querySelector<HTMLElement>('[part=badge]');
    if (!dialog || !button || !badge.isConnected) return;
    // A badge that shows another product has another dialog.
    if (dialog !== this.#dialog) this.#overlay = undefined;
    this.#dialog = dialog;
    this.#overlay ??= new Overlay(badge, dialog, button, {
      sides: ['bottom', 'top'],
      alignStart: true,
      onClose: () => badge.setOpen(false),
    });
    dialog.setAttribute('aria-label', this.t('reviews'));
    badge.setOpen(true);
    this.#start();
    this.update();
    this.#overlay.show();
  }

  close(): void {
    if (this.#overlay?.open) this.#overlay.close();
  }

  /** Brings what is shown up to date. */
  update(): void {
    const { summary } = this.badge.known;
    if (this.#overlay?.open && summary) this.#overlay.render(this.#panel(summary));
    if (this.badge.list && this.badge.layout === 'histogram') queueMicrotask(this.#begin);
    const arrived = this.#arriving;
    if (arrived === undefined || this.#pages?.busy) return;
    this.#arriving = undefined;
    this.badge.renderRoot.querySelectorAll<HTMLElement>('[part=review]')[arrived]?.focus();
  }

  /** The reviews, where the source has them. */
  #list(): ReviewPages | undefined {
    const { summary, reader } = this.badge.known;
    const from = summary?.reviews?.[0] ? summary.reviews : reader.list;
    if (from !== this.#from) {
      this.#from = from;
      this.#pages =
        from && new ReviewPages(Array.isArray(from) ? pagesOf(from) : (from as AskReviews), () => this.#onChange());
    }
    return this.#pages;
  }

  /** Reads the first page where nobody has to ask for it. */
  #begin = (): void => {
    const pages = this.#list();
    if (pages && !pages.started) void pages.start();
  };

  #onChange(): void {
    const { error } = this.#pages ?? {};
    reportError(this.badge, error, () => void this.#pages?.more());
    this.badge.requestUpdate();
  }

  /** Begins to read reviews: all, or those with one rating. */
  #start(rating?: number): void {
    const pages = this.#list();
    const { summary, reader } = this.badge.known;
    if (summary && !pages?.started) {
      const detail = { productId: reader.productId, summary, origin: this.badge };
      const event = new Event('vitrine-review-view', { bubbles: true, composed: true });
      this.badge.dispatchEvent(Object.assign(event, detail, { detail }));
    }
    if (pages && (!pages.started || pages.rating !== rating)) void pages.start(rating);
  }

  #panel(summary: ReviewSummary, kind = 'panel'): TemplateResult {
    const { language } = this;
    const { url } = this.badge.known;
    const pages = this.#list();
    return html`<div class=${kind}>
      <div class="head">
        <span class="sr">${sentence(summary, language)}</span>
        <bdi part="average" aria-hidden="true">${averageIn(summary, language)}</bdi>
        <span aria-hidden="true"
          ><span part="stars">${starRow(summary.value / summary.best)}</span>
          <span part="count">${this.t('reviewCount', { count: summary.count })}</span></span
        >
      </div>
      ${this.#bars(summary, pages)}
      <p part="source"><bdi>${provenance(summary, language, true)}</bdi></p>
      ${pages?.started ? this.#reviews(pages, summary.best) : nothing}
      <div class="actions">
        ${
          pages && !pages.started
            ? html`<button class="quiet" part="more" type="button" @click=${() => this.#start()}>
                ${this.t('readReviews')}
              </button>`
            : nothing
        }
        ${url ? html`<a part="all" href=${url} rel="noopener">${this.t('allReviews')}</a>` : nothing}
      </div>
    </div>`;
  }

  #bars({ histogram, best }: ReviewSummary, pages: ReviewPages | undefined) {
    if (!histogram) return nothing;
    const { language } = this;
    const most = histogram.reduce((sum, count) => sum + count, 0) || 1;
    const rows = histogram.map((_, at) => {
      // The best on top.
      const value = histogram.length - at;
      const count = histogram[value - 1] ?? 0;
      const said = this.t('ratingOf', { value: numberIn(value, language), best: numberIn(best, language), count });
      const inner = html`<span class="sr">${said}</span
        ><span class="digits" aria-hidden="true">${numberIn(value, language)}</span
        ><span part="stars" aria-hidden="true">${starRow(1)}</span
        ><svg class="track" viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true">
          <rect width=${(100 * count) / most} height="8" /></svg
        ><span aria-hidden="true">${numberIn(count, language)}</span>`;
      const chosen = pages?.rating === value;
      return html`<li>
        ${
          pages
            ? html`<button
                part="bar"
                type="button"
                aria-pressed=${chosen}
                ?disabled=${!count}
                @click=${() => this.#start(chosen ? undefined : value)}
              >
                ${inner}
              </button>`
            : html`<span part="bar">${inner}</span>`
        }
      </li>`;
    });
    return html`<ul part="histogram">
      ${rows}
    </ul>`;
  }

  #reviews(pages: ReviewPages, best: number) {
    const { items, busy, error, rating, hasMore } = pages;
    const button = (key: string, act: () => void) =>
      html`<button class="quiet" part="more" type="button" aria-disabled=${busy} @click=${act}>${this.t(key)}</button>`;
    const all = () => {
      this.#arriving = 0;
      this.#start();
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
