import { CommerceError, type CallOptions, type CartChange, type CartResult, type Json } from '@vitrine/core';
import type { CartBackend, KeptCart } from './kept-cart.js';

/** A change, its place in the call, and what the shop said of it. */
export interface Outcome<Result> {
  readonly change: CartChange;
  readonly at: number;
  readonly result: Result;
}

/** How a shop changes a cart: by mutations, of which one document can hold several. */
export interface SteppedShop<Step, Result> {
  /** Whether an id can be one of this shop's carts. */
  isId(id: string): boolean;
  /** The shop's cart; null when there is none with this id. */
  read(kept: KeptCart, options: CallOptions): Promise<Json | null>;
  /** A new cart with the first line in it, when that can be one. No cart when the shop refuses the line. */
  create(
    first: CartChange | undefined,
    kept: KeptCart,
    options: CallOptions,
  ): Promise<{ readonly cart?: Json; readonly result?: Result }>;
  /** Makes of one change after the other its mutation; undefined for one that cannot be about anything in this shop. */
  stepper(kept: KeptCart): (change: CartChange) => Step | undefined;
  /** What came of each step, and the cart after the last where it is told; null when there is no such cart. */
  mutate(
    steps: readonly Step[],
    kept: KeptCart,
    options: CallOptions,
  ): Promise<{ readonly results: readonly Result[]; readonly cart?: Json } | null>;
  /** What came of a change that cannot be about anything in this shop. */
  readonly unknown: Result;
  finish(cart: Json, outcomes: readonly Outcome<Result>[], kept: KeptCart, options: CallOptions): Promise<CartResult>;
}

/** Changes a cart in as few round trips as there can be: one for a new cart with one line, one for all else that is asked. */
export function steppedWrite<Step, Result>(shop: SteppedShop<Step, Result>): CartBackend['write'] {
  return async (before, changes, options) => {
    let kept = { ...before, shipTo: changes.filter((change) => change.type === 'ship-to').at(-1) ?? before.shipTo };
    const outcomes: Outcome<Result>[] = [];
    const queue = changes.map((change, at) => ({ change, at }));
    let cart: Json | undefined | null;
    if (kept.id && !shop.isId(kept.id)) return null;
    if (!kept.id) {
      const [first] = queue;
      const made = await shop.create(first?.change, kept, options);
      if (first && made.result) {
        outcomes.push({ ...first, result: made.result });
        queue.shift();
      }
      cart = made.cart ?? (await shop.create(undefined, kept, options)).cart;
      if (!cart) throw new CommerceError('server', 'The shop made no cart.');
      kept = { ...kept, id: String(cart.id) };
    }

    const toStep = shop.stepper(kept);
    const todo = queue.flatMap((asked) => {
      const step = toStep(asked.change);
      if (!step) outcomes.push({ ...asked, result: shop.unknown });
      return step ? { asked, step } : [];
    });
    if (todo.length) {
      const steps = todo.map(({ step }) => step);
      const done = await shop.mutate(steps, kept, options);
      if (!done) return null;
      ({ cart } = done);
      todo.forEach(({ asked }, at) => outcomes.push({ ...asked, result: done.results[at] ?? shop.unknown }));
    }
    // A change that is refused may come without the cart.
    cart ??= await shop.read(kept, options);
    return cart && shop.finish(cart, outcomes, kept, options);
  };
}
