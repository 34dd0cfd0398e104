import type { Money } from './money.js';
import type { ProductImage } from './product.js';

export interface CartLine {
  /** The backend's line id; stable while the line lives. */
  readonly id: string;
  readonly productId: string;
  readonly variantId: string;
  readonly title: string;
  /** "Oak / M", or absent for a product without choices. */
  readonly variantTitle?: string;
  readonly quantity: number;
  readonly maxQuantity?: number;
  /** Price of one piece. */
  readonly price: Money | null;
  /** Regular price of one piece, only when higher. */
  readonly compareAt?: Money;
  /** Price of the line after discounts. */
  readonly total: Money | null;
  readonly image?: ProductImage;
  readonly url?: string;
  /** What was noted when it was added, where the shop tells: creator, campaign, affiliate. */
  readonly note?: Readonly<Record<string, string>>;
  /** True while the shop has not confirmed this line's state. Set by the cart store, never by an adapter. */
  readonly pending?: boolean;
}

export interface CartCoupon {
  readonly code: string;
  /** `applied` by the shop; `at_checkout`: kept and passed on, the shop checks it there. */
  readonly status: 'applied' | 'at_checkout';
  readonly discount?: Money;
}

export interface ShippingOption {
  readonly id: string;
  readonly title: string;
  readonly price: Money | null;
  /** Words from the shop: "2–4 days". */
  readonly delivery?: string;
}

export interface Cart {
  readonly id: string;
  readonly lines: readonly CartLine[];
  readonly coupons: readonly CartCoupon[];
  readonly subtotal: Money | null;
  readonly discount?: Money;
  readonly shipping?: Money;
  readonly tax?: Money;
  readonly total: Money | null;
  /** True when `total` may still change at checkout (shipping, tax, unchecked coupon). */
  readonly estimated: boolean;
  readonly shippingOptions?: readonly ShippingOption[];
  /** The country shipping was estimated for, ISO 3166-1 alpha-2. */
  readonly country?: string;
  /** What was found when the cart was read: a price that has changed, a line that has sold out since. */
  readonly issues?: readonly CartIssue[];
}

/** One thing the shopper asks of the cart. */
export type CartChange =
  | {
      readonly type: 'add';
      readonly variantId: string;
      readonly productId: string;
      /** How the page named the product; lets an adapter without ids in its cart find it again. */
      readonly ref?: string;
      /** Whole number of 1 or more. */
      readonly quantity: number;
      /** Line properties for the order: creator, campaign, affiliate. */
      readonly note?: Readonly<Record<string, string>>;
    }
  | { readonly type: 'set'; readonly lineId: string; /** 0 removes the line. */ readonly quantity: number }
  | { readonly type: 'coupon'; readonly code: string; readonly remove?: boolean }
  | { readonly type: 'ship-to'; readonly country: string; readonly postcode?: string; readonly region?: string };

/** A business outcome beside the changed cart: nothing broke, but not all that was asked happened. */
export interface CartIssue {
  readonly code:
    | 'sold_out'
    /** Fewer were added than asked; `available` says how many the shop can give. */
    | 'partly_added'
    | 'limit'
    | 'not_found'
    | 'price_changed'
    | 'coupon_invalid'
    | 'coupon_expired'
    | 'no_shipping'
    /** The backend forgot the cart and it was made again from what this browser remembered. */
    | 'cart_restored'
    | 'other';
  /** Index into the changes of the call, when the issue belongs to one. */
  readonly change?: number;
  readonly lineId?: string;
  readonly variantId?: string;
  /** Pieces the shop can give. */
  readonly available?: number;
  /** The backend's own words, plain text; shown only for `other`. */
  readonly message?: string;
}

export interface CartResult {
  readonly cart: Cart;
  readonly issues: readonly CartIssue[];
}

/** Pieces in the cart. */
export function cartCount(cart: Cart | null): number {
  return cart ? cart.lines.reduce((sum, line) => sum + line.quantity, 0) : 0;
}
