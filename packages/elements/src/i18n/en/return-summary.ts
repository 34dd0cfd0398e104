/** Texts of a return policy in a few words, beside those of `returns`. */
export const returnSummary = {
  dayCount_one: '{{count}} day',
  dayCount_other: '{{count}} days',
  untilDay: 'until {{date}}',
  freeReturns: 'free returns',
  returnCost: 'a return costs {{price}}',
  returnAtCost: 'you pay for the return',
  restockingCost: '{{price}} is kept back',
  lastDay: 'Ordered today, it can go back until {{date}}.',
  lastDayAtLeast: 'Ordered today, it can go back until {{date}} at least.',
};
