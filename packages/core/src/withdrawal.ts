import { safeUrl } from './url.js';

/** A shopper's statement that a contract is withdrawn from (directive 2011/83/EU art. 11a): these three and nothing else. */
export interface WithdrawalStatement {
  readonly name: string;
  /** The number of the order or contract, as the shopper gives it. */
  readonly contract: string;
  /** Where the confirmation goes. */
  readonly email: string;
}

/** What the shop answers to a statement it has taken. */
export interface WithdrawalReceipt {
  /** When the shop got it, ISO 8601 with a time; absent: now. */
  readonly receivedAt?: string;
  /** The shop's number for it. */
  readonly reference?: string;
}

/** The e-mail address if it is a plain one, else undefined: no header, no second address can follow it in a `mailto:`. */
export const safeEmail = (input: unknown): string | undefined =>
  typeof input === 'string' && input.length < 255 ? /^[\w.+-]+@[\w-]+(\.[\w-]+)+$/.exec(input.trim())?.[0] : undefined;

/** Where a statement may be sent: `mailto:` with a plain address, or what {@link safeUrl} lets pass. */
export function safeWithdrawal(input: unknown, base?: string): string | undefined {
  const email = safeEmail(/^\s*mailto:(.*)/is.exec(String(input))?.[1]);
  return email ? `mailto:${email}` : safeUrl(input, base);
}
