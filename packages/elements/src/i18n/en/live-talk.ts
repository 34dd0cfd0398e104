/** Texts of what is said in a show. */
export const liveTalk = {
  earlierMessages_one: '{{count}} earlier message',
  earlierMessages_other: '{{count}} earlier messages',
  newestMessages: 'To the newest',
  noMessagesYet: 'Nobody has said anything yet.',
  pollClosed: 'The poll is closed.',
  pollAnswered: 'You answered {{answer}}.',
  pollFailed: 'Your answer did not arrive. Try again.',
  votes_one: '{{count}} vote',
  votes_other: '{{count}} votes',
  react: 'React with {{reaction}}',
};
