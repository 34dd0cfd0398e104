import type { CartIssue, Json } from '@vitrine/core';
import { compact, fieldsOf, nodesOf } from '../http/json.js';
import { stockQuery } from './cart-documents.js';
import type { Refusal } from './change-cart.js';

/** How many pieces of a variant one cart may hold; undefined when nobody says, or there is no such variant. */
function limitOf(product: Json, variant: Json | undefined): number | undefined {
  const { isInStock, aggregated } = fieldsOf(variant?.inventory);
  if (isInStock === false || variant?.isPurchasable === false) return 0;
  const limits = [fieldsOf(aggregated).availableToSell, product.maxPurchaseQuantity]
    .map(Number)
    .filter((limit) => limit > 0);
  return limits.length ? Math.min(...limits) : undefined;
}

/** The issues of the refusals. The shop does not say how many pieces there are: it is asked about those that were refused. */
export async function issuesOf(
  refusals: readonly Refusal[],
  ask: (document: string) => Promise<Json>,
): Promise<CartIssue[]> {
  const pieces = refusals.flatMap(({ piece }): Json[] => (piece ? [piece] : []));
  const variants = pieces.map(
    ({ productEntityId, variantEntityId }) => [Number(productEntityId), Number(variantEntityId)] as const,
  );
  const site = pieces.length ? fieldsOf((await ask(stockQuery(variants))).site) : {};
  return refusals.map(({ change, at, piece, message }) => {
    const product = fieldsOf(piece && site[`p${pieces.indexOf(piece)}`]);
    const [variant] = nodesOf(product.variants);
    const available = limitOf(product, variant);
    const code = !variant ? 'not_found' : available === undefined ? 'other' : available ? 'limit' : 'sold_out';
    return compact<CartIssue>({
      code: change.type === 'coupon' ? 'coupon_invalid' : change.type === 'ship-to' ? 'other' : code,
      change: at,
      lineId: change.type === 'set' ? change.lineId : undefined,
      variantId: change.type === 'add' ? change.variantId : undefined,
      available: variant && available,
      message: message || undefined,
    });
  });
}
