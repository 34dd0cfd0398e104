import { compact, isRecord, listOf, numberOf } from './json.js';
import { parseId, parseImage, type Reading } from './parse-variants.js';
import type { Review } from './review.js';
import type { ProductImage } from './product.js';
import { MAX_DESCRIPTION, parseText } from './text.js';

export interface ParseReviewOptions {
  /** What relative addresses of photos are resolved against; without it they are left out. */
  base?: string;
  /** Top of the scale. Default 5. */
  best?: number;
}

/** Most photos of one review that are kept. */
const MAX_PHOTOS = 8;

/** A day of the calendar, with or without a time. */
const DATE = /^\d{4}-\d\d-\d\d(T[\d:.]+(Z|[+-]\d\d:?\d\d)?)?$/;

function dateOf(input: unknown): string | undefined {
  return typeof input === 'string' && DATE.test(input) && !Number.isNaN(Date.parse(input)) ? input : undefined;
}

function languageOf(input: unknown): string | undefined {
  return typeof input === 'string' && /^[a-z]{2,3}(-[a-z\d]{2,8})*$/i.test(input) ? input : undefined;
}

/**
 * Reads one review of somebody else's making:
 *
 * ```json
 * { "id": "7", "rating": 4, "title": "Sturdy", "text": "Carries my father.", "author": "Ann", "date": "2026-03-14",
 *   "language": "en", "verified": true, "incentivised": false, "photos": ["/7.jpg"],
 *   "answer": { "text": "Thank you.", "author": "Maren", "date": "2026-03-15" } }
 * ```
 *
 * Only `rating` has to be there. Markup is taken out of texts, unsafe addresses are left out. Null for anything without a
 * rating on the scale.
 */
export function parseReview(input: unknown, { base, best = 5 }: ParseReviewOptions = {}): Review | null {
  if (!isRecord(input)) return null;
  const rating = numberOf(input.rating) ?? -1;
  if (rating < 0 || rating > best) return null;
  const reading: Reading = { base, currency: undefined, problems: new Set() };
  const photos = listOf(input.photos, MAX_PHOTOS).flatMap((photo): ProductImage[] => {
    const image = parseImage(photo, reading);
    return image ? [image] : [];
  });
  const answer = isRecord(input.answer) ? input.answer : { text: input.answer };
  const answerText = parseText(answer.text, MAX_DESCRIPTION);
  return {
    id: parseId(input.id) || '',
    rating,
    ...compact<Partial<Review>>({
      title: parseText(input.title),
      text: parseText(input.text, MAX_DESCRIPTION),
      author: parseText(input.author, 100),
      date: dateOf(input.date),
      language: languageOf(input.language),
      incentivised: input.incentivised === true,
      photos: photos[0] && photos,
      answer: answerText
        ? compact({ text: answerText, author: parseText(answer.author, 100), date: dateOf(answer.date) })
        : undefined,
    }),
    // Here a no says something.
    ...(typeof input.verified === 'boolean' && { verified: input.verified }),
  };
}
