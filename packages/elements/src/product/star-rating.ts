import type { Rating } from '@vitrine/core';
import { html, nothing, svg } from 'lit';
import type { Words } from '../base/price-view.js';
import { details } from '../i18n/en/details.js';
import { translate } from '../i18n/localizer.js';

const STAR = 'm10 1.6 2.6 5.3 5.8.8-4.2 4.1 1 5.8-5.2-2.7-5.2 2.7 1-5.8-4.2-4.1 5.8-.8z';
const stars = [0, 20, 40, 60, 80].map((x) => svg`<path d=${STAR} transform="translate(${x})" />`);

/** Five stars filled as far as the rating goes, with the words for it; nothing without a rating. */
export function starRating(rating: Rating | undefined, { language }: Words) {
  if (!rating || !(rating.count > 0 && rating.best > 0)) return nothing;
  const inLanguage = (number: number) => number.toLocaleString(language, { maximumFractionDigits: 1 });
  const value = inLanguage(rating.value);
  const filled = Math.min(100, Math.max(0, (rating.value / rating.best) * 100));
  const said = translate(details, language, 'ratingOf', { value, best: rating.best, count: rating.count });
  return html`<p class="small" part="rating">
    <svg viewBox="0 0 100 20" role="img" aria-label=${said}>
      ${stars}<svg class="filled" width=${filled} height="20">${stars}</svg></svg
    ><span aria-hidden="true">${value} (${inLanguage(rating.count)})</span>
  </p>`;
}
