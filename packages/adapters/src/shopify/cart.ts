import {
  CommerceError,
  isRecord,
  type CallOptions,
  type CartChange,
  type CartResult,
  type CheckoutRequest,
  type Json,
} from '@vitrine/core';
import { fieldsOf, recordsOf } from '../http/json.js';
import { keptCart, type CartNote, type KeptCart } from '../http/kept-cart.js';
import { CART_QUERY, cartMutation, SELLS_QUERY, SHIPS_QUERY, type CartStep } from './cart-documents.js';
import { checkoutAt } from './checkout.js';
import type { Connection, ShopifyOptions } from './connection.js';
import { CART_ID, gid } from './gid.js';
import { issuesOf, unexplained, type Outcome } from './issues.js';
import { readCart } from './read-cart.js';

type Asked = Pick<Outcome, 'change' | 'at'>;

/** Line properties that begin with an underscore are the shop's to read, and not shown to the shopper. */
const attributesOf = (note: CartNote = {}) => Object.entries(note).map(([name, value]) => ({ key: `_${name}`, value }));

function lineInput(change: CartChange): Json | undefined {
  const merchandiseId = change.type === 'add' && gid('ProductVariant', change.variantId);
  return merchandiseId
    ? { merchandiseId, quantity: change.quantity, attributes: attributesOf(change.note) }
    : undefined;
}

/** Codes without regard to case, each once; a list of codes replaces the one in the cart. */
function codesWith(codes: readonly string[], { code, remove }: Extract<CartChange, { type: 'coupon' }>): string[] {
  const others = codes.filter((other) => other.toLowerCase() !== code.toLowerCase());
  return remove ? others : [...others, code];
}

/** The mutation for a change; undefined for one that cannot be about anything in this shop. `codes` grows with it. */
function stepOf(change: CartChange, codes: { current: readonly string[] }): CartStep | undefined {
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
    codes.current = codesWith(codes.current, change);
    return ['cartDiscountCodesUpdate', 'discountCodes', '[String!]!', codes.current];
  }
  const { country, postcode: zip, region: provinceCode } = change;
  const address = { deliveryAddress: { countryCode: country.toUpperCase(), zip, provinceCode } };
  const addresses = [{ address, selected: true, oneTimeUse: true }];
  return ['cartDeliveryAddressesReplace', 'addresses', '[CartSelectableAddressInput!]!', addresses];
}

const NO_ERRORS: Pick<Outcome, 'errors' | 'warnings'> = { errors: [], warnings: [] };

/** The cart of a Shopify shop, and the way from it to the checkout. */
export function shopifyCart(connection: Connection, options: ShopifyOptions) {
  const { ask, countryOf } = connection;
  async function readRaw(id: string, ship: boolean, options: CallOptions): Promise<Json | null> {
    const { data } = await ask(CART_QUERY, { id, ship }, options);
    return isRecord(data.cart) ? data.cart : null;
  }

  /** Does the steps; gives what came of each and the cart after the last. Null when there is no such cart. */
  async function mutate(id: string, steps: readonly CartStep[], ship: boolean, options: CallOptions) {
    const variables = Object.fromEntries(steps.map(([, , , value], at) => [`v${at}`, value]));
    const { data, faults } = await ask(cartMutation(steps, id), { ...variables, ...(id && { id }), ship }, options);
    const results = steps.map((_, at) => {
      const payload = data[`m${at}`];
      if (!isRecord(payload)) throw new CommerceError('server', faults[0]?.message || 'The cart was not changed.');
      const errors = recordsOf(payload.userErrors);
      if (errors.some(({ code }) => code === 'SERVICE_UNAVAILABLE')) {
        throw new CommerceError('server', 'The cart could not be saved.');
      }
      return { errors, warnings: recordsOf(payload.warnings), cart: payload.cart };
    });
    const isGone = results.some(({ errors }) =>
      errors.some(({ field }) => Array.isArray(field) && /^cart_?id$/i.test(String(field[0]))),
    );
    if (isGone) return null;
    const last = results.at(-1)?.cart;
    // A refused change may come without the cart.
    const cart = isRecord(last) ? last : id ? await readRaw(id, ship, options) : undefined;
    return cart === null ? null : { results, cart };
  }

  /** A new cart, with the first line in it if there is one: the first addition of a shopper is one round trip. */
  async function create(first: Asked | undefined, ship: boolean, options: CallOptions) {
    const countryCode = countryOf(options);
    const line = first && lineInput(first.change);
    const input = { ...(countryCode && { buyerIdentity: { countryCode } }), ...(line && { lines: [line] }) };
    const made = await mutate('', [['cartCreate', 'input', 'CartInput!', input]], ship, options);
    return { cart: made?.cart, outcome: first && line && { ...first, ...(made?.results[0] ?? NO_ERRORS) } };
  }

  async function sellsOf(outcomes: readonly Outcome[], options: CallOptions): Promise<Map<string, boolean>> {
    const ids = outcomes.flatMap((outcome) => gid('ProductVariant', unexplained(outcome) ?? '') ?? []);
    if (!ids.length) return new Map();
    const { data } = await ask(SELLS_QUERY, { ids }, options);
    return new Map(recordsOf(data.nodes).map(({ id, availableForSale }) => [String(id), availableForSale === true]));
  }

  async function write(
    kept: KeptCart,
    changes: readonly CartChange[],
    options: CallOptions,
  ): Promise<CartResult | null> {
    const shipTo = changes.filter((change) => change.type === 'ship-to').at(-1) ?? kept.shipTo;
    const ship = Boolean(shipTo);
    let asked: Asked[] = changes.map((change, at) => ({ change, at }));
    const outcomes: Outcome[] = [];
    let { id } = kept;
    let cart: Json | undefined;
    if (id && !CART_ID.test(id)) return null;
    if (!id) {
      const [first] = asked;
      const made = await create(first, ship, options);
      if (made.outcome) {
        outcomes.push(made.outcome);
        asked = asked.slice(1);
      }
      cart = made.cart ?? (await create(undefined, ship, options)).cart;
      if (!cart) throw new CommerceError('server', 'The shop made no cart.');
      id = String(cart.id);
    }

    const codes = { current: kept.coupons };
    const todo: { asked: Asked; step: CartStep }[] = [];
    for (const each of asked) {
      const step = stepOf(each.change, codes);
      if (step) todo.push({ asked: each, step });
      else outcomes.push({ ...each, ...NO_ERRORS, errors: [{ code: 'INVALID_MERCHANDISE_LINE' }] });
    }
    if (todo.length) {
      const done = await mutate(
        id,
        todo.map(({ step }) => step),
        ship,
        options,
      );
      if (!done) return null;
      ({ cart } = done);
      todo.forEach(({ asked }, at) => outcomes.push({ ...asked, ...(done.results[at] ?? NO_ERRORS) }));
    }
    cart ??= (await readRaw(id, ship, options)) ?? undefined;
    if (!cart) return null;

    const result = readCart(await inContext(cart, kept, options), { shipTo });
    const issues = [...issuesOf(outcomes, result, await sellsOf(outcomes, options))];
    const place = changes.findIndex((change) => change === shipTo);
    if (place >= 0 && !result.shippingOptions && result.lines.length && !(await shipsTo(shipTo?.country, options))) {
      issues.push({ code: 'no_shipping', change: place });
    }
    return { cart: result, issues };
  }

  /** Rates of carriers are not in an estimate: that there are none means something only where the shop does not send to. */
  async function shipsTo(country = '', options: CallOptions): Promise<boolean> {
    const { shipsToCountries } = fieldsOf((await ask(SHIPS_QUERY, {}, options)).data.shop);
    return !Array.isArray(shipsToCountries) || shipsToCountries.includes(country.toUpperCase());
  }

  /** The cart with the prices of the country the page asks for now; a cart keeps the country it was made for. */
  async function inContext(cart: Json, { shipTo }: KeptCart, options: CallOptions): Promise<Json> {
    const countryCode = countryOf(options);
    const { countryCode: current } = fieldsOf(cart.buyerIdentity);
    if (!countryCode || !current || current === countryCode) return cart;
    const step: CartStep = ['cartBuyerIdentityUpdate', 'buyerIdentity', 'CartBuyerIdentityInput!', { countryCode }];
    return (await mutate(String(cart.id), [step], Boolean(shipTo), options))?.cart ?? cart;
  }

  async function read(kept: KeptCart, options: CallOptions) {
    const cart = CART_ID.test(kept.id) ? await readRaw(kept.id, Boolean(kept.shipTo), options) : null;
    return cart && readCart(await inContext(cart, kept, options), kept);
  }

  const carts = keptCart({ read, write }, options);
  return {
    ...carts,
    checkout: (from: CheckoutRequest, call?: CallOptions) => checkoutAt(from, connection, carts, options, call),
  };
}
