const KEYS = {
  sold_out: 'soldOut',
  limit: 'limitReached',
  not_found: 'productGone',
  price_changed: 'priceChanged',
  cart_restored: 'issueRestored',
} as const;

/** The text that says what an issue of the cart means; undefined for codes that say it in the shop's words. */
export const issueKey = (code: string) => (KEYS as Partial<Record<string, (typeof KEYS)[keyof typeof KEYS]>>)[code];
