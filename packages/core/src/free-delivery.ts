import { moneyLess, type Delivery } from './delivery.js';
import type { Money } from './money.js';

/** From where on delivery costs nothing. */
export interface FreeDelivery {
  readonly from: Money;
  /** What is missing of it, 0 when it is reached; absent where no goods of that currency are known. */
  readonly missing?: Money;
}

/** The lowest threshold of free delivery; undefined where there is none, and where an option is free anyway. */
export function freeDelivery({ options }: Delivery, goods?: Money | null): FreeDelivery | undefined {
  let from: Money | undefined;
  for (const { cost, freeFrom = from } of options) {
    if (cost?.amount === 0) return;
    if (!from || (moneyLess(freeFrom, from)?.amount ?? 0) < 0) from = freeFrom;
  }
  const missing = moneyLess(from, goods);
  return from && { from, ...(missing && { missing: { ...missing, amount: Math.max(0, missing.amount) } }) };
}
