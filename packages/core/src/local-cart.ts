import type { CallOptions, CartCapability, SessionStorage } from './adapter.js';
import type { CartChange, CartResult } from './cart.js';
import type { Product, ProductRef } from './product.js';
import { createSession } from './session.js';

export interface LocalCartOptions {
  /** Reads products, for today's prices and stock: an adapter's own `products`. */
  products(refs: readonly ProductRef[], options?: CallOptions): Promise<readonly (Product | null)[]>;
  /** Where the cart is kept when a call brings no session of its own. Default: `localStorage`, under `vitrine/cart`. */
  session?: SessionStorage;
}

/**
 * A cart kept in the browser, for shops that have none to offer a page. It honours the stock and limits of the products,
 * reads their prices again each time, adds up whole minor units, and keeps a coupon as `at_checkout`. It survives blocked,
 * full and corrupted storage. Its code is loaded when there is a cart to show or to change.
 */
export function localCart({ products, session = createSession('vitrine/cart') }: LocalCartOptions): CartCapability {
  const call = async (changes: readonly CartChange[], options?: CallOptions): Promise<CartResult> => {
    const { callLocalCart } = await import('./local-cart-lines.js');
    return callLocalCart(options?.session ?? session, (refs) => products(refs, options), changes);
  };
  return {
    async load(options) {
      if ((options?.session ?? session).read() === null) return null;
      const { cart, issues } = await call([], options);
      if (!cart.lines.length && !cart.coupons.length) return null;
      return issues.length ? { ...cart, issues } : cart;
    },
    change: call,
  };
}
