import { CommerceError, toCommerceError, type CartChange, type CartResult, type Shop } from '@vitrine/core';
import { CartAddEvent, CartChangeEvent } from './events.js';
import type { VitrineElement } from './vitrine-element.js';
import { reportError } from './report-error.js';

/** What goes into the cart. */
export interface CartItem {
  readonly productId: string;
  readonly variantId: string;
  /** How the page named the product. */
  readonly ref?: string;
  /** Whole number of 1 or more. */
  readonly quantity: number;
}

/**
 * Puts `item` in the shop's cart on behalf of `host`, which sends `vitrine-cart-add` before (a listener may prevent it)
 * and `vitrine-cart-change` after. Rejects with a `CommerceError`, `aborted` when it was prevented; `vitrine-error` has
 * been sent then, with `retry` to do it again.
 */
export function addToCart(host: VitrineElement, shop: Shop, item: CartItem, retry?: () => void): Promise<CartResult> {
  const changes: readonly CartChange[] = [{ type: 'add', ...item }];
  let go = (_allowed: boolean): void => {};
  const asked = new Promise<boolean>((resolve) => (go = resolve));
  const promise = asked.then((allowed) => {
    if (!allowed) throw new CommerceError('aborted', 'The page prevented the add.');
    return shop.cart.request(changes);
  });
  const done = promise.then(
    (result) => {
      // The card may be gone by now; the page still wants to hear of it.
      (host.isConnected ? host : document).dispatchEvent(new CartChangeEvent(result));
      return result;
    },
    (thrown: unknown) => {
      const error = toCommerceError(thrown);
      reportError(host, error, retry ?? (() => void addToCart(host, shop, item).catch(() => {})));
      throw error;
    },
  );
  go(host.dispatchEvent(new CartAddEvent({ changes, promise })));
  // Whoever does not listen to the outcome is not told twice: the event is the report.
  promise.catch(() => {});
  done.catch(() => {});
  return done;
}
