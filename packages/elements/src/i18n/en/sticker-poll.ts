/** Texts of a question on a picture. */
export const stickerPoll = {
  pollAnswered: 'You answered {{answer}}.',
  pollFailed: 'Your answer did not arrive. Try again.',
};
