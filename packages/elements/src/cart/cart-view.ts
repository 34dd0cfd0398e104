import type { Cart, CartChange, CartIssue, CartLine, CartState, Delivery, Money, Policy, Shop } from '@vitrine/core';
import type { cart } from '../i18n/en/cart.js';
import type { issues } from '../i18n/en/issues.js';
import type { price } from '../i18n/en/price.js';
import type { quantity } from '../i18n/en/quantity.js';
import type { MessageKey } from '../i18n/translate.js';
import type { Words } from '../base/price-view.js';
import type { CartItem, RemovedLine } from './cart-items.js';

/** The texts of a cart. */
type CartTexts = typeof price & typeof quantity & typeof issues & typeof cart;

/** What a text of a cart is asked for by. */
export type CartKey = MessageKey<CartTexts>;

/** How a cart speaks. */
export type CartWords = Words<CartTexts>;

/** All that a cart's template shows and offers. */
export interface CartView extends CartWords {
  readonly state: CartState | undefined;
  /** What the shop had to say, as long as it is true. */
  readonly issues: readonly CartIssue[];
  readonly items: readonly CartItem[];
  readonly drawer: boolean;
  /** Whether the cart is being read for the first time. */
  readonly waits: boolean;
  /** Does again what failed. */
  readonly retry: (() => unknown) | undefined;
  /** Whether the shopper is on the way to the checkout. */
  readonly leaving: boolean;
  readonly policy: Policy | undefined;
  /** The shop's delivery rules, where free delivery has a threshold. */
  readonly delivery: readonly Delivery[] | undefined;
  /** The opened shop, once there is one. */
  readonly shop: Shop | undefined;
  /** The shipping estimate, once a shop that has one needs it. */
  readonly estimator: ((cart: Cart, issue: CartIssue | undefined, view: CartView) => unknown) | undefined;
  /** What a shopper who listens was told last. */
  readonly heard: string;

  money(value: Money): string;
  /**
   * Asks the shop, and tells a shopper who listens what `said` makes of the confirmed cart. Resolves with the issues;
   * undefined when it failed.
   */
  ask(
    changes: readonly CartChange[],
    said: (cart: Cart) => string | undefined,
  ): Promise<readonly CartIssue[] | undefined>;
  setQuantity(line: CartLine, quantity: number): unknown;
  remove(line: CartLine): unknown;
  undo(removed: RemovedLine): unknown;
  tryAgain(): void;
  readonly checkOut: () => unknown;
  readonly close: () => void;
  /** Back to the heading, from beyond the last control. */
  readonly toTop: () => void;
}
