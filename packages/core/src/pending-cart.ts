import type { Cart, CartChange, CartLine } from './cart.js';
import type { Catalogue } from './catalogue.js';
import { lineOf } from './line-of.js';
import { multiplyMoney } from './money.js';

const PENDING = 'pending:';

/** The id of a line that the shop has not confirmed yet. */
const pendingId = ({ productId, variantId }: Pick<CartLine, 'productId' | 'variantId'>) =>
  `${PENDING}${productId}/${variantId}`;

/** Whether a change is about a line that the shop had not confirmed when it was asked for. */
export const isAboutPending = (change: CartChange) => change.type === 'set' && change.lineId.startsWith(PENDING);

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
  if (!changes.length) return confirmed;
  const lines = [...(confirmed?.lines ?? [])];
  for (const change of changes) {
    if (change.type !== 'add' && change.type !== 'set') continue;
    const at = lines.findIndex((line) =>
      change.type === 'add'
        ? pendingId(line) === pendingId(change)
        : [line.id, pendingId(line)].includes(change.lineId),
    );
    let line = lines[at];
    if (!line) {
      if (change.type === 'set') continue;
      const { productId, variantId } = change;
      const known = find(variantId, productId);
      const empty = {
        title: '',
        price: null,
        ...(known && lineOf(known.product, known.variant)),
        productId,
        variantId,
      };
      line = { ...empty, id: pendingId(change), quantity: 0, total: null };
    }
    const quantity = change.quantity + (change.type === 'add' ? line.quantity : 0);
    const total = line.price && multiplyMoney(line.price, quantity);
    lines.splice(at < 0 ? lines.length : at, 1, { ...line, quantity, total, pending: true });
  }
  if (!confirmed && !lines.length) return null;
  return { id: '', coupons: [], subtotal: null, total: null, estimated: true, ...confirmed, lines };
}
