import { toCommerceError, type Review, type ReviewSummary } from '@vitrine/core';
import { html, nothing, type TemplateResult } from 'lit';
import { adopt } from '../base/adopt.js';
import { VitrineEvent } from '../base/events.js';
import { Overlay } from '../base/overlay.js';
import { reportError } from '../base/report-error.js';
import { starRow } from '../base/stars.js';
import { reviewDetails } from '../i18n/en/review-details.js';
import { reviews } from '../i18n/en/reviews.js';
import { translate } from '../i18n/localizer.js';
import type { MessageValues, MessageKey } from '../i18n/translate.js';
import { averageIn, numberIn, provenance, sentence } from './provenance.js';
import type { VitrineReviewBadge } from './review-badge-element.js';
import { styles } from './review-details.styles.js';
import type { ReviewList } from './review-list.js';
import type { AskReviews } from './review-pages.js';

const english = { ...reviews, ...reviewDetails };

/** What a badge has no room for: the bars, and the dialog they open in with the reviews. Loaded when it is wanted. */
export class ReviewDetails {
  #overlay: Overlay | undefined;
  #dialog: HTMLDialogElement | undefined;
  #list: ReviewList | undefined;
  /** Where the list comes from that the shopper has asked for. */
  #asked: unknown = null;
  /** Whether the code of the list did not arrive. */
  #lost = false;

  constructor(private readonly badge: VitrineReviewBadge) {
    adopt(badge.renderRoot, styles);
    // What opens on a press of the badge opens with the list.
    if (badge.layout !== 'histogram') this.#bring().catch(() => {});
  }

  get language(): string {
    return this.badge.language;
  }

  t(key: MessageKey<typeof english>, values?: MessageValues): string {
    return translate(english, this.language, key, values);
  }

  /** The reviews read so far, once anybody has wanted them. */
  get listed(): readonly Review[] | undefined {
    const { pages } = this.#shown ?? {};
    return pages?.started ? pages.items : undefined;
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
    // Nobody has to ask for the first page.
    const { list, layout } = this.badge;
    if (list && layout === 'histogram' && !this.#shown?.pages.started && !this.#lost) this.#read();
    this.#shown?.update();
  }

  /** Where the reviews come from; undefined where the source has none. */
  get #from(): readonly Review[] | AskReviews | undefined {
    const { summary, reader } = this.badge.known;
    return summary?.reviews?.[0] ? summary.reviews : reader.list;
  }

  /** The list of what the badge shows now, once its code is there. */
  get #shown(): ReviewList | undefined {
    return this.#list && this.#list.from === this.#from ? this.#list : undefined;
  }

  async #bring(): Promise<ReviewList | undefined> {
    const { ReviewList } = await import('./review-list.js');
    const from = this.#from;
    if (from && this.#list?.from !== from) this.#list = new ReviewList(this.badge, from);
    return this.#shown;
  }

  /** Reads reviews, all or those with one rating, unless they are there. */
  #read(rating?: number): void {
    this.#bring().then(
      (list) => {
        if (list && (!list.pages.started || list.pages.rating !== rating)) void list.pages.start(rating);
      },
      (thrown: unknown) => {
        // The next press tries again.
        this.#lost = true;
        this.#asked = null;
        this.badge.requestUpdate();
        reportError(this.badge, toCommerceError(thrown), () => this.#start(rating));
      },
    );
  }

  /** What a press for reviews does. */
  #start(rating?: number): void {
    const from = this.#from;
    const { summary, reader } = this.badge.known;
    if (summary && !this.#shown?.pages.started && (!from || this.#asked !== from))
      this.badge.dispatchEvent(
        new VitrineEvent('vitrine-review-view', { productId: reader.productId, summary, origin: this.badge }),
      );
    this.#asked = from;
    if (from) this.#read(rating);
  }

  #panel(summary: ReviewSummary, kind = 'panel'): TemplateResult {
    const { language } = this;
    const { url } = this.badge.known;
    const from = this.#from;
    const list = this.#shown?.pages.started ? this.#shown : undefined;
    return html`<div class=${kind}>
      <div class="head">
        <span class="sr">${sentence(summary, language)}</span>
        <bdi part="average" aria-hidden="true">${averageIn(summary, language)}</bdi>
        <span aria-hidden="true"
          ><span part="stars">${starRow(summary.value / summary.best)}</span>
          <span part="count">${this.t('reviewCount', { count: summary.count })}</span></span
        >
      </div>
      ${this.#bars(summary, Boolean(from))}
      <p part="source"><bdi>${provenance(summary, language, true)}</bdi></p>
      ${list?.template(summary.best)}
      <div class="actions">
        ${
          from && !list && from !== this.#asked
            ? html`<button class="quiet" part="more" type="button" @click=${() => this.#start()}>
                ${this.t('readReviews')}
              </button>`
            : nothing
        }
        ${url ? html`<a part="all" href=${url} rel="noopener">${this.t('allReviews')}</a>` : nothing}
      </div>
    </div>`;
  }

  #bars({ histogram, best }: ReviewSummary, filters: boolean) {
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
      const chosen = this.#shown?.pages.rating === value;
      return html`<li>
        ${
          filters
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
}
