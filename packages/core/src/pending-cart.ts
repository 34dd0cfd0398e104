import type { Cart, CartChange, CartLine } from './cart.js';
import type { Catalogue } from './catalogue.js';
import { lineOf } from './line-of.js';
import { multiplyMoney } from './money.js';

/** The id of a line that the shop has not confirmed yet. */
const pendingId = ({ productId, variantId }: Pick<CartLine, 'productId' | 'variantId'>) =>
  `pending:${productId}/${variantId}`;

/** Whether a change is about a line that the shop had not confirmed when it was asked for. */
export const isAboutPending = (change: CartChange) => change.type === 'set' && change.lineId.startsWith('pending:');

/** The change with the id that the shop gave the line meanwhile; undefined when it has none, so nothing can be asked. */
export function withConfirmedId(change: CartChange, confirmed: Cart | null): CartChange | undefined {
  if (change.type !== 'set' || !isAboutPending(change)) return change;
  const line = confirmed?.lines.find((line) => pendingId(line) === change.lineId);
  return line && { ...change, lineId: line.id };
}

/**
 * The confirmed cart with what was asked meanwhile shown in its lines as `pending`: a line that is being removed has the
 * quantity 0. Totals stay the shop's.
 */
export function pendingCart(
  confirmed: Cart | null,
  changes: readonly CartChange[],
  find: Catalogue['variant'],
): Cart | null {
  const lines = [...(confirmed?.lines ?? [])];
  for (const change of changes) {
    if (change.type !== 'add' && change.type !== 'set') continue;
    const id = change.type === 'set' ? change.lineId : pendingId(change);
    let at = lines.findIndex((line) => line.id === id || pendingId(line) === id);
    if (at < 0) {
      if (change.type === 'set') continue;
      const { productId, variantId } = change;
      const known = find(variantId, productId);
      const what = known ? lineOf(known.product, known.variant) : { title: '', price: null };
      at = lines.push({ ...what, productId, variantId, id, quantity: 0, total: null }) - 1;
    }
    const line = lines[at] as CartLine;
    const quantity = change.quantity + (change.type === 'add' ? line.quantity : 0);
    lines[at] = { ...line, quantity, total: line.price && multiplyMoney(line.price, quantity), pending: true };
  }
  if (!changes.length || (!confirmed && !lines.length)) return confirmed;
  return { id: '', coupons: [], subtotal: null, total: null, estimated: true, ...confirmed, lines };
}
