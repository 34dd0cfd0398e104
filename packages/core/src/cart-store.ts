import type { CheckoutHandoff, CheckoutRequest } from './adapter.js';
import type { Cart, CartChange, CartIssue, CartResult } from './cart.js';
import type { CommerceError } from './errors.js';

export interface CartState {
  /** What the shopper sees: the confirmed cart with what was just asked shown as `pending` lines. Null: none yet. */
  readonly cart: Cart | null;
  /** What the shop last confirmed. */
  readonly confirmed: Cart | null;
  readonly status: 'idle' | 'loading' | 'ready' | 'error';
  /** True while a write is under way. */
  readonly pending: boolean;
  /** Issues of the last answer. */
  readonly issues: readonly CartIssue[];
  /** The fault of the last call; the cart still holds what it held. */
  readonly error: CommerceError | undefined;
}

/** The page's cart. Widgets ask; the shop's answer is the state. */
export interface CartStore {
  readonly state: CartState;
  /** Whether this shop knows a session from before; without one nothing is asked of the shop. */
  readonly started: boolean;
  /** Calls `listener` now and at each change. Returns the unsubscribe function. */
  subscribe(listener: (state: CartState) => void): () => void;
  /** Reads the cart, once, if the shopper has one. Rejects with a `CommerceError`. */
  load(): Promise<Cart | null>;
  /** Reads the cart again. */
  refresh(): Promise<Cart | null>;
  /**
   * Asks for changes. They show as pending at once; one write is in flight at a time, across the tabs of the site too.
   * Resolves with the cart the shop confirmed and its issues; rejects with a `CommerceError` after rolling back.
   */
  request(changes: readonly CartChange[]): Promise<CartResult>;
  /** Where to pay for the cart, or for `lines` alone. */
  checkout(from?: CheckoutRequest): Promise<CheckoutHandoff>;
  /** Stops listening to other tabs. */
  close(): void;
}
