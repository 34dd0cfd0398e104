import type { VitrineSticker } from './sticker-element.js';

const WITH_ZONE = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:?\d\d)$/i;

/**
 * The moment of `until`, in milliseconds since 1970. NaN, and the developer is told, where it is none or lacks its time zone:
 * each shopper would see another.
 */
export function momentOf(sticker: VitrineSticker): number {
  const text = sticker.until?.trim() ?? '';
  const moment = WITH_ZONE.test(text) ? Date.parse(text) : NaN;
  if (Number.isNaN(moment)) sticker.warn('until', sticker.until, 'a time with its zone: 2026-12-01T19:00:00+01:00');
  return moment;
}
