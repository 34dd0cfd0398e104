import type { VitrineSlide } from './slide-element.js';

/** Tells the developer what is wrong with what is in a slide. */
export function advise(slide: VitrineSlide): void {
  if (!slide.media) slide.warn('children', 'none', 'an <img>, <picture> or <video>');
  if (slide.querySelector('vitrine-story')) slide.warn('children', '<vitrine-story>', 'no story');
  if (slide.querySelector(':scope>vitrine-tag')) slide.warn('children', '<vitrine-tag>', '<vitrine-sticker>');
}
