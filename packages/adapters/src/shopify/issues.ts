import { parseText, type Cart, type CartIssue, type Json } from '@vitrine/core';
import { compact } from '../http/json.js';
import type { Outcome } from '../http/stepped-cart.js';

/** What the shop said of one change: the `userErrors` and `warnings` of its mutation. */
export interface Said {
  readonly errors: readonly Json[];
  readonly warnings: readonly Json[];
}

export type CartOutcome = Outcome<Said>;

// https://shopify.dev/docs/api/storefront/2026-04/enums/CartErrorCode; what is not here needs a closer look.
const REFUSED: Readonly<Partial<Record<string, CartIssue['code']>>> = {
  INVALID_MERCHANDISE_LINE: 'not_found',
  MAXIMUM_EXCEEDED: 'limit',
  CART_TOO_LARGE: 'limit',
};

/** Pieces of a variant, in whatever lines. */
const piecesOf = (cart: Cart, id: string | undefined) =>
  cart.lines.reduce((sum, { variantId, quantity }) => sum + (variantId === id ? quantity : 0), 0);

/** The variant of an addition that was refused for no reason its code would tell. */
export const unexplained = ({ change, result }: CartOutcome): string | undefined =>
  change.type === 'add' && result.errors.some(({ code }) => !REFUSED[String(code)]) ? change.variantId : undefined;

/**
 * The issues of the outcomes, in the light of the cart they led to. `sells` tells of a variant whether the shop has it:
 * undefined when it does not know it. Shopify reports a shortfall as a warning, and the pieces there were are in the cart.
 */
export function issuesOf(
  outcomes: readonly CartOutcome[],
  cart: Cart,
  sells: ReadonlyMap<string, boolean>,
): readonly CartIssue[] {
  const issues = new Map<string, CartIssue>();
  const report = (key: unknown, issue: CartIssue) => issues.set(`${key}`, compact(issue));

  for (const outcome of outcomes) {
    const { change, at, result } = outcome;
    const { errors, warnings } = result;
    const find = (id: unknown) => cart.lines.find((line) => line.id === id);
    const lineId = change.type === 'set' ? change.lineId : undefined;
    const own = change.type === 'add' ? change.variantId : find(lineId)?.variantId;

    for (const { code, message } of errors) {
      const state = unexplained(outcome) && sells.get(own ?? '');
      const found = state === true ? 'other' : state === false ? 'sold_out' : 'not_found';
      report(at, {
        code:
          REFUSED[String(code)] ??
          (change.type === 'add' ? found : change.type === 'coupon' ? 'coupon_invalid' : 'other'),
        change: at,
        lineId,
        variantId: own,
        message: parseText(message) || undefined,
      });
    }

    for (const { code, message, target } of warnings) {
      if (!/^MERCHANDISE_(NOT_ENOUGH|OUT_OF)_STOCK$/.test(String(code))) continue;
      const line = find(target);
      const variantId = line?.variantId ?? own;
      const isOwn = variantId === own;
      const available = piecesOf(cart, variantId);
      // A warning about another line comes with every change of the cart; one is enough.
      report(isOwn ? at : target, {
        code: available ? 'partly_added' : 'sold_out',
        change: isOwn ? at : undefined,
        lineId: line?.id ?? lineId,
        variantId,
        available,
        message: parseText(message) || undefined,
      });
    }

    // A code the shop does not take is no error: it is in the cart, and does not apply.
    if (change.type !== 'coupon' || change.remove || errors.length) continue;
    if (cart.coupons.some(({ code }) => code.toLowerCase() === change.code.toLowerCase())) continue;
    const { code, message } = warnings.find((warning) => String(warning.code).startsWith('DISCOUNT')) ?? {};
    report(at, {
      code: /INACTIVE|USAGE_LIMIT/.test(String(code)) ? 'coupon_expired' : 'coupon_invalid',
      change: at,
      message: parseText(message) || undefined,
    });
  }
  return [...issues.values()];
}
