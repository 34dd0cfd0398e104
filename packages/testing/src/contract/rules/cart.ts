import type { Cart } from '@vitrine/core';
import type { ContractRule } from '../rule.js';
import type { Trial } from '../trial.js';
import { print } from '../violation.js';
import { checkCart, checkIssues } from './shape.js';

const cartRule = (rule: Omit<ContractRule, 'capability'>): ContractRule => ({ ...rule, capability: 'cart' });

/** Pieces of a variant, whether the shop merges lines or keeps them apart. */
const pieces = (cart: Cart | null, variant: string) =>
  cart?.lines.reduce((sum, { variantId, quantity }) => sum + (variantId === variant ? quantity : 0), 0) ?? 0;

const NOTHING = 'vitrine-contract-unknown';

export const cartRules: readonly ContractRule[] = [
  cartRule({
    id: 'cart/load-makes-none',
    sentence: 'load() of a shopper who has no cart is null, and makes none.',
    async check(trial: Trial) {
      const cart = await trial.answer(trial.load());
      trial.check(cart === null, () => `it is ${print(cart)}, expected null`);
      trial.check(
        trial.session.writes.every((token) => token === null),
        () => `it wrote the session ${print(trial.session.writes)}`,
      );
    },
  }),
  cartRule({
    id: 'cart/add',
    sentence: 'add puts a line with the variant, its product, title, price and number of pieces into the cart.',
    async check(trial: Trial) {
      const { add, line } = await trial.filled(2);
      trial.check(line.quantity === 2, () => `the line holds ${line.quantity} pieces, 2 were added`);
      trial.check(
        line.productId === add.productId,
        () => `the line is of product ${print(line.productId)}, ${print(add.productId)} was added`,
      );
      trial.check(line.price, () => 'the line has no price');
    },
  }),
  cartRule({
    id: 'cart/shape',
    sentence:
      'A cart is made of whole pieces, plain text, safe addresses and money in minor units; issues have known codes.',
    async check(trial: Trial) {
      const add = await trial.adding(trial.fixtures.variantInStock);
      const changes = [add, { ...add, variantId: NOTHING, productId: NOTHING, ref: trial.fixtures.unknownRef }];
      const { cart, issues } = await trial.answer(trial.change(changes));
      checkCart(trial, cart);
      checkIssues(trial, issues, changes.length);
      const loaded = await trial.answer(trial.load());
      if (loaded) checkCart(trial, loaded);
    },
  }),
  cartRule({
    id: 'cart/add-twice',
    sentence: 'Adding what is in the cart already adds to it, in the same line or in another.',
    async check(trial: Trial) {
      const { add } = await trial.filled();
      const { cart, issues } = await trial.answer(trial.change([add]));
      trial.check(
        pieces(cart, add.variantId) === 2,
        () => `the cart holds ${pieces(cart, add.variantId)} pieces after adding 1 and 1`,
      );
      trial.check(!issues.length, () => `there are issues: ${print(issues)}`);
    },
  }),
  cartRule({
    id: 'cart/set',
    sentence: 'set changes the number of pieces of a line, which keeps its id.',
    async check(trial: Trial) {
      const { line } = await trial.filled();
      const { cart } = await trial.answer(trial.change([{ type: 'set', lineId: line.id, quantity: 3 }]));
      const after = cart.lines.find(({ id }) => id === line.id);
      trial.check(
        after?.quantity === 3,
        () => `the line ${print(line.id)} holds ${print(after?.quantity)} pieces, 3 were set`,
      );
    },
  }),
  cartRule({
    id: 'cart/set-zero',
    sentence: 'set to 0 removes the line.',
    async check(trial: Trial) {
      const { add, line } = await trial.filled(2);
      const { cart } = await trial.answer(trial.change([{ type: 'set', lineId: line.id, quantity: 0 }]));
      trial.check(
        pieces(cart, add.variantId) === 0,
        () => `the cart still holds ${pieces(cart, add.variantId)} pieces`,
      );
    },
  }),
  cartRule({
    id: 'cart/unknown-line',
    sentence: 'set on a line that is not in the cart is an issue, and changes nothing.',
    async check(trial: Trial) {
      const { add } = await trial.filled();
      const { cart, issues } = await trial.answer(trial.change([{ type: 'set', lineId: NOTHING, quantity: 5 }]));
      trial.check(issues.length, 'there is no issue');
      trial.check(
        pieces(cart, add.variantId) === 1,
        () => `the cart holds ${pieces(cart, add.variantId)} pieces of what it held 1 of`,
      );
    },
  }),
  cartRule({
    id: 'cart/unknown-variant',
    sentence: 'add of a variant the shop does not sell is an issue, and adds nothing.',
    async check(trial: Trial) {
      const { add } = await trial.filled();
      const unknown = { ...add, variantId: NOTHING, productId: NOTHING, ref: trial.fixtures.unknownRef };
      const { cart, issues } = await trial.answer(trial.change([unknown]));
      trial.check(issues.length, 'there is no issue');
      trial.check(
        cart.lines.length === 1 && pieces(cart, add.variantId) === 1,
        () => `the cart holds ${cart.lines.length} lines, 1 expected`,
      );
    },
  }),
  cartRule({
    id: 'cart/in-order',
    sentence: 'The changes of a call are applied in their order, and an issue names the change it belongs to.',
    async check(trial: Trial) {
      const add = await trial.adding(trial.fixtures.variantInStock);
      const unknown = { ...add, variantId: NOTHING, productId: NOTHING, ref: trial.fixtures.unknownRef };
      const { cart, issues } = await trial.answer(trial.change([add, unknown, add]));
      trial.check(
        pieces(cart, add.variantId) === 2,
        () =>
          `the cart holds ${pieces(cart, add.variantId)} pieces, the changes before and after the one that failed add 2`,
      );
      trial.check(
        issues.some(({ change }) => change === 1),
        () => `no issue names the change 1: ${print(issues)}`,
      );
    },
  }),
  cartRule({
    id: 'cart/sold-out',
    sentence: 'add of a variant that is sold out is an issue "sold_out", and adds nothing.',
    needs: ['variantSoldOut'],
    async check(trial: Trial) {
      const add = await trial.adding(trial.fixtures.variantSoldOut ?? '');
      const { cart, issues } = await trial.answer(trial.change([add]));
      trial.check(
        issues.some(({ code }) => code === 'sold_out'),
        () => `no issue is "sold_out": ${print(issues)}`,
      );
      trial.check(!pieces(cart, add.variantId), 'it is in the cart');
    },
  }),
  cartRule({
    id: 'cart/limited',
    sentence:
      'add of more than there is gives an issue "partly_added" or "limit" that says how many there are, and no more are in the cart.',
    needs: ['variantLimited'],
    async check(trial: Trial) {
      const { variantLimited } = trial.fixtures;
      if (!variantLimited) return;
      const { available } = variantLimited;
      const add = await trial.adding(variantLimited, available + 2);
      const { cart, issues } = await trial.answer(trial.change([add]));
      const issue = issues.find(({ code }) => code === 'partly_added' || code === 'limit');
      trial.check(issue, () => `no issue is "partly_added" or "limit": ${print(issues)}`);
      trial.check(
        issue.available === available,
        () => `the issue says ${print(issue.available)} are available, ${available} are`,
      );
      trial.check(
        pieces(cart, add.variantId) <= available,
        () => `the cart holds ${pieces(cart, add.variantId)} pieces of ${available}`,
      );
    },
  }),
  cartRule({
    id: 'cart/coupon',
    sentence: 'A coupon the shop takes, or leaves to the checkout, is in the cart until it is removed.',
    needs: ['coupon'],
    async check(trial: Trial) {
      const { coupon: code = '' } = trial.fixtures;
      const has = ({ coupons }: Cart) => coupons.some((each) => each.code.toLowerCase() === code.toLowerCase());
      await trial.filled();
      const added = await trial.answer(trial.change([{ type: 'coupon', code }]));
      trial.check(
        has(added.cart) && !added.issues.length,
        () => `the cart's coupons are ${print(added.cart.coupons)}, the issues ${print(added.issues)}`,
      );
      const removed = await trial.answer(trial.change([{ type: 'coupon', code, remove: true }]));
      trial.check(!has(removed.cart), () => `after its removal the cart's coupons are ${print(removed.cart.coupons)}`);
    },
  }),
  cartRule({
    id: 'cart/bad-coupon',
    sentence:
      'A coupon the shop refuses is an issue, not an error, and is not applied; a shop that cannot know keeps it as "at_checkout".',
    needs: ['badCoupon'],
    async check(trial: Trial) {
      const { badCoupon: code = '' } = trial.fixtures;
      await trial.filled();
      const { cart, issues } = await trial.answer(trial.change([{ type: 'coupon', code }]));
      const kept = cart.coupons.find((each) => each.code.toLowerCase() === code.toLowerCase());
      trial.check(kept?.status !== 'applied', 'the coupon is applied');
      trial.check(kept || issues.length, 'there is neither an issue nor a coupon left to the checkout');
    },
  }),
  cartRule({
    id: 'cart/ship-to',
    sentence: 'ship-to gives the ways of shipping to a country, or keeps the country for the checkout.',
    async check(trial: Trial) {
      const { country } = trial.fixtures;
      await trial.filled();
      const { cart } = await trial.answer(trial.change([{ type: 'ship-to', country }]));
      checkCart(trial, cart);
      const { shippingOptions } = cart;
      trial.check(
        shippingOptions?.length || cart.country === country,
        () => `the cart has no shippingOptions, and its country is ${print(cart.country)}`,
      );
      for (const { id, title } of shippingOptions ?? []) {
        trial.check(id && title, () => `a way of shipping needs an id and a title: ${print(shippingOptions)}`);
      }
    },
  }),
];
