import type { ShopHandle } from '@vitrine/core/hub.js';

/** Whether this browser keeps a cart of some shop from before. Storage that is blocked keeps none. */
function keepsCart(): boolean {
  try {
    // Stories that were seen and polls that were answered are kept beside carts.
    return Object.keys(localStorage).some((key) => /^vitrine\/(?!stories|poll\/)/.test(key));
  } catch {
    return false;
  }
}

/**
 * Calls `run` once there may be a cart in the shop: one is kept from before, in this tab or another, or somebody on the page
 * has opened the shop. Until then a shopper without a cart costs nothing. Returns the function that stops it.
 */
export function whenCart(shop: ShopHandle, run: () => void): () => void {
  const ended = new AbortController();
  const { signal } = ended;
  const found = () => {
    if (signal.aborted) return;
    ended.abort();
    run();
  };
  // The page itself comes first.
  if (keepsCart()) (globalThis.requestIdleCallback ?? setTimeout)(found);
  void shop.opened.then(found);
  addEventListener('storage', () => keepsCart() && found(), { signal });
  return () => ended.abort();
}
