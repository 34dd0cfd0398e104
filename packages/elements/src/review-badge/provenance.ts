import type { ReviewSummary } from '@vitrine/core';
import { reviews } from '../i18n/en/reviews.js';
import { isRightToLeft, translate } from '../i18n/localizer.js';

const formats = new Map<string, Intl.NumberFormat>();
const written = new Map<string, string>();

/** A number as people of that language write it, with one decimal at most. */
export function numberIn(number: number, language: string): string {
  // A page may have hundreds, of few different ones; a format takes longer to make than to use, and long to use.
  const key = `${number} ${language}`;
  let text = written.get(key);
  if (text === undefined) {
    let format = formats.get(language);
    if (!format) formats.set(language, (format = new Intl.NumberFormat(language, { maximumFractionDigits: 1 })));
    written.set(key, (text = format.format(number)));
  }
  return text;
}

/** The average, with its scale where that is not the usual one: `4.6`, `8.4/10`. */
export const averageIn = ({ value, best }: ReviewSummary, language: string): string =>
  numberIn(value, language) + (best === 5 ? '' : `/${numberIn(best, language)}`);

/** The rating in one sentence. */
export const sentence = ({ value, best, count }: ReviewSummary, language: string): string =>
  translate(reviews, language, 'ratingOf', { value: numberIn(value, language), best: numberIn(best, language), count });

/** Whether the reviews are verified, `full` also how, and where they come from. */
export function provenance({ verified, verification, source }: ReviewSummary, language: string, full: boolean): string {
  const checked = translate(
    reviews,
    language,
    verified ? 'reviewsVerified' : verified === false ? 'reviewsUnverified' : 'reviewsUnchecked',
  );
  // The words of others keep their own direction among words that run from right to left.
  const own = (words: string) => (isRightToLeft(language) ? `\u2068${words}\u2069` : words);
  const from = source && translate(reviews, language, 'reviewsFrom', { source: own(source) });
  return [checked, full && verification && own(verification), from].filter(Boolean).join(' · ');
}
