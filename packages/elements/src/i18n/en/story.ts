/** Texts of `<vitrine-story>`. */
export const story = {
  story: 'Story',
  play: 'Play',
  pause: 'Pause',
  previousSlide: 'Previous slide',
  nextSlide: 'Next slide',
  slideList: 'Show as a list',
  slideOf: 'Slide {{index}} of {{total}}',
};
