import type { CartIssue, Money } from '@vitrine/core';
import { exchange } from './exchange.js';

interface Coupon {
  /** Percent off the goods. */
  readonly percent?: number;
  /** Euro cents off the goods. */
  readonly off?: number;
  /** Euro cents of goods it asks for. */
  readonly from?: number;
  readonly freeShipping?: boolean;
  readonly expired?: boolean;
}

/** The coupons of the demo shop. */
const COUPONS: Readonly<Record<string, Coupon>> = {
  WELCOME10: { percent: 10 },
  TENOFF: { off: 1000, from: 5000 },
  FREESHIP: { freeShipping: true },
  SUMMER24: { percent: 20, expired: true },
};

const known = (code: string): Coupon | undefined => (Object.hasOwn(COUPONS, code) ? COUPONS[code] : undefined);

/** Why a coupon cannot be used on goods worth `subtotal`; undefined when it can. */
export function refuseCoupon(code: string, subtotal: Money): Pick<CartIssue, 'code' | 'message'> | undefined {
  const coupon = known(code);
  if (!coupon) return { code: 'coupon_invalid', message: `There is no coupon ${code}.` };
  if (coupon.expired) return { code: 'coupon_expired', message: `The coupon ${code} ended on 31 August 2024.` };
  if (coupon.from && exchange(subtotal, 'EUR').amount < coupon.from) {
    return { code: 'coupon_invalid', message: `The coupon ${code} is for orders from € ${coupon.from / 100}.` };
  }
  return undefined;
}

/** What an accepted coupon takes off the goods. */
export function discountOf(code: string, subtotal: Money): Money {
  const { percent = 0, off = 0 } = known(code) ?? {};
  const fixed = exchange({ amount: off, currency: 'EUR', digits: 2 }, subtotal.currency).amount;
  return { ...subtotal, amount: Math.min(subtotal.amount, fixed + Math.round((subtotal.amount * percent) / 100)) };
}

export const shipsFree = (codes: readonly string[]): boolean => codes.some((code) => known(code)?.freeShipping);
