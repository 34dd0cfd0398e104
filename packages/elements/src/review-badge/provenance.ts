import type { ReviewSummary } from '@vitrine/core';
import { reviews } from '../i18n/en/reviews.js';
import { isRightToLeft, translate } from '../i18n/localizer.js';

const formats = new Map<string, Intl.NumberFormat>();

/** Numbers that English writes as they are. */
const PLAIN = /^\d{1,3}(\.\d)?$/;

/** A number as people of that language write it, with one decimal at most. */
export function numberIn(number: number, language: string): string {
  // The first format of a page takes a slow phone longer to make than a hundred badges.
  if (/^en(-GB|-US)?$/.test(language) && PLAIN.test(`${number}`)) return `${number}`;
  let format = formats.get(language);
  if (!format) formats.set(language, (format = new Intl.NumberFormat(language, { maximumFractionDigits: 1 })));
  return format.format(number);
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
