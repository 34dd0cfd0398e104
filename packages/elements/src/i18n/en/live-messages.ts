/** Texts of what viewers of a show say. */
export const liveMessages = {
  messages: 'Messages',
  newMessages_one: '{{count}} new message',
  newMessages_other: '{{count}} new messages',
};
