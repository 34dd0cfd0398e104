import type { Cart, CartChange } from './cart.js';

const addsOf = (changes: readonly CartChange[]) => changes.filter((change) => change.type === 'add');

/** Pieces of a variant in a cart, in however many lines. */
const piecesOf = (cart: Cart | null, variant: string) =>
  cart?.lines.reduce((sum, { variantId, quantity }) => sum + (variantId === variant ? quantity : 0), 0) ?? 0;

/**
 * Additions whose answer was lost: they may have been done. Asked again, they are looked for in the cart first, so that
 * nobody buys two for one. Of a cart that nobody had read, nothing is taken to have been in it.
 */
export function lostAdds() {
  /** By variant: the pieces that are to be there, and how many of them were to come. */
  const lost = new Map<string, [pieces: number, added: number]>();
  let sent: readonly CartChange[] = [];
  let seen: Cart | null;
  return {
    /** The changes to send to the cart last seen as `cart`; of what `read` finds done, the line is set to what was to be. */
    async toSend(changes: readonly CartChange[], cart: Cart | null, read: () => Promise<Cart | null>) {
      sent = [];
      seen = cart;
      if (addsOf(changes).some(({ variantId }) => lost.has(variantId))) seen = await read();
      return (sent = changes.map((change) => {
        const [pieces, added] = (change.type === 'add' && lost.get(change.variantId)) || [Infinity, 0];
        if (change.type !== 'add') return change;
        // More than was asked: browsers send a request again by themselves when a kept connection was cut.
        const excess = piecesOf(seen, change.variantId) - pieces;
        const line = seen?.lines.find(({ variantId }) => variantId === change.variantId);
        if (!line || excess < 0) return change;
        const quantity = Math.max(0, line.quantity - excess) + Math.max(0, change.quantity - added);
        return { type: 'set', lineId: line.id, quantity };
      }));
    },
    /** What was sent got no answer. */
    lose() {
      for (const { variantId, quantity } of addsOf(sent)) {
        lost.set(variantId, [piecesOf(seen, variantId) + quantity, quantity]);
      }
    },
    /** The changes are answered. Whoever sets quantities has seen what is there. */
    answer(changes: readonly CartChange[]) {
      if (changes.some(({ type }) => type === 'set')) lost.clear();
      for (const { variantId, quantity } of addsOf(changes)) {
        const was = lost.get(variantId);
        // Two additions may have gone in one call, and are asked again one by one.
        if (was && (was[1] -= quantity) <= 0) lost.delete(variantId);
      }
    },
  };
}
