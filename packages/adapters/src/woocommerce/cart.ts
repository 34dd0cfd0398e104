import {
  CommerceError,
  parseText,
  type CallOptions,
  type CartCapability,
  type CartChange,
  type CartIssue,
  type CartLine,
  type CartResult,
  type CommerceAdapter,
  type Json,
} from '@vitrine/core';
import { wholeOf } from '../http/cart-parts.js';
import { compact, fieldsOf, recordsOf } from '../http/json.js';
import { keptCart, type KeptCart } from '../http/kept-cart.js';
import { merchantCheckout } from '../http/merchant-checkout.js';
import type { Connection, WooCommerceOptions } from './connection.js';
import { readCart } from './read-cart.js';

/** Whose cart a token is for: it is a JSON Web Token, and made anew with every answer. */
function ownerOf(token: string): unknown {
  try {
    const [, payload = ''] = token.split('.');
    return fieldsOf(JSON.parse(atob(payload.replace(/-/g, '+').replace(/_/g, '/')))).user_id;
  } catch {
    // Not a token of WooCommerce: nobody's.
    return undefined;
  }
}

type Request = readonly [route: string, body?: Json];

/** The route for a change, and what is sent there; undefined for what this shop cannot have. */
function requestOf(change: CartChange): Request | undefined {
  switch (change.type) {
    case 'add': {
      const [id = '', choice] = change.variantId.split('?');
      const variation = [...new URLSearchParams(choice)].map(([attribute, value]) => ({ attribute, value }));
      return /^[1-9]\d{0,14}$/.test(id)
        ? ['/cart/add-item', { id: Number(id), quantity: change.quantity, variation }]
        : undefined;
    }
    case 'set': {
      const { lineId: key, quantity } = change;
      return quantity ? ['/cart/update-item', { key, quantity }] : ['/cart/remove-item', { key }];
    }
    case 'coupon':
      return [`/cart/${change.remove ? 'remove' : 'apply'}-coupon`, { code: change.code }];
    case 'ship-to': {
      const { country, postcode, region: state } = change;
      return ['/cart/update-customer', { shipping_address: compact({ country, postcode, state }) }];
    }
  }
}

const CODES: Readonly<Record<string, CartIssue['code']>> = {
  woocommerce_rest_product_out_of_stock: 'sold_out',
  woocommerce_rest_product_partially_out_of_stock: 'partly_added',
  woocommerce_rest_product_too_many_in_cart: 'limit',
  invalid_quantity: 'partly_added',
};

/** The issue for what the Store API has refused. */
function issueOf({ code, message }: Json, { type }: CartChange): CartIssue {
  const refused: CartIssue['code'] | undefined =
    type === 'coupon' ? 'coupon_invalid' : type === 'ship-to' ? 'no_shipping' : CODES[String(code)];
  const isUnknown = /_invalid_(key|product|parent_product)$|^rest_invalid_param$/.test(String(code));
  return { code: refused ?? (isUnknown ? 'not_found' : 'other'), message: parseText(message) || undefined };
}

/** A line as it was when it was last seen. */
type Seen = Pick<CartLine, 'productId' | 'variantId' | 'quantity'>;

/** The cart of a Cart-Token, and the ways to WooCommerce's checkout. */
export function wooCart(
  { site, send }: Connection,
  options: WooCommerceOptions,
): CartCapability & Pick<CommerceAdapter, 'checkout'> {
  /** Calls a route of the cart. Null when the shop has forgotten it: it answers with another one, that is empty. */
  async function ask(token: string, route: string, call: CallOptions, body?: Json) {
    const { status, data, headers } = await send(route, call, token, body);
    const next = headers.get('cart-token') ?? token;
    if (token && (status === 401 || ownerOf(next) !== ownerOf(token))) return null;
    const answer = fieldsOf(data);
    const refused = status > 201 ? answer : undefined;
    // What it refuses has a newer cart with it, where that is the reason.
    return { token: next, refused, cart: refused ? fieldsOf(answer.data).cart : answer };
  }

  async function write(kept: KeptCart, changes: readonly CartChange[], call: CallOptions): Promise<CartResult | null> {
    const seen = new Map<unknown, Seen>(kept.lines.map((line) => [line.id, line]));
    const issues: CartIssue[] = [];
    let { id: token } = kept;
    let cart: unknown;
    const itemOf = (isMeant: (item: Json) => boolean) => recordsOf(fieldsOf(cart).items).find(isMeant);

    /** Asks for something; what the shop has against it, or null when the cart is gone. */
    async function run([route, body]: Request): Promise<Json | undefined | null> {
      const answer = await ask(token, route, call, body);
      if (!answer) return null;
      ({ token } = answer);
      cart = answer.cart ?? cart;
      return answer.refused;
    }

    /** Notes which product the line is of that an addition went to, for the cart does not say. Returns its item. */
    function note({ variantId, productId }: CartChange & { type: 'add' }): Json | undefined {
      const item = itemOf(
        ({ id, key, quantity }) => id === parseInt(variantId, 10) && seen.get(key)?.quantity !== quantity,
      );
      if (item) seen.set(item.key, { variantId, productId, quantity: Number(item.quantity) });
      return item;
    }

    /** Takes what there is, where more was asked for. */
    async function takeRest(change: CartChange & { type: 'add' | 'set' }): Promise<CartIssue | null> {
      if (!cart && (await run(['/cart'])) === null) return null;
      const isAddition = change.type === 'add';
      const id = isAddition ? parseInt(change.variantId, 10) : 0;
      const item = itemOf((each) => (isAddition ? each.id === id : each.key === change.lineId));
      const limits = item?.quantity_limits ?? fieldsOf((await send(`/products/${id}`, call)).data).add_to_cart;
      const available = wholeOf(fieldsOf(limits).maximum);
      const rest = (available ?? 0) - Number(item?.quantity ?? 0);
      if (rest > 0) {
        const request = requestOf({ ...change, quantity: isAddition ? rest : (available ?? 0) });
        if (request && (await run(request)) === null) return null;
        if (isAddition) note(change);
      }
      return { code: rest > 0 ? 'partly_added' : 'limit', available };
    }

    // A token is needed before anything can be put into a cart.
    if (!token) await run(['/cart']);

    for (const [at, change] of changes.entries()) {
      const request = requestOf(change);
      const refused = request ? await run(request) : { code: 'rest_invalid_param' };
      if (refused === null) return null;
      let issue: CartIssue | null | undefined = refused && issueOf(refused, change);
      if (issue?.code === 'partly_added' && (change.type === 'add' || change.type === 'set')) {
        issue = await takeRest(change);
        if (!issue) return null;
      } else if (!refused && change.type === 'add') {
        const { quantity, quantity_limits: limits } = fieldsOf(note(change));
        // An order may not hold more: the rest was left out without a word.
        if (Number(quantity) < change.quantity && quantity === fieldsOf(limits).maximum) {
          issue = { code: 'partly_added', available: Number(quantity) };
        }
      } else if (!refused && change.type === 'ship-to' && !recordsOf(fieldsOf(cart).shipping_rates).length) {
        issue = fieldsOf(cart).needs_shipping ? { code: 'no_shipping' } : undefined;
      } else if (change.type === 'coupon' && change.remove) issue = undefined;
      if (!issue) continue;
      const about = change.type === 'add' ? change.variantId : undefined;
      issues.push(
        compact({ ...issue, variantId: about, lineId: change.type === 'set' ? change.lineId : undefined, change: at }),
      );
    }
    if (!cart && (await run(['/cart'])) === null) return null;
    return { cart: readCart(token, fieldsOf(cart), seen), issues };
  }

  const { load, change, leave, recall } = keptCart(
    {
      async read({ id, lines }, call) {
        const answer = await ask(id, '/cart', call);
        return answer && readCart(answer.token, fieldsOf(answer.cart), new Map(lines.map((line) => [line.id, line])));
      },
      write,
    },
    options,
  );

  return {
    load,
    change,
    /** The session's own checkout; for lines alone, the link that puts them in a cart of their own. */
    async checkout({ cart, ...from }, call) {
      const own = cart && !from.lines ? { ...cart, id: recall(call).id || cart.id } : undefined;
      const handoff = merchantCheckout(
        { ...from, cart: own ?? cart },
        {
          ...options,
          checkout:
            options.checkout ??
            site + (own ? '/checkout/?session={cart}' : '/checkout-link/?products={items}&coupon={coupon}'),
        },
      );
      if (!own && !options.checkout && from.lines?.some(({ variantId }) => !/^\d+$/.test(variantId))) {
        throw new CommerceError('unsupported', 'A link to the checkout cannot say which of any choices is meant.');
      }
      if (own) leave(call);
      return handoff;
    },
  };
}
