/** Texts of the form that says something to a show. */
export const liveSay = {
  yourMessage: 'Your message',
  yourName: 'Your name',
  askHost: 'Ask the host',
  send: 'Send',
  messageSent: 'Sent',
  messageFailed: 'Your message did not arrive. Try again.',
};
