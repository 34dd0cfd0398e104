import {
  CommerceError,
  type CallOptions,
  type Cart,
  type CartCapability,
  type CartChange,
  type CartIssue,
  type CartLine,
  type CartResult,
  type SessionStorage,
  type ShopConfig,
} from '@vitrine/core';
import { compact, fieldsOf, recordsOf } from './json.js';

type ShipTo = Extract<CartChange, { type: 'ship-to' }>;

/** What a browser remembers of a shop's cart: enough to make it again. */
export interface KeptCart {
  /** The shop's key to the cart. Empty when there is none, or the shop has forgotten it. */
  readonly id: string;
  readonly lines: readonly Pick<CartLine, 'id' | 'productId' | 'variantId' | 'quantity'>[];
  readonly coupons: readonly string[];
  readonly shipTo?: ShipTo;
  /** The shopper was sent to pay: a cart that is gone then was bought. */
  readonly paying?: boolean;
}

/** How one shop reads and writes a cart. Both give null when the shop does not know the id, or no longer. */
export interface CartBackend {
  read(kept: KeptCart, options: CallOptions): Promise<Cart | null>;
  /**
   * Applies the changes in order; makes a cart, also for no changes, when `kept` has no id. A shop that has no empty carts
   * gives one without an id, which is not kept.
   */
  write(kept: KeptCart, changes: readonly CartChange[], options: CallOptions): Promise<CartResult | null>;
}

export interface KeptCarts extends CartCapability {
  /** What is remembered of the cart of this session. */
  recall(options?: CallOptions): KeptCart;
  /** Remembers that the shopper was sent to pay. */
  leave(options?: CallOptions): void;
}

const NONE: KeptCart = { id: '', lines: [], coupons: [] };

function parseKept(text: string | null): KeptCart {
  // A bare id is what another hand has put there, such as a theme's.
  if (text?.[0] !== '{') return { ...NONE, id: text ?? '' };
  try {
    const { id, lines, coupons, shipTo, paying } = fieldsOf(JSON.parse(text));
    return {
      id: String(id ?? ''),
      lines: recordsOf(lines) as KeptCart['lines'],
      coupons: Array.isArray(coupons) ? coupons.map(String) : [],
      ...(shipTo ? { shipTo: shipTo as ShipTo } : {}),
      ...(paying ? { paying: true } : {}),
    };
  } catch {
    return NONE;
  }
}

/** The changes that make a lost cart again, and those of the asked ones that are not answered by that, by their place. */
function restoring({ lines, coupons, shipTo }: KeptCart, changes: readonly CartChange[], note: CartNote) {
  const quantities = new Map(lines.map(({ id, quantity }) => [id, quantity]));
  const rest = changes.flatMap((change, at) => {
    if (change.type !== 'set' || !quantities.has(change.lineId)) return { change, at };
    quantities.set(change.lineId, change.quantity);
    return [];
  });
  const again: CartChange[] = lines.flatMap(({ id, productId, variantId }) => {
    const quantity = quantities.get(id) ?? 0;
    return quantity > 0 ? { type: 'add', productId, variantId, quantity, ...(note && { note }) } : [];
  });
  again.push(...coupons.map((code) => ({ type: 'coupon', code }) as const), ...(shipTo ? [shipTo] : []));
  return { again, rest };
}

/** What a line carries for the order. */
export type CartNote = Readonly<Record<string, string>> | undefined;

/**
 * The cart of a shop that keeps it under an id. The id is kept in the session, with what it takes to make the cart again:
 * one that the shop has forgotten is made anew at the next change, with its lines, and says so with `cart_restored`. One that
 * is gone after the shopper was sent to pay is taken for bought, and not made again. Lines made again are credited to
 * `creator` and `campaign`.
 */
export function keptCart(
  { read, write }: CartBackend,
  { creator, campaign }: Pick<ShopConfig, 'creator' | 'campaign'> = {},
): KeptCarts {
  const note = creator || campaign ? compact({ creator, campaign } as Record<string, string>) : undefined;
  let memory: string | null = null;
  const own: SessionStorage = { read: () => memory, write: (token) => (memory = token) };
  const sessionOf = ({ session = own }: CallOptions = {}) => session;

  const store = (session: SessionStorage, kept: KeptCart | null) => {
    const text = kept && JSON.stringify(kept);
    if (text !== session.read()) session.write(text);
  };
  const keep = (session: SessionStorage, cart: Cart, { shipTo, paying }: Pick<KeptCart, 'shipTo' | 'paying'>) =>
    store(
      session,
      !cart.id
        ? null
        : {
            id: cart.id,
            lines: cart.lines.map(({ id, productId, variantId, quantity }) => ({ id, productId, variantId, quantity })),
            coupons: cart.coupons.map(({ code }) => code),
            ...(shipTo && { shipTo }),
            ...(paying && { paying }),
          },
    );

  async function writeAgain(
    kept: KeptCart,
    changes: readonly CartChange[],
    options: CallOptions,
  ): Promise<CartResult | null> {
    const { again, rest } = restoring(kept.paying ? NONE : kept, changes, note);
    const result = await write(NONE, [...again, ...rest.map(({ change }) => change)], options);
    if (!result) return null;
    const issues = result.issues.map(({ change, ...issue }): CartIssue => {
      const at = change === undefined ? undefined : rest[change - again.length]?.at;
      return at === undefined ? issue : { ...issue, change: at };
    });
    if (again.length) issues.unshift({ code: 'cart_restored' });
    return { cart: result.cart, issues };
  }

  return {
    recall: (options) => parseKept(sessionOf(options).read()),
    leave(options) {
      const session = sessionOf(options);
      const kept = parseKept(session.read());
      if (kept.id) store(session, { ...kept, paying: true });
    },
    async load(options = {}) {
      const session = sessionOf(options);
      const kept = parseKept(session.read());
      if (!kept.id) return null;
      const cart = await read(kept, options);
      if (cart) keep(session, cart, kept);
      else store(session, kept.paying || !kept.lines.length ? null : { ...kept, id: '' });
      return cart;
    },
    async change(changes, options = {}) {
      const session = sessionOf(options);
      const kept = parseKept(session.read());
      const result =
        (kept.id ? await write(kept, changes, options) : null) ?? (await writeAgain(kept, changes, options));
      if (!result) throw new CommerceError('server', 'The shop made no cart.');
      const shipTo = changes.filter((change) => change.type === 'ship-to').at(-1) ?? kept.shipTo;
      keep(session, result.cart, shipTo ? { shipTo } : {});
      return result;
    },
  };
}
