import { CommerceError } from '@vitrine/core';
import { TrialSession } from '../trial.js';
import { breakCart, breakChange, cartOf, type Mutation } from './break.js';

export const cartMutations: readonly Mutation[] = [
  [
    'cart/load-makes-none',
    'reading makes a cart',
    breakCart((cart) => ({
      async load(options) {
        return (await cart.load(options)) ?? (await cart.change([{ type: 'ship-to', country: 'NL' }], options)).cart;
      },
    })),
  ],
  ['cart/add', 'the cart stays empty', breakChange(({ cart, issues }) => ({ cart: { ...cart, lines: [] }, issues }))],
  [
    'cart/shape',
    'a line has a fraction of a piece',
    breakChange(({ cart, issues }) => ({
      issues,
      cart: { ...cart, lines: cart.lines.map((line) => ({ ...line, quantity: 0.5 })) },
    })),
  ],
  [
    'cart/shape',
    'an issue has a code of its own',
    breakChange(({ cart }) => ({ cart, issues: [{ code: 'oops' as 'other' }] })),
  ],
  [
    'cart/add-twice',
    'adding sets the number',
    breakCart((cart) => ({
      async change(changes, options) {
        const held = options?.session?.read() ? await cart.load(options) : null;
        const set = changes.map((change) => {
          const line = change.type === 'add' && held?.lines.find(({ variantId }) => variantId === change.variantId);
          return line && change.type === 'add'
            ? ({ type: 'set', lineId: line.id, quantity: change.quantity } as const)
            : change;
        });
        return cart.change(set, options);
      },
    })),
  ],
  [
    'cart/set',
    'set adds',
    breakCart((cart) => ({
      change: (changes, options) =>
        cart.change(
          changes.map((change) => (change.type === 'set' ? { ...change, quantity: change.quantity + 1 } : change)),
          options,
        ),
    })),
  ],
  [
    'cart/set-zero',
    'a line cannot go under one piece',
    breakCart((cart) => ({
      change: (changes, options) =>
        cart.change(
          changes.map((change) =>
            change.type === 'set' ? { ...change, quantity: Math.max(1, change.quantity) } : change,
          ),
          options,
        ),
    })),
  ],
  [
    'cart/unknown-line',
    'it throws for a line that is gone',
    breakCart((cart) => ({
      async change(changes, options) {
        const result = await cart.change(changes, options);
        if (result.issues.some(({ code }) => code === 'not_found'))
          throw new CommerceError('not_found', 'No such line.');
        return result;
      },
    })),
  ],
  [
    'cart/unknown-variant',
    'it says nothing about a variant it cannot add',
    breakChange(({ cart }) => ({ cart, issues: [] })),
  ],
  [
    'cart/in-order',
    'it stops at the first problem',
    breakCart((cart) => ({
      async change([first, ...rest], options) {
        if (!first) throw new CommerceError('invalid', 'Nothing to change.');
        const result = await cart.change([first], options);
        if (result.issues.length || !rest.length) return result;
        const next = rest[0] && (await cart.change([rest[0]], options));
        return next ? { cart: next.cart, issues: next.issues.map((issue) => ({ ...issue, change: 1 })) } : result;
      },
    })),
  ],
  [
    'cart/in-order',
    'its issues name no change',
    breakChange(({ cart, issues }) => ({ cart, issues: issues.map((issue) => ({ ...issue, change: undefined })) })),
  ],
  [
    'cart/sold-out',
    'sold out is "other"',
    breakChange(({ cart, issues }) => ({ cart, issues: issues.map((issue) => ({ ...issue, code: 'other' })) })),
  ],
  [
    'cart/limited',
    'it does not say how many there are',
    breakChange(({ cart, issues }) => ({
      cart,
      issues: issues.map((issue) => ({ ...issue, available: undefined })),
    })),
  ],
  [
    'cart/coupon',
    'the coupon is forgotten',
    breakChange(({ cart, issues }) => ({ cart: { ...cart, coupons: [] }, issues })),
  ],
  [
    'cart/bad-coupon',
    'a refused coupon is applied',
    breakChange(({ cart }) => ({ cart: { ...cart, coupons: [{ code: 'SUMMER24', status: 'applied' }] }, issues: [] })),
  ],
  ['cart/bad-coupon', 'a refused coupon is passed over in silence', breakChange(({ cart }) => ({ cart, issues: [] }))],
  [
    'cart/ship-to',
    'neither ways of shipping nor the country',
    breakChange(({ cart, issues }) => ({ cart: { ...cart, shippingOptions: undefined, country: undefined }, issues })),
  ],
  [
    'cart/session',
    'the cart lives in the adapter',
    (adapter) => {
      const own = new TrialSession();
      const { load, change } = cartOf(adapter);
      return {
        ...adapter,
        cart: {
          load: (options) => load({ ...options, session: own }),
          change: (changes, options) => change(changes, { ...options, session: own }),
        },
      };
    },
  ],
  [
    'cart/own-session',
    'all sessions are one cart',
    (adapter) => {
      const own = new TrialSession();
      const { load, change } = cartOf(adapter);
      return {
        ...adapter,
        cart: {
          load: (options) => load({ ...options, session: own }),
          change: (changes, options) => change(changes, { ...options, session: own }),
        },
      };
    },
  ],
  [
    'cart/dead-session',
    'a forgotten cart is an error',
    breakCart((cart) => ({
      async load(options) {
        const token = options?.session?.read();
        const found = await cart.load(options);
        if (token && !found) throw new CommerceError('not_found', 'No such cart.');
        return found;
      },
    })),
  ],
  [
    'cart/dead-session',
    'the new session is not kept',
    breakCart((cart) => ({
      change: (changes, options) =>
        cart.change(changes, { ...options, session: new TrialSession(options?.session?.read()) }),
    })),
  ],
  [
    'cart/failure-keeps-session',
    'a broken shop costs the cart',
    breakCart((cart) => ({
      change: (changes, options) =>
        cart.change(changes, options).catch((error: unknown) => {
          options?.session?.write(null);
          throw error;
        }),
    })),
  ],
  [
    'cart/lost-answer',
    'it reads a cart once, and remembers it',
    breakCart((cart) => {
      let seen: ReturnType<typeof cart.load> | undefined;
      return { load: (options) => (seen ??= cart.load(options)) };
    }),
  ],
  [
    'cart/aborted',
    'it ignores the signal',
    breakCart((cart) => ({ change: (changes, { session } = {}) => cart.change(changes, { session }) })),
  ],
];
