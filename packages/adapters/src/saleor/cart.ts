import {
  CommerceError,
  isRecord,
  parseText,
  type CallOptions,
  type CartChange,
  type CartIssue,
  type CartResult,
  type CheckoutRequest,
  type Json,
} from '@vitrine/core';
import { compact, fieldsOf, nodesOf, recordsOf } from '../http/json.js';
import { keptCart, type KeptCart } from '../http/kept-cart.js';
import { merchantCheckout } from '../http/merchant-checkout.js';
import { AVAILABLE_QUERY, CART_QUERY, cartMutation, type CartStep } from './cart-documents.js';
import type { Connection, SaleorOptions } from './connection.js';
import { globalId } from './global-id.js';
import { readCart } from './read-cart.js';
import { limitOf } from './read-product.js';

// https://docs.saleor.io/api-reference/checkout/enums/checkout-error-code; what is not here is `other`.
const CODES: Readonly<Partial<Record<string, CartIssue['code']>>> = {
  QUANTITY_GREATER_THAN_LIMIT: 'limit',
  NOT_FOUND: 'not_found',
  UNAVAILABLE_VARIANT_IN_CHANNEL: 'not_found',
  PRODUCT_NOT_PUBLISHED: 'not_found',
  PRODUCT_UNAVAILABLE_FOR_PURCHASE: 'sold_out',
};

interface Asked {
  readonly change: CartChange;
  readonly at: number;
}

interface Outcome extends Asked {
  readonly errors: readonly Json[];
}

const LOOSE = { checkRequiredFields: false, checkFieldsFormat: false };

const lineInput = (change: CartChange): Json | undefined => {
  const variant = change.type === 'add' && globalId(change.variantId, 'ProductVariant');
  if (!variant) return;
  const metadata = Object.entries(change.note ?? {}).map(([key, value]) => ({ key, value }));
  return { variantId: variant.id, quantity: change.quantity, ...(metadata.length && { metadata }) };
};

const addressStep = (id: string, shippingAddress: Json): CartStep => ({
  field: 'checkoutShippingAddressUpdate',
  arguments: {
    id: ['ID', id],
    shippingAddress: ['AddressInput!', shippingAddress],
    validationRules: ['CheckoutAddressValidationRules', LOOSE],
  },
});

/** The mutation for a change; undefined for one that cannot be about anything in this shop. */
function stepOf(change: CartChange, id: string): CartStep | undefined {
  const step = (field: string, name: string, type: string, value: unknown): CartStep => ({
    field,
    arguments: { id: ['ID', id], [name]: [type, value] },
  });
  if (change.type === 'add') {
    const line = lineInput(change);
    return line && step('checkoutLinesAdd', 'lines', '[CheckoutLineInput!]!', [line]);
  }
  if (change.type === 'set') {
    const { quantity } = change;
    const lineId = globalId(change.lineId, 'CheckoutLine')?.id;
    if (!lineId) return;
    return quantity
      ? step('checkoutLinesUpdate', 'lines', '[CheckoutLineUpdateInput!]!', [{ lineId, quantity }])
      : step('checkoutLinesDelete', 'linesIds', '[ID!]!', [lineId]);
  }
  if (change.type === 'coupon') {
    const field = change.remove ? 'checkoutRemovePromoCode' : 'checkoutAddPromoCode';
    return step(field, 'promoCode', change.remove ? 'String' : 'String!', change.code);
  }
  const { country, postcode: postalCode, region: countryArea } = change;
  return addressStep(id, { country: country.toUpperCase(), postalCode, countryArea });
}

/** The cart of a Saleor shop, which is a checkout there; and the way from it to the storefront's own checkout. */
export function saleorCart({ ask, channel, countryOf }: Connection, options: SaleorOptions) {
  const isKnown = (id: string) => globalId(id, 'Checkout');

  async function readRaw(id: string, ship: boolean, options: CallOptions): Promise<Json | null> {
    const { data } = await ask(CART_QUERY, { id, ship }, options);
    return isRecord(data.checkout) ? data.checkout : null;
  }

  /** Does the steps; gives the errors of each and the checkout after the last, if it came. Null when there is no such checkout. */
  async function mutate(steps: readonly CartStep[], ship: boolean, options: CallOptions) {
    const { document, variables } = cartMutation(steps);
    const { data, faults } = await ask(document, { ...variables, ship }, options);
    const results = steps.map((_, at) => {
      const payload = data[`m${at}`];
      if (!isRecord(payload)) throw new CommerceError('server', faults[0]?.message || 'The cart was not changed.');
      return { errors: recordsOf(payload.errors), checkout: payload.checkout };
    });
    for (const { code, field, message } of results.flatMap(({ errors }) => errors)) {
      if (code === 'NOT_FOUND' && /^(id|token|checkoutId)$/.test(String(field))) return null;
      if (field === 'channel' || /CHANNEL_(INACTIVE|SLUG)/.test(String(code))) {
        throw new CommerceError('config', parseText(message), { hint: `The shop has no active channel "${channel}".` });
      }
    }
    const last = results.at(-1)?.checkout;
    return { results, cart: isRecord(last) ? last : undefined };
  }

  async function create(first: Asked | undefined, ship: boolean, options: CallOptions) {
    const line = first && lineInput(first.change);
    const country = countryOf(options);
    const input = {
      channel,
      lines: line ? [line] : [],
      ...(country && { shippingAddress: { country }, validationRules: { shippingAddress: LOOSE } }),
    };
    const step = { field: 'checkoutCreate', arguments: { input: ['CheckoutCreateInput!', input] } } as const;
    const made = await mutate([step], ship, options);
    return { cart: made?.cart, outcome: line && { ...first, errors: made?.results[0]?.errors ?? [] } };
  }

  /** Saleor adds all that is asked or nothing, and does not say how many there are: it is asked. */
  async function issuesOf(outcomes: readonly Outcome[], cart: Json, options: CallOptions): Promise<CartIssue[]> {
    const lines = recordsOf(cart.lines);
    const variantOf = (change: CartChange) =>
      change.type === 'add'
        ? globalId(change.variantId, 'ProductVariant')?.id
        : fieldsOf(lines.find(({ id }) => change.type === 'set' && id === change.lineId)?.variant).id;
    const isShort = ({ errors }: Outcome) =>
      errors.some(({ code }) => /^(INSUFFICIENT_STOCK|QUANTITY_GREATER_THAN_LIMIT)$/.test(String(code)));
    const ids = outcomes.filter(isShort).flatMap(({ change }) => variantOf(change) ?? []);
    const known = ids.length ? nodesOf((await ask(AVAILABLE_QUERY, { ids }, options)).data.productVariants) : [];

    return outcomes.flatMap((outcome) => {
      const [error] = outcome.errors;
      if (!error) return [];
      const { change, at } = outcome;
      const variant = known.find(({ id }) => id === variantOf(change)) ?? {};
      const limit = isShort(outcome) ? limitOf(variant) : undefined;
      const code = CODES[String(error.code)] ?? (isShort(outcome) ? (limit ? 'limit' : 'sold_out') : 'other');
      return compact<CartIssue>({
        code: change.type === 'coupon' ? 'coupon_invalid' : code,
        change: at,
        lineId: change.type === 'set' ? change.lineId : undefined,
        variantId: change.type === 'add' ? change.variantId : undefined,
        available: limit,
        message: parseText(error.message) || undefined,
      });
    });
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
    if (id && !isKnown(id)) return null;
    if (!id) {
      const made = await create(asked[0], ship, options);
      if (made.outcome) {
        outcomes.push(made.outcome as Outcome);
        asked = asked.slice(1);
      }
      cart = made.cart ?? (await create(undefined, ship, options)).cart;
      if (!cart) throw new CommerceError('server', 'The shop made no cart.');
      id = String(cart.id);
    }

    const todo: { asked: Asked; step: CartStep }[] = [];
    for (const each of asked) {
      const step = stepOf(each.change, id);
      if (step) todo.push({ asked: each, step });
      else outcomes.push({ ...each, errors: [{ code: 'NOT_FOUND' }] });
    }
    if (todo.length) {
      const done = await mutate(
        todo.map(({ step }) => step),
        ship,
        options,
      );
      if (!done) return null;
      ({ cart } = done);
      todo.forEach(({ asked }, at) => outcomes.push({ ...asked, errors: done.results[at]?.errors ?? [] }));
    }
    cart ??= (await readRaw(id, ship, options)) ?? undefined;
    if (!cart) return null;

    const issues = await issuesOf(outcomes, cart, options);
    const result = readCart(await inContext(cart, { ...kept, shipTo }, options), { shipTo }, options.context?.locale);
    const place = changes.findIndex((change) => change === shipTo);
    if (place >= 0 && cart.isShippingRequired && !result.shippingOptions)
      issues.push({ code: 'no_shipping', change: place });
    return { cart: result, issues };
  }

  /** The cart with the taxes of the country the page asks for now; where it is to be sent goes before that. */
  async function inContext(cart: Json, { shipTo }: KeptCart, options: CallOptions): Promise<Json> {
    const country = countryOf(options);
    const { code } = fieldsOf(fieldsOf(cart.shippingAddress).country);
    if (!country || shipTo || code === country) return cart;
    return (await mutate([addressStep(String(cart.id), { country })], false, options))?.cart ?? cart;
  }

  async function read(kept: KeptCart, options: CallOptions) {
    const cart = isKnown(kept.id) ? await readRaw(kept.id, Boolean(kept.shipTo), options) : null;
    return cart && readCart(await inContext(cart, kept, options), kept, options.context?.locale);
  }

  const carts = keptCart({ read, write }, options);
  return {
    ...carts,
    async checkout(from: CheckoutRequest, call?: CallOptions) {
      const handoff = merchantCheckout(from, options);
      if (!from.lines) carts.leave(call);
      return handoff;
    },
  };
}
