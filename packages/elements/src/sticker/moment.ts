import { parseMoment } from '../base/moment.js';
import type { VitrineSticker } from './sticker-element.js';

/** The moment of `until`, in milliseconds since 1970; NaN, and the developer is told, where it is none. */
export function momentOf(sticker: VitrineSticker): number {
  const moment = parseMoment(sticker.until);
  if (Number.isNaN(moment)) sticker.warn('until', sticker.until, 'a time with its zone: 2026-12-01T19:00:00+01:00');
  return moment;
}
