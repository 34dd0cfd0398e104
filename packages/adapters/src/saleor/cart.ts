import {
  CommerceError,
  isRecord,
  parseText,
  type CallOptions,
  type CartChange,
  type CartIssue,
  type CheckoutRequest,
  type Json,
} from '@vitrine/core';
import { compact, fieldsOf, nodesOf, recordsOf } from '../http/json.js';
import { keptCart, type KeptCart } from '../http/kept-cart.js';
import { merchantCheckout } from '../http/merchant-checkout.js';
import { steppedWrite, type Outcome, type SteppedShop } from '../http/stepped-cart.js';
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

const LOOSE = { checkRequiredFields: false, checkFieldsFormat: false };

function lineInput(change: CartChange | undefined): Json | undefined {
  if (change?.type !== 'add') return;
  const variant = globalId(change.variantId, 'ProductVariant');
  if (!variant) return;
  const metadata = Object.entries(change.note ?? {}).map(([key, value]) => ({ key, value }));
  return { variantId: variant.id, quantity: change.quantity, ...(metadata.length && { metadata }) };
}

const addressStep = (id: string, shippingAddress: Json): CartStep => ({
  field: 'checkoutShippingAddressUpdate',
  arguments: {
    id: ['ID', id],
    shippingAddress: ['AddressInput!', shippingAddress],
    validationRules: ['CheckoutAddressValidationRules', LOOSE],
  },
});

/** The mutation of a change; undefined for one that cannot be about anything in this shop. */
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
  const isId = (id: string) => Boolean(globalId(id, 'Checkout'));

  async function readRaw({ id, shipTo }: KeptCart, options: CallOptions): Promise<Json | null> {
    const { checkout } = (await ask(CART_QUERY, { id, ship: Boolean(shipTo) }, options)).data;
    return isRecord(checkout) ? checkout : null;
  }

  async function mutate(steps: readonly CartStep[], { shipTo }: KeptCart, options: CallOptions) {
    const { document, variables } = cartMutation(steps);
    const { data, faults } = await ask(document, { ...variables, ship: Boolean(shipTo) }, options);
    let last: unknown;
    const results = steps.map((_, at): readonly Json[] => {
      const payload = data[`m${at}`];
      if (!isRecord(payload)) throw new CommerceError('server', faults[0]?.message || 'The cart was not changed.');
      last = payload.checkout;
      return recordsOf(payload.errors);
    });
    for (const { code, field, message } of results.flat()) {
      if (code === 'NOT_FOUND' && /^(id|token|checkoutId)$/.test(String(field))) return null;
      if (field === 'channel' || /CHANNEL_(INACTIVE|SLUG)/.test(String(code))) {
        throw new CommerceError('config', parseText(message), { hint: `The shop has no active channel "${channel}".` });
      }
    }
    return { results, cart: isRecord(last) ? last : undefined };
  }

  /** Saleor adds all that is asked or nothing, and does not say how many there are: it is asked. */
  async function issuesOf(
    outcomes: readonly Outcome<readonly Json[]>[],
    cart: Json,
    options: CallOptions,
  ): Promise<CartIssue[]> {
    const lines = recordsOf(cart.lines);
    const variantOf = (change: CartChange) =>
      change.type === 'add'
        ? globalId(change.variantId, 'ProductVariant')?.id
        : fieldsOf(lines.find(({ id }) => change.type === 'set' && id === change.lineId)?.variant).id;
    const isShort = ({ result }: Outcome<readonly Json[]>) =>
      result.some(({ code }) => /^(INSUFFICIENT_STOCK|QUANTITY_GREATER_THAN_LIMIT)$/.test(String(code)));
    const ids = outcomes.filter(isShort).flatMap(({ change }) => variantOf(change) ?? []);
    const known = ids.length ? nodesOf((await ask(AVAILABLE_QUERY, { ids }, options)).data.productVariants) : [];

    return outcomes.flatMap((outcome) => {
      const [error] = outcome.result;
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

  /** The cart with the taxes of the country the page asks for now; where it is to be sent goes before that. */
  async function inContext(cart: Json, kept: KeptCart, options: CallOptions): Promise<Json> {
    const country = countryOf(options);
    const { code } = fieldsOf(fieldsOf(cart.shippingAddress).country);
    if (!country || kept.shipTo || code === country) return cart;
    return (await mutate([addressStep(String(cart.id), { country })], kept, options))?.cart ?? cart;
  }

  const shop: SteppedShop<CartStep, readonly Json[]> = {
    isId,
    read: readRaw,
    stepper:
      ({ id }) =>
      (change) =>
        stepOf(change, id),
    mutate,
    unknown: [{ code: 'NOT_FOUND' }],
    async create(first, kept, options) {
      const line = lineInput(first);
      const country = countryOf(options);
      const input = {
        channel,
        lines: line ? [line] : [],
        ...(country && { shippingAddress: { country }, validationRules: { shippingAddress: LOOSE } }),
      };
      const step: CartStep = { field: 'checkoutCreate', arguments: { input: ['CheckoutCreateInput!', input] } };
      const made = await mutate([step], kept, options);
      return { cart: made?.cart, result: line && made?.results[0] };
    },
    async finish(raw, outcomes, kept, options) {
      const issues = await issuesOf(outcomes, raw, options);
      const cart = readCart(await inContext(raw, kept, options), kept, options.context?.locale);
      const shipped = outcomes.find(({ change }) => change === kept.shipTo);
      if (shipped && raw.isShippingRequired && !cart.shippingOptions) {
        issues.push({ code: 'no_shipping', change: shipped.at });
      }
      return { cart, issues };
    },
  };

  async function read(kept: KeptCart, options: CallOptions) {
    const cart = isId(kept.id) ? await readRaw(kept, options) : null;
    return cart && readCart(await inContext(cart, kept, options), kept, options.context?.locale);
  }

  const carts = keptCart({ read, write: steppedWrite(shop) }, options);
  return {
    ...carts,
    async checkout(from: CheckoutRequest, call?: CallOptions) {
      const handoff = merchantCheckout(from, options);
      if (!from.lines) carts.leave(call);
      return handoff;
    },
  };
}
