import type { CartChange, CartResult } from './cart.js';
import type { CommerceError } from './errors.js';
import { isAboutPending } from './pending-cart.js';

/** What one caller asks of the cart. */
export interface CartRequest {
  readonly changes: readonly CartChange[];
  resolve(result: CartResult): void;
  reject(error: CommerceError): void;
}

/** What is sent to the shop in one call, and where in it each request's changes are. */
export interface CartBatch {
  readonly changes: readonly CartChange[];
  resolve(result: CartResult): void;
  reject(error: CommerceError): void;
}

// A coupon or an address goes alone: a shop that refuses it must not refuse the lines with it. So does what may turn out
// to be about a line that never came to be.
const goesAlone = ({ changes }: CartRequest) =>
  changes.some((change) => (change.type !== 'add' && change.type !== 'set') || isAboutPending(change));

/** Both in one, when `next` says the same thing again: the last quantity set, the sum of what is added. */
function merge(previous: CartChange, next: CartChange): CartChange | undefined {
  if (previous.type === 'set' && next.type === 'set') return previous.lineId === next.lineId ? next : undefined;
  if (previous.type !== 'add' || next.type !== 'add') return;
  const thing = (change: typeof next) => JSON.stringify({ ...change, quantity: 0 });
  return thing(previous) === thing(next) ? { ...next, quantity: previous.quantity + next.quantity } : undefined;
}

/** Takes from the front of the queue what can go to the shop in one call. */
export function takeBatch(queue: CartRequest[]): CartBatch {
  const end = queue.findIndex(goesAlone);
  const requests = queue.splice(0, end < 0 ? queue.length : end || 1);
  const changes: CartChange[] = [];
  const places = requests.map((request) =>
    request.changes.map((change) => {
      // Not past a change of another type: "set 2, add 1" and "add 1, set 2" differ.
      for (let at = changes.length - 1; at >= 0; at--) {
        const other = changes[at];
        if (other?.type !== change.type) break;
        const merged = merge(other, change);
        if (!merged) continue;
        changes[at] = merged;
        return at;
      }
      return changes.push(change) - 1;
    }),
  );
  return {
    changes,
    resolve: ({ cart, issues }) =>
      requests.forEach((request, index) =>
        request.resolve({
          cart,
          issues: issues.flatMap((issue) => {
            if (issue.change === undefined) return issue;
            const change = places[index]?.indexOf(issue.change) ?? -1;
            return change < 0 ? [] : { ...issue, change };
          }),
        }),
      ),
    reject: (error) => requests.forEach((request) => request.reject(error)),
  };
}
