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
import { wholeOf } from '../http/cart-parts.js';
import { inLanguage } from '../http/in-language.js';
import { compact, fieldsOf, recordsOf } from '../http/json.js';
import { keptCart, type KeptCart } from '../http/kept-cart.js';
import { merchantCheckout } from '../http/merchant-checkout.js';
import { localeOf, refusalOf, type Connection, type MedusaOptions } from './connection.js';
import { CART_FIELDS, readCart } from './read-cart.js';

type Addition = CartChange & { readonly type: 'add' };

/** What Medusa says when there is less than is asked for. */
const SHORT = 'insufficient_inventory';

/** What may stand in an address. What another hand has put into the session may be anything. */
const isId = (id: string) => /^\w+$/.test(id);

const itemInput = ({ variantId: variant_id, quantity, note: metadata }: Addition) => ({
  variant_id,
  quantity,
  metadata,
});

/** The cart of an id, and the way to the shop's checkout. */
export function medusaCart(
  { send, placeIn, placeOf, salesChannel: sales_channel_id }: Connection,
  options: MedusaOptions,
): CartCapability & Pick<CommerceAdapter, 'checkout'> {
  /** Calls a route of the carts; the cart in the answer. */
  const cartOf = async (route: string, call: CallOptions, body?: Json, method?: string) =>
    fieldsOf((await send(`/carts${route}`, { fields: CART_FIELDS }, call, body, method)).cart);

  /** The cart as the shop has it; null when it has forgotten it. */
  async function look(id: string, call: CallOptions): Promise<Json | null> {
    if (!isId(id)) return null;
    try {
      return await cartOf(`/${id}`, call);
    } catch (error) {
      if (error instanceof CommerceError && error.code === 'not_found') return null;
      throw error;
    }
  }

  /** With the ways of shipping, where they were asked for. */
  async function whole(cart: Json, shipTo: KeptCart['shipTo'], call: CallOptions): Promise<Cart> {
    const isAsked = shipTo && recordsOf(cart.items).length > 0 && !cart.completed_at;
    const query = { cart_id: String(cart.id), fields: 'id,name,amount,type.description' };
    const options = isAsked
      ? send('/shipping-options', query, call).catch((error: CommerceError) => {
          if (error.code === 'aborted') throw error;
          // A carrier may be asked for the price, and be out of order: the cart is worth showing without.
        })
      : undefined;
    return readCart(cart, fieldsOf(await options).shipping_options);
  }

  const speak = inLanguage();

  async function create(items: readonly Addition[], call: CallOptions): Promise<Json> {
    const { region: region_id, country: country_code } = await placeOf(call);
    const address = country_code && { shipping_address: { country_code } };
    const input = { region_id, sales_channel_id, ...address, items: items.map(itemInput) };
    // A Medusa older than its translations refuses what it does not know.
    return speak(localeOf(call), (locale) => cartOf('', call, { ...input, locale }));
  }

  /** Asks for one change; the cart it makes. */
  async function ask(id: string, change: CartChange, call: CallOptions): Promise<Json> {
    const post = (route: string, body: Json, method?: string) => cartOf(`/${id}${route}`, call, body, method);
    switch (change.type) {
      case 'add':
        return post('/line-items', itemInput(change));
      case 'set':
        return post(`/line-items/${encodeURIComponent(change.lineId)}`, { quantity: change.quantity });
      case 'coupon':
        return post('/promotions', { promo_codes: [change.code] }, change.remove ? 'DELETE' : 'POST');
      case 'ship-to': {
        const { country, postcode: postal_code, region: province } = change;
        // A cart is of one region, with its currency; another country may be of another.
        const place = await placeIn(country, call);
        if (!place) throw new CommerceError('invalid', 'No region has this country.', { cause: { type: 'not_found' } });
        const address = compact({ country_code: place.country, postal_code, province });
        return post('', { region_id: place.region, shipping_address: address });
      }
    }
  }

  async function write(kept: KeptCart, changes: readonly CartChange[], call: CallOptions): Promise<CartResult | null> {
    let { id, shipTo } = kept;
    let cart: Json | undefined;
    let todo = [...changes.entries()];
    const issues: CartIssue[] = [];
    const use = (answer: Json) => {
      cart = answer;
      id = String(answer.id);
    };

    if (id && !isId(id)) return null;
    if (!id) {
      const end = changes.findIndex(({ type }) => type !== 'add');
      const first = changes.slice(0, end < 0 ? undefined : end) as readonly Addition[];
      try {
        use(await create(first, call));
        todo = todo.slice(first.length);
      } catch (error) {
        // One of them cannot be had: which one shows when they are added one by one.
        if (!first.length || !refusalOf(error).type) throw error;
        use(await create([], call));
      }
    }

    /** Takes what there is, where more was asked for. */
    async function takeRest(change: CartChange): Promise<CartIssue> {
      cart ??= (await look(id, call)) ?? undefined;
      const items = recordsOf(cart?.items);
      const lineId = change.type === 'set' ? change.lineId : undefined;
      const variant = change.type === 'add' ? change.variantId : items.find((item) => item.id === lineId)?.variant_id;
      const fields = 'variants.id,variants.inventory_quantity';
      const query = { 'variants[id]': [String(variant)], fields, sales_channel_id };
      const [product] = recordsOf((await send('/products', query, call)).products);
      const stock = recordsOf(product?.variants).find((each) => each.id === variant);
      const available = wholeOf(stock?.inventory_quantity) ?? 0;
      const held = items.reduce((sum, item) => sum + (item.variant_id === variant ? Number(item.quantity) : 0), 0);
      const quantity = change.type === 'add' ? available - held : available;
      let code: CartIssue['code'] = available ? 'limit' : 'sold_out';
      if (held < available) {
        try {
          use(await ask(id, { ...change, quantity } as CartChange, call));
          code = 'partly_added';
        } catch (error) {
          // Somebody else was faster.
          if (refusalOf(error).code !== SHORT) throw error;
        }
      }
      return { code, available };
    }

    /** What became of a change; null when the cart is gone. */
    async function apply(change: CartChange, isAgain?: boolean): Promise<CartIssue | undefined | null> {
      try {
        use(await ask(id, change, call));
      } catch (error) {
        const { type, code, message } = refusalOf(error);
        if (!type) throw error;
        if (code === SHORT) return takeRest(change);
        const now = await look(id, call);
        if (!now) return null;
        cart = now;
        if (now.completed_at && !isAgain) {
          // It was bought meanwhile: the next one begins.
          use(await create([], call));
          if (shipTo) await apply(shipTo, true);
          return apply(change, true);
        }
        const isUnknown = type === 'not_found' || type === 'invalid_data';
        const refused = {
          add: 'not_found',
          set: 'not_found',
          coupon: 'coupon_invalid',
          'ship-to': 'no_shipping',
        } as const;
        return { code: isUnknown ? refused[change.type] : 'other', message: parseText(message) || undefined };
      }
      // A code that has ended is taken without a word, and is not in the cart.
      const has = recordsOf(cart?.promotions).some(
        (each) => change.type === 'coupon' && parseText(each.code).toLowerCase() === change.code.toLowerCase(),
      );
      return change.type === 'coupon' && !change.remove && !has ? { code: 'coupon_invalid' } : undefined;
    }

    for (const [at, change] of todo) {
      if (change.type === 'ship-to') shipTo = change;
      const issue = await apply(change);
      if (issue === null) return null;
      const variantId = change.type === 'add' ? change.variantId : undefined;
      const lineId = change.type === 'set' ? change.lineId : undefined;
      if (issue) issues.push(compact({ ...issue, variantId, lineId, change: at }));
    }

    const last = cart ?? (await look(id, call));
    if (!last) return null;
    const result = await whole(last, shipTo, call);
    const at = changes.findIndex((change) => change === shipTo);
    if (
      at >= 0 &&
      result.lines.length &&
      result.shippingOptions?.length === 0 &&
      !issues.some(({ change }) => change === at)
    ) {
      issues.push({ code: 'no_shipping', change: at });
    }
    return { cart: result, issues };
  }

  const { load, change, leave } = keptCart(
    {
      async read({ id, shipTo }, call) {
        const cart = await look(id, call);
        return cart && whole(cart, shipTo, call);
      },
      write,
    },
    options,
  );

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
