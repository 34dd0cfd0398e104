import {
  CommerceError,
  isRecord,
  type CallOptions,
  type CartChange,
  type CheckoutRequest,
  type Json,
} from '@vitrine/core';
import { fieldsOf, recordsOf } from '../http/json.js';
import { keptCart, type KeptCart } from '../http/kept-cart.js';
import { steppedWrite, type SteppedShop } from '../http/stepped-cart.js';
import { CART_QUERY, cartMutation, SELLS_QUERY, SHIPS_QUERY, type CartStep } from './cart-documents.js';
import { checkoutAt } from './checkout.js';
import type { Connection, ShopifyOptions } from './connection.js';
import { CART_ID, gid } from './gid.js';
import { issuesOf, unexplained, type CartOutcome, type Said } from './issues.js';
import { readCart } from './read-cart.js';

function lineInput(change: CartChange | undefined): Json | undefined {
  if (change?.type !== 'add') return;
  const merchandiseId = gid('ProductVariant', change.variantId);
  // Properties that begin with an underscore are the shop's to read, and not shown to the shopper.
  const attributes = Object.entries(change.note ?? {}).map(([name, value]) => ({ key: `_${name}`, value }));
  return merchandiseId ? { merchandiseId, quantity: change.quantity, attributes } : undefined;
}

/** The mutations of changes. Codes are a list that each mutation replaces, so that it grows from one to the next. */
function stepper({ coupons }: KeptCart) {
  let codes = coupons;
  return (change: CartChange): CartStep | undefined => {
    if (change.type === 'add') {
      const line = lineInput(change);
      return line && ['cartLinesAdd', 'lines', '[CartLineInput!]!', [line]];
    }
    if (change.type === 'set') {
      const { lineId: id, quantity } = change;
      if (!gid('CartLine', id)) return;
      return quantity
        ? ['cartLinesUpdate', 'lines', '[CartLineUpdateInput!]!', [{ id, quantity }]]
        : ['cartLinesRemove', 'lineIds', '[ID!]!', [id]];
    }
    if (change.type === 'coupon') {
      const others = codes.filter((code) => code.toLowerCase() !== change.code.toLowerCase());
      codes = change.remove ? others : [...others, change.code];
      return ['cartDiscountCodesUpdate', 'discountCodes', '[String!]!', codes];
    }
    const { country, postcode: zip, region: provinceCode } = change;
    const address = { deliveryAddress: { countryCode: country.toUpperCase(), zip, provinceCode } };
    const addresses = [{ address, selected: true, oneTimeUse: true }];
    return ['cartDeliveryAddressesReplace', 'addresses', '[CartSelectableAddressInput!]!', addresses];
  };
}

/** The cart of a Shopify shop, and the way from it to the checkout. */
export function shopifyCart(connection: Connection, options: ShopifyOptions) {
  const { ask, countryOf } = connection;

  async function readRaw({ id, shipTo }: KeptCart, options: CallOptions): Promise<Json | null> {
    const { cart } = (await ask(CART_QUERY, { id, ship: Boolean(shipTo) }, options)).data;
    return isRecord(cart) ? cart : null;
  }

  async function mutate(steps: readonly CartStep[], { id, shipTo }: KeptCart, options: CallOptions) {
    const variables = Object.fromEntries(steps.map(([, , , value], at) => [`v${at}`, value]));
    const all = { ...variables, ...(id && { id }), ship: Boolean(shipTo) };
    const { data, faults } = await ask(cartMutation(steps, id), all, options);
    let last: unknown;
    const results = steps.map((_, at): Said => {
      const payload = data[`m${at}`];
      if (!isRecord(payload)) throw new CommerceError('server', faults[0]?.message || 'The cart was not changed.');
      last = payload.cart;
      return { errors: recordsOf(payload.userErrors), warnings: recordsOf(payload.warnings) };
    });
    const errors = results.flatMap((result) => result.errors);
    if (errors.some(({ code }) => code === 'SERVICE_UNAVAILABLE')) {
      throw new CommerceError('server', 'The cart could not be saved.');
    }
    const isGone = errors.some(({ field }) => Array.isArray(field) && /^cart_?id$/i.test(String(field[0])));
    return isGone ? null : { results, cart: isRecord(last) ? last : undefined };
  }

  /** Whether the shop has variants that were refused without a reason: undefined when it does not know one. */
  async function sellsOf(outcomes: readonly CartOutcome[], options: CallOptions): Promise<Map<string, boolean>> {
    const ids = outcomes.flatMap((outcome) => gid('ProductVariant', unexplained(outcome) ?? '') ?? []);
    if (!ids.length) return new Map();
    const { data } = await ask(SELLS_QUERY, { ids }, options);
    return new Map(recordsOf(data.nodes).map(({ id, availableForSale }) => [String(id), availableForSale === true]));
  }

  /** Rates of carriers are not in an estimate: that there are none means something only where the shop does not send to. */
  async function shipsTo(country: string, options: CallOptions): Promise<boolean> {
    const { shipsToCountries } = fieldsOf((await ask(SHIPS_QUERY, {}, options)).data.shop);
    return !Array.isArray(shipsToCountries) || shipsToCountries.includes(country.toUpperCase());
  }

  /** The cart with the prices of the country the page asks for now; a cart keeps the country it was made for. */
  async function inContext(cart: Json, kept: KeptCart, options: CallOptions): Promise<Json> {
    const countryCode = countryOf(options);
    const { countryCode: current } = fieldsOf(cart.buyerIdentity);
    if (!countryCode || !current || current === countryCode) return cart;
    const step: CartStep = ['cartBuyerIdentityUpdate', 'buyerIdentity', 'CartBuyerIdentityInput!', { countryCode }];
    return (await mutate([step], kept, options))?.cart ?? cart;
  }

  const shop: SteppedShop<CartStep, Said> = {
    isId: (id) => CART_ID.test(id),
    read: readRaw,
    stepper,
    mutate,
    unknown: { errors: [{ code: 'INVALID_MERCHANDISE_LINE' }], warnings: [] },
    async create(first, kept, options) {
      const countryCode = countryOf(options);
      const line = lineInput(first);
      const input = { ...(countryCode && { buyerIdentity: { countryCode } }), ...(line && { lines: [line] }) };
      const made = await mutate([['cartCreate', 'input', 'CartInput!', input]], kept, options);
      return { cart: made?.cart, result: line && made?.results[0] };
    },
    async finish(raw, outcomes, kept, options) {
      const cart = readCart(await inContext(raw, kept, options), kept);
      const issues = [...issuesOf(outcomes, cart, await sellsOf(outcomes, options))];
      const shipped = outcomes.find(({ change }) => change === kept.shipTo);
      if (
        shipped &&
        !cart.shippingOptions &&
        cart.lines.length &&
        !(await shipsTo(kept.shipTo?.country ?? '', options))
      ) {
        issues.push({ code: 'no_shipping', change: shipped.at });
      }
      return { cart, issues };
    },
  };

  async function read(kept: KeptCart, options: CallOptions) {
    const cart = CART_ID.test(kept.id) ? await readRaw(kept, options) : null;
    return cart && readCart(await inContext(cart, kept, options), kept);
  }

  const carts = keptCart({ read, write: steppedWrite(shop) }, options);
  return {
    ...carts,
    checkout: (from: CheckoutRequest, call?: CallOptions) => checkoutAt(from, connection, carts, options, call),
  };
}
