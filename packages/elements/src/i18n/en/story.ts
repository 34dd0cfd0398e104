/** Texts of `<vitrine-story>`. */
export const story = {
  story: 'Story',
  play: 'Play',
  pause: 'Pause',
  mute: 'Sound off',
  unmute: 'Sound on',
  captions: 'Captions',
  close: 'Close',
  previousSlide: 'Previous slide',
  nextSlide: 'Next slide',
  slideList: 'Show as a list',
  slideOf: 'Slide {{index}} of {{total}}',
};
