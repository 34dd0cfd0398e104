import type { CartChange, CartResult } from './cart.js';
import type { CommerceError } from './errors.js';
import { isAboutPending } from './pending-cart.js';

/** What one caller asks of the cart, or what goes to the shop in one call for several. */
export interface CartRequest {
  readonly changes: readonly CartChange[];
  resolve(result: CartResult): void;
  reject(error: CommerceError): void;
}

// A coupon or an address goes alone: a shop that refuses it must not refuse the lines with it. So does what may turn out
// to be about a line that never came to be.
const goesAlone = ({ changes }: CartRequest) =>
  changes.some((change) => (change.type !== 'add' && change.type !== 'set') || isAboutPending(change));

/** What a change is about, whatever the quantity. */
const subjectOf = (change: CartChange) => JSON.stringify({ ...change, quantity: 0 });

/** Joins what can go to the shop in one call, from the front of the queue. `size` requests of it are then answered at once. */
export function takeBatch(queue: readonly CartRequest[]): CartRequest & { readonly size: number } {
  const end = queue.findIndex(goesAlone);
  const requests = queue.slice(0, end < 0 ? queue.length : end || 1);
  const changes: CartChange[] = [];
  /** Adds a change, or what it says anew to one that is there: the last quantity set, the sum of what is added. */
  const place = (change: CartChange): number => {
    // Not past a change of another type: "set 2, add 1" and "add 1, set 2" differ.
    for (let at = changes.length - 1; changes[at]?.type === change.type; at--) {
      const other = changes[at];
      if (!other || subjectOf(other) !== subjectOf(change)) continue;
      const isSum = other.type === 'add' && change.type === 'add';
      changes[at] = isSum ? { ...change, quantity: other.quantity + change.quantity } : change;
      return at;
    }
    return changes.push(change) - 1;
  };
  const places = requests.map((request) => request.changes.map(place));
  return {
    changes,
    size: requests.length,
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
