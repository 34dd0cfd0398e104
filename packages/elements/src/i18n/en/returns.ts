/** Texts of the return policy in a few words. */
export const returns = {
  returnDays_other: '{{count}}-day returns',
  freeReturnDays_other: 'Free {{count}}-day returns',
  returnAnyTime: 'Returns at any time',
  returnNever: 'No returns',
  returnPolicy: 'Return policy',
};
