/** Texts of the statement that a contract is withdrawn from. */
export const withdrawal = {
  withdrawHere: 'Withdraw from contract here',
  withdrawIntro: 'You need not give a reason.',
  yourName: 'Your name',
  contractId: 'Number of the order or contract',
  confirmationEmail: 'E-mail for the confirmation',
  confirmWithdrawal: 'Confirm withdrawal',
  withdrawalText: 'I withdraw from this contract.',
  withdrawalSent: 'The shop has your withdrawal.',
  withdrawalMailed: 'Your e-mail app has the statement. It counts once you have sent it.',
  sentAt: 'Date and time',
  receiptNumber: 'Receipt number',
  saveReceipt: 'Save this receipt',
  shopUnreachable: 'Couldn’t reach the shop.',
};
