/** Texts of the controls that a story has where there is a video. */
export const storyVideo = {
  mute: 'Sound off',
  unmute: 'Sound on',
  captions: 'Captions',
  noCaptions: 'No captions',
};
