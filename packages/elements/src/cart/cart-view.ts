import type { Cart, CartChange, CartIssue, CartLine, Money } from '@vitrine/core';
import type { Words } from '../base/price-view.js';
import type { RemovedLine } from './cart-items.js';

/** What the parts of a cart's template need from the element. */
export interface CartView extends Words {
  /** Whether a regular price may stand beside a price. */
  readonly compares: boolean;
  money(value: Money): string;
  /**
   * Asks the shop, and tells a shopper who listens what `said` makes of the confirmed cart. Resolves with the issues;
   * undefined when it failed.
   */
  ask(
    changes: readonly CartChange[],
    said: (cart: Cart) => string | undefined,
  ): Promise<readonly CartIssue[] | undefined>;
  /** Zero removes the line. */
  setQuantity(line: CartLine, quantity: number): Promise<void>;
  undo(removed: RemovedLine): Promise<void>;
  tryAgain(retry: () => unknown): void;
  readonly checkOut: () => void;
  readonly close: () => void;
}
