import {
  toDecimalString,
  type CartChange,
  type CartResult,
  type CommerceError,
  type Money,
  type Shop,
} from '@vitrine/core';
import { fieldsOf } from '../http/json.js';

/** What `shopify:cart:…` events carry beside an `Event`'s own members. */
export interface StandardCartEvent extends Event {
  /** Settles with the cart when the change is done: `{ cart, userErrors, warnings }`. */
  readonly promise?: Promise<unknown>;
}

const LINES = 'shopify:cart:lines-update';
const DISCOUNT = 'shopify:cart:discount-update';
const ERROR = 'shopify:cart:error';

/** How long a theme keeps its cart's cookie, in seconds: two weeks. */
const COOKIE_AGE = 1_209_600;

/** The token of a cart, with its key, from any form of its id. */
const tokenOf = (id: unknown): string | undefined =>
  /^(?:gid:\/\/shopify\/Cart\/)?([\w-]+(?:\?key=[\w-]+)?)$/.exec(typeof id === 'string' ? id : '')?.[1];

/** A token without its key: which cart it is. */
const plain = (token = '') => token.split('?')[0];

const moneyOf = (money: Money | null) =>
  money && { totalAmount: { amount: toDecimalString(money), currencyCode: money.currency } };

/** The answer to a change, in the terms of the Storefront API, which standard events speak. */
function payloadOf({ cart, issues }: CartResult) {
  const isShort = ({ code }: CartResult['issues'][number]) => code === 'partly_added' || code === 'sold_out';
  return {
    cart: {
      id: cart.id,
      totalQuantity: cart.lines.reduce((sum, { quantity }) => sum + quantity, 0),
      cost: moneyOf(cart.total),
      lines: cart.lines.map(({ id, quantity, total }) => ({ id, quantity, cost: moneyOf(total) })),
      discountCodes: cart.coupons.map(({ code }) => ({ code, applicable: true })),
    },
    userErrors: issues
      .filter((issue) => !isShort(issue))
      .map(({ code, message = code }) => ({ code: 'INVALID', message })),
    warnings: issues.filter(isShort).map(({ code, message = code, lineId }) => ({
      code: code === 'sold_out' ? 'MERCHANDISE_OUT_OF_STOCK' : 'MERCHANDISE_NOT_ENOUGH_STOCK',
      message,
      target: lineId,
    })),
  };
}

/** The events for what is asked of the cart: one for each kind of change. */
function eventsFor(changes: readonly CartChange[]): { name: string; members: object }[] {
  const added = changes.flatMap((change) =>
    change.type === 'add' ? { merchandiseId: change.variantId, quantity: change.quantity } : [],
  );
  const set = changes.flatMap((change) =>
    change.type === 'set' ? { id: change.lineId, quantity: change.quantity } : [],
  );
  const codes = changes.flatMap((change) => (change.type === 'coupon' && !change.remove ? { code: change.code } : []));
  const about = (action: string, context: string, lines: readonly object[]) =>
    lines.length ? [{ name: LINES, members: { action, context, lines } }] : [];
  return [
    ...about('add', 'product', added),
    ...about(
      'update',
      'cart',
      set.filter(({ quantity }) => quantity),
    ),
    ...about(
      'remove',
      'cart',
      set.filter(({ quantity }) => !quantity),
    ),
    ...(changes.some(({ type }) => type === 'coupon') ? [{ name: DISCOUNT, members: { discountCodes: codes } }] : []),
  ];
}

/**
 * Makes the cart of a Shopify theme and that of the widgets one, by the standard storefront events that both speak:
 * https://shopify.dev/docs/api/storefront-events-and-actions
 *
 * What the theme changes is read again here, when the `promise` of its event has resolved; what is asked of the widgets'
 * cart is told to the theme as it is sent, with a `promise` of the result. The widgets take over the theme's cart, with what
 * they hold added to it; on a page of the shop itself (where Shopify's own scripts are) also the one in its cookie, and the
 * theme gets theirs when it has none. Returns the function that ends it.
 */
export function bridgeShopifyEvents(shop: Pick<Shop, 'cart' | 'session'>, target: EventTarget = document): () => void {
  const { cart, session } = shop;
  /** Ours, which must not be answered as the theme's. */
  const own = new WeakSet<Event>();
  const isStorefront = 'Shopify' in globalThis;
  const ourToken = () => /gid:\/\/shopify\/Cart\/([^"\\]+)/.exec(session.read() ?? '')?.[1];

  /** Takes over the theme's cart. Resolves when what was in ours is in it, too. */
  async function adopt(id: unknown): Promise<void> {
    const token = tokenOf(id);
    if (!token || plain(token) === plain(ourToken())) return;
    const { lines = [] } = cart.state.confirmed ?? {};
    session.write(`gid://shopify/Cart/${token}`);
    const moved = lines.map(
      ({ productId, variantId, quantity }) => ({ type: 'add', productId, variantId, quantity }) as const,
    );
    if (moved.length) await cart.request(moved);
  }

  const hear = (event: Event) => {
    if (own.has(event)) return;
    void Promise.resolve((event as StandardCartEvent).promise)
      .then((result) => adopt(fieldsOf(fieldsOf(result).cart).id))
      .then(() => cart.refresh())
      // A change that failed is the theme's to tell, and what fails here is in the state of the cart.
      .catch(() => {});
  };

  const tell = (name: string, members: object) => {
    const event = Object.assign(new Event(name, { bubbles: true, composed: true }), members);
    own.add(event);
    target.dispatchEvent(event);
  };

  const { request } = cart;
  cart.request = (changes) => {
    const result = request(changes);
    const promise = result.then(payloadOf);
    for (const { name, members } of eventsFor(changes)) tell(name, { ...members, promise });
    promise.then(
      () => {
        const token = ourToken();
        if (isStorefront && token && !document.cookie.includes(`cart=${plain(token)}`)) {
          document.cookie = `cart=${encodeURIComponent(token)};path=/;max-age=${COOKIE_AGE};samesite=lax`;
        }
      },
      ({ message }: CommerceError) => tell(ERROR, { error: message, code: 'SERVICE_UNAVAILABLE' }),
    );
    return result;
  };

  if (isStorefront && session.read() === null) {
    const [, token] = /(?:^|; )cart=([^;]+)/.exec(document.cookie) ?? [];
    const known = token && tokenOf(decodeURIComponent(token));
    if (known) session.write(`gid://shopify/Cart/${known}`);
  }
  target.addEventListener(LINES, hear);
  target.addEventListener(DISCOUNT, hear);
  return () => {
    cart.request = request;
    target.removeEventListener(LINES, hear);
    target.removeEventListener(DISCOUNT, hear);
  };
}
