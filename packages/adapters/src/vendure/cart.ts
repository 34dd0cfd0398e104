import {
  CommerceError,
  parseText,
  type CallOptions,
  type Cart,
  type CartCapability,
  type CartChange,
  type CartIssue,
  type CartResult,
  type CommerceAdapter,
  type Json,
} from '@vitrine/core';
import { compact, fieldsOf, recordsOf } from '../http/json.js';
import { keptCart, type KeptCart } from '../http/kept-cart.js';
import { merchantCheckout } from '../http/merchant-checkout.js';
import { faultCode, type Connection, type VendureOptions } from './connection.js';
import { CART_QUERY, mutationOf, REOPEN } from './cart-documents.js';
import { readCart } from './read-cart.js';

const CODES: Readonly<Record<string, CartIssue['code']>> = {
  ORDER_LIMIT_ERROR: 'limit',
  COUPON_CODE_INVALID_ERROR: 'coupon_invalid',
  COUPON_CODE_LIMIT_ERROR: 'coupon_invalid',
  COUPON_CODE_EXPIRED_ERROR: 'coupon_expired',
  NO_ACTIVE_ORDER_ERROR: 'not_found',
};

/** The pieces of a variant, or in a line, that an order holds. */
const held = (order: unknown, { variantId, lineId }: Pick<CartIssue, 'variantId' | 'lineId'>): number =>
  recordsOf(fieldsOf(order).lines).reduce(
    (sum, { id, quantity, productVariant }) =>
      id === lineId || fieldsOf(productVariant).id === variantId ? sum + Number(quantity) : sum,
    0,
  );

/** The issue of a change that the shop has answered with an error. */
function issueOf({ errorCode, message, order, maxItems }: Json, before: unknown, change: CartChange): CartIssue {
  const about =
    change.type === 'add' ? { variantId: change.variantId } : change.type === 'set' ? { lineId: change.lineId } : {};
  if (errorCode !== 'INSUFFICIENT_STOCK_ERROR') {
    const code = CODES[String(errorCode)] ?? 'other';
    const available = typeof maxItems === 'number' ? maxItems : undefined;
    return { code, ...about, available, message: parseText(message) || undefined };
  }
  // As many as there are have been put into the order.
  const available = held(order, about);
  const isFull = before && held(before, about) === available;
  return { code: !available ? 'sold_out' : isFull ? 'limit' : 'partly_added', ...about, available };
}

/** The cart of a session: Vendure's active order, kept under the session's token; and the way to the shop's checkout. */
export function vendureCart(
  { ask }: Connection,
  options: VendureOptions,
): Pick<CommerceAdapter, 'checkout'> & CartCapability {
  /** Sends one document. Null when the shop has forgotten the session: it answers from a new one, without a word. */
  async function send(token: string, document: string, variables: Json, options: CallOptions) {
    const { data, headers } = await ask(document, variables, options, token);
    const made = headers.get('vendure-auth-token');
    return token && made && made !== token ? null : { data, token: made ?? token };
  }

  async function look(kept: KeptCart, options: CallOptions): Promise<Cart | null> {
    const answer = await send(kept.id, CART_QUERY, { ship: Boolean(kept.shipTo) }, options);
    if (!answer) return null;
    if (!answer.token) {
      throw new CommerceError('config', 'The shop gave no token for a cart.', {
        hint: '`authOptions.tokenMethod` of the server has to name "bearer", and CORS to expose the header "vendure-auth-token".',
      });
    }
    // No active order: what was in it has been bought, or nothing ever was.
    return readCart(answer.token, fieldsOf(answer.data.activeOrder), kept, answer.data.eligibleShippingMethods);
  }

  async function write(kept: KeptCart, changes: readonly CartChange[], options: CallOptions) {
    let { id, shipTo } = kept;
    let order: unknown;
    const issues: CartIssue[] = [];
    const report = (issue: CartIssue, change: number) => issues.push(compact({ ...issue, change }));

    /** The answer to a change; null when the session is gone, undefined when there is nothing it could be about. */
    async function apply(change: CartChange, isAgain?: boolean): Promise<Json | null | undefined> {
      try {
        const answer = await send(id, ...mutationOf(change), options);
        if (!answer) return null;
        id = answer.token;
        const result = fieldsOf(answer.data.r);
        if (result.errorCode !== 'ORDER_MODIFICATION_ERROR' || isAgain) return result;
        await send(id, REOPEN, {}, options);
        return await apply(change, true);
      } catch (error) {
        // An id or a country that the shop does not know is a fault of the whole document.
        if (change.type !== 'coupon' && /^(ENTITY_NOT_FOUND|USER_INPUT_ERROR)$/.test(faultCode(error))) return;
        throw error;
      }
    }

    for (const [at, change] of changes.entries()) {
      const isAddress = change.type === 'ship-to';
      if (isAddress) shipTo = change;
      const result = await apply(change);
      if (result === null) return null;
      if (!result) report({ code: isAddress ? 'no_shipping' : 'not_found' }, at);
      // An order that has nothing in it yet has no address; the country is remembered.
      else if (result.errorCode && !(isAddress && result.errorCode === 'NO_ACTIVE_ORDER_ERROR')) {
        report(issueOf(result, order, change), at);
      }
      order = result?.errorCode ? (result.order ?? order) : (result ?? order);
    }

    const known = { ...kept, id, shipTo };
    const cart = order && id && !shipTo ? readCart(id, fieldsOf(order), known) : await look(known, options);
    const at = changes.findIndex((change) => change === shipTo);
    const isShort = cart?.lines.length && !cart.shippingOptions?.length && !issues.some(({ change }) => change === at);
    if (at >= 0 && isShort) report({ code: 'no_shipping' }, at);
    return cart && ({ cart, issues } satisfies CartResult);
  }

  const { load, change, leave } = keptCart({ read: look, write }, options);
  return {
    load,
    change,
    async checkout(from, call) {
      const handoff = merchantCheckout(from, options);
      if (from.cart && !from.lines) leave(call);
      return handoff;
    },
  };
}
