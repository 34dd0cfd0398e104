/** Texts of a show before its start and after its end. */
export const liveCurtain = {
  startsIn: 'Starts in {{time}}',
  startsAnyMoment: 'The show starts any moment.',
  startsLater: 'The show has not started yet.',
  addToCalendar: 'Add to calendar',
  hasEnded: 'The show has ended.',
  watchReplay: 'Watch the replay',
};
