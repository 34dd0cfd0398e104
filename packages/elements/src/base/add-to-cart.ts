import { CommerceError, type CartChange, type CartResult, type Shop } from '@vitrine/core';
import { CartAddEvent, CartChangeEvent } from './events.js';

/** What goes into the cart. */
export interface CartItem {
  readonly productId: string;
  readonly variantId: string;
  /** How the page named the product. */
  readonly ref?: string;
  /** Whole number of 1 or more. */
  readonly quantity: number;
  /** What the order is to say of it: who earns by it. */
  readonly note?: Readonly<Record<string, string>>;
}

/**
 * Puts `item` in the shop's cart on behalf of `host`, which sends `vitrine-cart-add` before (a listener may prevent it)
 * and `vitrine-cart-change` after. Rejects with a `CommerceError`, `aborted` when it was prevented.
 */
export async function addToCart(host: Element, shop: Shop, item: CartItem): Promise<CartResult> {
  const changes: readonly CartChange[] = [{ type: 'add', ...item }];
  let go = (_allowed: boolean): void => {};
  const promise = new Promise<boolean>((resolve) => (go = resolve)).then((allowed) => {
    if (!allowed) throw new CommerceError('aborted', 'The page prevented the add.');
    return shop.cart.request(changes);
  });
  go(host.dispatchEvent(new CartAddEvent({ changes, promise })));
  const result = await promise;
  // The card may be gone by now; the page still wants to hear of it.
  (host.isConnected ? host : document).dispatchEvent(new CartChangeEvent(result));
  return result;
}
