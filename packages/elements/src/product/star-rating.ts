import type { Rating } from '@vitrine/core';
import { html, nothing } from 'lit';
import type { Words } from '../base/price-view.js';
import { starRow } from '../base/stars.js';
import { details } from '../i18n/en/details.js';
import { translate } from '../i18n/localizer.js';

/** Five stars filled as far as the rating goes, with the words for it; nothing without a rating. */
export function starRating(rating: Rating | undefined, { language }: Words) {
  if (!rating || !(rating.count > 0 && rating.best > 0)) return nothing;
  const inLanguage = (number: number) => number.toLocaleString(language, { maximumFractionDigits: 1 });
  const value = inLanguage(rating.value);
  const said = translate(details, language, 'ratingOf', { value, best: rating.best, count: rating.count });
  return html`<p class="small" part="rating">
    ${starRow(rating.value / rating.best, said)}<span aria-hidden="true">${value} (${inLanguage(rating.count)})</span>
  </p>`;
}
