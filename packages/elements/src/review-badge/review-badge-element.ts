import { safeUrl, toCommerceError, type Review, type ReviewSource, type ReviewSummary } from '@vitrine/core';
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { NEAR, onceInView } from '../base/near-viewport.js';
import { reportError } from '../base/report-error.js';
import { starRow, starStyles } from '../base/stars.js';
import { tokensFor } from '../base/tokens.styles.js';
import { VitrineElement } from '../base/vitrine-element.js';
import { reviews as english } from '../i18n/en/reviews.js';
import { knownSummary } from './known-summary.js';
import { averageIn, numberIn, provenance, sentence } from './provenance.js';
import { styles } from './review-badge-element.styles.js';
import type { ReviewDetails } from './review-details.js';
import { ReviewReader } from './review-reader.js';

/** Those that have not asked yet. What one near the screen asks for, the others will be asked for next: one call for all. */
const sleeping = new Set<VitrineReviewBadge>();

/**
 * What shoppers think of a product: stars, average and number of reviews, who collected them and whether they are
 * verified. From the shop's adapter, from a review service, or from attributes alone. A press opens how many gave each
 * number of stars, and the reviews themselves, where the source has them. Nothing shows where there is no review.
 *
 * @tagname vitrine-review-badge
 * @slot - What shows until the rating is known and where it cannot be read, such as a link to the reviews.
 * @fires vitrine-review-view - The shopper has opened the reviews. `{ productId, summary, origin }`
 * @fires vitrine-error - The reviews could not be read. `{ code, message, retryable, retry }`
 * @fires open - The dialog with the reviews has opened; does not bubble.
 * @fires close - It has closed; does not bubble.
 * @csspart badge - Stars, average and count: a button, a link, or plain.
 * @csspart stars - The box of the stars.
 * @csspart average - The average.
 * @csspart count - The number of reviews.
 * @csspart source - Where the reviews come from and whether they are verified.
 * @csspart histogram - The bars.
 * @csspart bar - One bar, with the reviews that give so many stars.
 * @csspart popover - The dialog with the reviews.
 * @csspart list - The list of reviews.
 * @csspart review - One review.
 * @csspart label - Whether the author's purchase was verified, and whether they got something for writing.
 * @csspart photo - A photo of a review.
 * @csspart answer - What the shop said to a review.
 * @csspart more - The button for the next reviews.
 * @csspart all - The link to all reviews.
 * @csspart error - The sentence and button shown where the list could not be read.
 * @cssprop [--vitrine-review-badge-surface=var(--vitrine-surface)] - Ground of the dialog, and what stars and bars are mixed with.
 * @cssprop [--vitrine-review-badge-text=var(--vitrine-text)] - Text, stars and bars.
 * @cssprop [--vitrine-review-badge-muted=var(--vitrine-muted)] - Secondary text.
 * @cssprop [--vitrine-review-badge-line=var(--vitrine-line)] - Hairlines between reviews.
 * @cssprop [--vitrine-review-badge-stars=var(--vitrine-review-badge-text)] - Filled stars.
 * @cssstate loading - The source is being asked; the room is kept.
 * @cssstate ready - The rating shows.
 * @cssstate empty - There are no reviews: nothing shows.
 * @cssstate error - The reviews could not be read.
 * @cssstate open - The dialog is open.
 */
export class VitrineReviewBadge extends VitrineElement<typeof english> {
  static override styles = [tokensFor('review-badge'), starStyles, styles];
  static override messages = english;

  /** The product's reference: `handle:oak-chair`, `sku:A1`, `url:…`, `id:1`; no prefix means an id. */
  @property() product?: string;

  /** The average, from 0 to `best`; what shows without a shop, and until one has answered. */
  @property({ type: Number }) rating?: number;

  /** The number of reviews that make up `rating`. */
  @property({ type: Number }) count?: number;

  /** Top of the scale of `rating`. */
  @property({ type: Number }) best = 5;

  /** How many gave 1, 2, … `best` stars: `1 1 5 18 56`. */
  @property() histogram?: string;

  /** Who collected the reviews, where the shop or the service does not say. */
  @property() source?: string;

  /** Whether authors were checked to have bought the product: present, `false`, or how it was done in a few words. */
  @property() verified?: string | boolean;

  /** The page with all reviews; absent: the one the source names. */
  @property() href?: string;

  /** `stars`: five stars with their source; `compact`: one star, average and count; `histogram`: also how many gave each number of stars. */
  @property({ reflect: true, useDefault: true }) layout: 'stars' | 'compact' | 'histogram' = 'stars';

  /** Whether the first reviews stand under the bars of a `histogram` without a press. */
  @property({ type: Boolean }) list = false;

  /** Whether the source is asked at once, not only when a badge of the page comes near the screen. */
  @property({ type: Boolean }) eager = false;

  /** Where the reviews come from; absent: the page's review service, else the shop. */
  @property({ attribute: false }) reviews?: ReviewSource;

  /** The summary itself, for pages that already have it; nothing is then asked. */
  @property({ attribute: false }) value?: ReviewSummary;

  readonly #reader = new ReviewReader(this);
  #awake = false;
  #stopWaiting: (() => void) | undefined;
  #details: ReviewDetails | undefined;
  #loading: Promise<ReviewDetails> | undefined;
  #summary: ReviewSummary | undefined;
  #openAtPress = false;
  /** Whether the code for more than the badge did not arrive. */
  #lost = false;

  /** Whether the dialog with the reviews is open. */
  get open(): boolean {
    return this.hasState('open');
  }

  override connectedCallback(): void {
    super.connectedCallback();
    if (this.#awake) return;
    sleeping.add(this);
    this.#stopWaiting = onceInView(this, NEAR, wakeAll);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#stopWaiting?.();
    sleeping.delete(this);
    this.#details?.close();
  }

  /** Asks from now on. @internal */
  wake(): void {
    this.#awake = true;
    this.#stopWaiting?.();
    // What shows stays the same until there is an answer: nothing has to be drawn for the question.
    if (!this.value) this.#reader.follow(this.product, this.reviews);
  }

  /** Opens the dialog with the reviews, where there are any to read. */
  async show(): Promise<void> {
    if (!this.open && this.pressable) await (await this.#load()).show();
  }

  /** Closes the dialog and gives focus back. */
  close(): void {
    this.#details?.close();
  }

  /** What is known. @internal */
  get known(): { summary: ReviewSummary | undefined; reader: ReviewReader; url: string | undefined } {
    const summary = this.#summary;
    return { summary, reader: this.#reader, url: safeUrl(this.href ?? summary?.url, document.baseURI) };
  }

  /** The reviews that are listed in the page, not in the dialog. @internal */
  get listed(): readonly Review[] | undefined {
    return this.layout === 'histogram' ? this.#details?.listed : undefined;
  }

  /** The dialog reports itself open or closed. @internal */
  setOpen(open: boolean): void {
    this.toggleState('open', open);
    this.requestUpdate();
    this.dispatchEvent(new Event(open ? 'open' : 'close'));
  }

  /** Whether there is more to say than fits in the badge. */
  protected get pressable(): boolean {
    const summary = this.#summary;
    return Boolean(summary && (summary.histogram || summary.reviews?.[0] || this.#reader.list));
  }

  protected override willUpdate(_changed: PropertyValues<this>): void {
    const { layout, product } = this;
    const asks = product && !this.value && (this.#awake || this.eager);
    this.#reader.follow(asks ? product : undefined, this.reviews);
    const { error, summary: answer } = this.#reader;
    const summary = (this.#summary = knownSummary(this, this.value ?? answer));
    if (layout === 'histogram' && summary?.histogram && !this.#lost) this.#prepare();
    const waits = summary ? this.#waits(summary) : Boolean(product) && answer === undefined && !error;
    this.toggleState('loading', waits);
    this.toggleState('ready', Boolean(summary) && !waits);
    this.toggleState('empty', !summary && !waits && !error);
    this.toggleState('error', Boolean(error) && !summary);
    const { rating, count, best } = this;
    if (rating !== undefined && !(rating >= 0 && rating <= best && (count ?? 0) > 0))
      this.warn('rating', rating, `0 to ${best}, with a count above 0`);
    if (!/^(stars|compact|histogram)$/.test(layout)) this.warn('layout', layout, 'one of: stars compact histogram');
  }

  protected override updated(): void {
    this.#details?.update();
  }

  protected override render(): TemplateResult {
    const summary = this.#summary;
    if (!summary || this.#waits(summary)) {
      const slot = html`<slot></slot>`;
      if (this.layout !== 'histogram' || !this.hasState('loading')) return slot;
      return html`<div class="room">${Array.from({ length: this.best || 5 }, () => html`<i></i>`)}</div>
        ${slot}`;
    }
    if (this.layout === 'histogram' && summary.histogram && this.#details) return this.#details.inline();
    return this.#badge(summary);
  }

  #badge(summary: ReviewSummary): TemplateResult {
    const { language, layout, pressable } = this;
    const compact = layout === 'compact';
    const url = pressable ? undefined : this.known.url;
    const from = provenance(summary, language, !pressable);
    const count = compact ? `(${numberIn(summary.count, language)})` : this.t('reviewCount', { count: summary.count });
    const said = sentence(summary, language);
    const title = compact ? from : nothing;
    const stars = starRow(compact ? 1 : summary.value / summary.best);
    const average = averageIn(summary, language);
    const source = compact ? '' : from;
    // One template each, and no texts between nodes: a page may have hundreds.
    return pressable
      ? html`<button
            part="badge"
            type="button"
            title=${title}
            aria-haspopup="dialog"
            aria-expanded=${this.open}
            @pointerenter=${this.#prepare}
            @pointerdown=${this.#onPress}
            @focus=${this.#prepare}
            @click=${this.#onClick}
          >
            <span class="sr" .textContent=${said}></span><span part="stars">${stars}</span>
            <bdi part="average" aria-hidden="true" .textContent=${average}></bdi>
            <span part="count" aria-hidden="true" .textContent=${count}></span></button
          >${this.#details ? html`<dialog part="popover" popover></dialog>` : nothing}
          <bdi part="source" class="short" ?hidden=${compact} .textContent=${source}></bdi>`
      : html`<a part="badge" href=${url ?? nothing} rel="noopener" title=${title}
            ><span class="sr" .textContent=${said}></span><span part="stars">${stars}</span>
            <bdi part="average" aria-hidden="true" .textContent=${average}></bdi>
            <span part="count" aria-hidden="true" .textContent=${count}></span></a
          ><bdi part="source" ?hidden=${compact} .textContent=${source}></bdi>`;
  }

  /** Bars belong to a histogram: nothing moves when what draws them comes. */
  #waits({ histogram }: ReviewSummary): boolean {
    return this.layout === 'histogram' && Boolean(histogram) && !this.#details && Boolean(this.#loading);
  }

  #load(): Promise<ReviewDetails> {
    return (this.#loading ??= import('./review-details.js').then(
      ({ ReviewDetails }) => {
        this.#details = new ReviewDetails(this);
        this.requestUpdate();
        return this.#details;
      },
      (thrown: unknown) => {
        // The stars show without it; the next press tries again.
        this.#loading = undefined;
        this.#lost = true;
        this.requestUpdate();
        reportError(this, toCommerceError(thrown), () => void this.#load());
        throw thrown;
      },
    ));
  }

  #prepare(): void {
    this.#load().catch(() => {});
  }

  #onPress(): void {
    // By the time of the click a press outside the dialog has already closed it.
    this.#openAtPress = this.open;
    this.#prepare();
  }

  #onClick(event: MouseEvent): void {
    const wasOpen = event.detail > 0 ? this.#openAtPress : this.open;
    this.#openAtPress = false;
    if (wasOpen) return this.close();
    this.show().catch(() => {});
  }
}

function wakeAll(): void {
  for (const badge of sleeping) badge.wake();
  sleeping.clear();
}

declare global {
  interface HTMLElementTagNameMap {
    'vitrine-review-badge': VitrineReviewBadge;
  }
}
