import { isRecord, type CallOptions, type Json } from '@vitrine/core';
import { fieldsOf } from '../http/json.js';
import { CART_QUERY, cartMutation, CHECKOUT_MUTATION } from './cart-documents.js';
import type { Connection } from './connection.js';

/** What came of a mutation: the checkout (or of one just its cart), or the shop's words for why it did not happen. */
export interface Answer {
  readonly checkout?: Json;
  /** The mutation took the last line, and the cart with it. */
  readonly isDeleted?: boolean;
  readonly message?: string;
}

/** What a cart's code asks of the shop. */
export interface CartCalls {
  /** The checkout of a cart, which has the cart's id; null when there is no such cart. */
  read(id: string): Promise<Json | null>;
  change(field: string, input: Json): Promise<Answer>;
  /** A new cart, which has to have something in it. */
  create(lineItems: readonly Json[]): Promise<Answer>;
  /** The checkout in the currency that the page asks for now, where the shop takes that. */
  inContext(checkout: Json): Promise<Json>;
  /** Where to pay for a cart; good for half a minute, and once. */
  redirect(id: string, queryParams: readonly Json[]): Promise<unknown>;
}

/** `shownOnly` remembers currencies that the shop shows prices in and does not take. */
export function cartCalls({ ask, currencyOf }: Connection, shownOnly: Set<string>, options: CallOptions): CartCalls {
  const currencyCode = currencyOf(options);
  const isTaken = () => currencyCode !== undefined && !shownOnly.has(currencyCode);

  async function read(id: string): Promise<Json | null> {
    const site = fieldsOf((await ask(CART_QUERY, { id }, options)).data.site);
    return isRecord(site.cart) && isRecord(site.checkout) ? site.checkout : null;
  }

  async function change(field: string, input: Json): Promise<Answer> {
    const { data, faults } = await ask(cartMutation(field), { input }, options);
    const result = fieldsOf(data.space).result;
    if (!isRecord(result)) return { message: faults[0]?.message };
    const { checkout, cart, deletedCartEntityId } = result;
    if (isRecord(checkout)) return { checkout };
    return isRecord(cart) ? { checkout: { cart } } : { isDeleted: Boolean(deletedCartEntityId) };
  }

  return {
    read,
    change,
    async create(lineItems) {
      const first = await change('createCart', { lineItems, ...(isTaken() && { currencyCode }) });
      if (first.checkout || !isTaken()) return first;
      const second = await change('createCart', { lineItems });
      if (second.checkout && currencyCode) shownOnly.add(currencyCode);
      return second;
    },
    async inContext(checkout) {
      const { entityId, currencyCode: current } = fieldsOf(checkout.cart);
      if (!isTaken() || !currencyCode || current === currencyCode) return checkout;
      const cartEntityId = String(entityId);
      const { checkout: changed } = await change('updateCartCurrency', { cartEntityId, data: { currencyCode } });
      if (changed) return (await read(cartEntityId)) ?? checkout;
      shownOnly.add(currencyCode);
      return checkout;
    },
    async redirect(cartEntityId, queryParams) {
      const { data } = await ask(CHECKOUT_MUTATION, { input: { cartEntityId, queryParams } }, options);
      const { redirectUrls } = fieldsOf(fieldsOf(data.cart).createCartRedirectUrls);
      return fieldsOf(redirectUrls).redirectedCheckoutUrl;
    },
  };
}
