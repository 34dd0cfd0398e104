import type { VitrineSlide } from '../slide/slide-element.js';

/** Seconds a picture shows when its slide does not say. */
const USUAL = 6;

/** How many seconds a slide shows, unless its video says. */
export function secondsOf(slide: VitrineSlide): number {
  const { duration } = slide;
  if (duration === undefined) return USUAL;
  const [, number, unit] = /^([\d.]+)\s*(m?s)?$/.exec(duration.trim()) ?? [];
  const seconds = Number(number) / (unit === 'ms' ? 1000 : 1);
  if (seconds >= 1 && seconds <= 60) return seconds;
  slide.warn('duration', duration, 'a time from 1s to 60s');
  return USUAL;
}
