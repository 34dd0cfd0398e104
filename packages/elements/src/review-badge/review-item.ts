import { safeImageUrl, type Review, type ReviewAnswer } from '@vitrine/core';
import { html, nothing } from 'lit';
import type { Words } from '../base/price-view.js';
import { starRow } from '../base/stars.js';
import type { reviewList } from '../i18n/en/review-list.js';
import type { MessageKey } from '../i18n/translate.js';
import { numberIn } from './provenance.js';

/** How a review speaks. */
type ReviewWords = Words<typeof reviewList>;

/** The day, as people of that language write it. A date without a time is that day everywhere. */
export function dayIn(date: string | undefined, language: string): string {
  const time = Date.parse(date ?? '');
  if (Number.isNaN(time)) return '';
  const timeZone = date && date.length <= 10 ? 'UTC' : undefined;
  return new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone }).format(time);
}

/** The name of a review's language, where it is another than the page's. */
function foreign(written: string | undefined, language: string): string {
  const base = (tag: string) => tag.toLowerCase().split('-', 1)[0];
  if (!written || base(written) === base(language)) return '';
  try {
    return new Intl.DisplayNames([language], { type: 'language' }).of(written) ?? '';
  } catch {
    // What is no language has no name.
    return '';
  }
}

const dotted = (parts: readonly unknown[]) => parts.filter(Boolean).map((part, at) => (at ? html` · ${part}` : part));

function answerOf({ text, author, date }: ReviewAnswer, words: ReviewWords) {
  const who = author ? words.t('answerFrom', { name: author }) : words.t('answerFromShop');
  return html`<div part="answer">
    <p class="fine">${dotted([html`<bdi>${who}</bdi>`, dayIn(date, words.language)])}</p>
    <p class="words" dir="auto">${text}</p>
  </div>`;
}

/** One review. All its words are text, whatever is in them. */
export function reviewItem(review: Review, best: number, words: ReviewWords) {
  const { rating, title, text, author, date, language, verified, incentivised, photos = [], answer } = review;
  const label = (key: MessageKey<typeof reviewList>) => html`<span part="label">${words.t(key)}</span>`;
  const value = numberIn(rating, words.language);
  const lang = language ?? nothing;
  const pictures = photos.flatMap(({ url, alt }) => {
    const address = safeImageUrl(url, document.baseURI);
    return address
      ? html`<li>
          <a href=${address} target="_blank" rel="noopener"
            ><img
              part="photo"
              src=${address}
              alt=${alt || words.t('reviewPhoto')}
              width="72"
              height="72"
              loading="lazy"
              referrerpolicy="no-referrer"
          /></a>
        </li>`
      : [];
  });
  return html`<li part="review" tabindex="-1">
    <p class="line">
      <span part="stars"
        >${starRow(rating / best, words.t('starsOf', { value, best: numberIn(best, words.language) }))}</span
      >
      ${title && html`<bdi class="name" lang=${lang}>${title}</bdi>`}
    </p>
    ${text && html`<p class="words" dir="auto" lang=${lang}>${text}</p>`}
    ${
      pictures.length
        ? html`<ul class="photos">
            ${pictures}
          </ul>`
        : nothing
    }
    <p class="fine">
      ${dotted([
        author && html`<bdi>${author}</bdi>`,
        dayIn(date, words.language),
        foreign(language, words.language),
        verified !== undefined && label(verified ? 'verifiedPurchase' : 'unverifiedPurchase'),
        incentivised && label('incentivised'),
      ])}
    </p>
    ${answer && answerOf(answer, words)}
  </li>`;
}
