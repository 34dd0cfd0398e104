/** Texts beside a price that only some have. */
export const priceNotes = {
  unitPrice: '{{price}} / {{unit}}',
  taxIncluded: 'incl. VAT',
  taxExcluded: 'plus tax',
  saleUntil: 'until {{date}}',
};
