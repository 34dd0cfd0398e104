/** Texts of a show whose stream cannot be played. */
export const liveStream = {
  streamFailed: 'The stream cannot be played here.',
};
