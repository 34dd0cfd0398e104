import type { Cart, CartChange } from './cart.js';

/** Pieces of a variant in a cart, in however many lines. */
const piecesOf = (cart: Cart | null, variant: string) =>
  (cart?.lines ?? []).reduce((sum, { variantId, quantity }) => (variantId === variant ? sum + quantity : sum), 0);

/**
 * Additions whose answer was lost: they may have been done. Asked again, they are to be looked for in the cart first, so
 * that nobody buys two for one. Of a cart that nobody had read, nothing is taken to have been in it.
 */
export function lostAdds() {
  /** By variant: the pieces there were, and how many were to come. */
  const lost = new Map<string, { held: number; added: number }>();
  return {
    /** Whether any of these was asked before. */
    has: (changes: readonly CartChange[]) =>
      changes.some((change) => change.type === 'add' && lost.has(change.variantId)),
    /** The same changes, in their places; what `cart` shows to be done sets its line to what it holds. */
    without: (changes: readonly CartChange[], cart: Cart | null): readonly CartChange[] =>
      changes.map((change) => {
        const was = change.type === 'add' && lost.get(change.variantId);
        if (!was || piecesOf(cart, change.variantId) < was.held + was.added) return change;
        const line = cart?.lines.find(({ variantId }) => variantId === change.variantId);
        const more = Math.max(0, change.quantity - was.added);
        return line ? { type: 'set', lineId: line.id, quantity: line.quantity + more } : change;
      }),
    /** Remembers what was sent when the cart was last seen as `cart`. */
    lose(changes: readonly CartChange[], cart: Cart | null) {
      for (const change of changes) {
        if (change.type !== 'add') continue;
        const { variantId, quantity } = change;
        lost.set(variantId, { held: piecesOf(cart, variantId), added: quantity });
      }
    },
    /** Forgets what has been answered. Whoever sets quantities has seen what is there. */
    find(changes: readonly CartChange[]) {
      for (const change of changes) {
        if (change.type === 'set') lost.clear();
        if (change.type !== 'add') continue;
        const { variantId, quantity } = change;
        const was = lost.get(variantId);
        // Two additions may have gone in one call, and are asked again one by one.
        if (was && was.added > quantity)
          lost.set(variantId, { held: was.held + quantity, added: was.added - quantity });
        else lost.delete(variantId);
      }
    },
  };
}
