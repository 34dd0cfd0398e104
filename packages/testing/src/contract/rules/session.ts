import { createCartStore } from '@vitrine/core';
import type { ContractRule } from '../rule.js';
import { type Trial, TrialSession } from '../trial.js';
import { print } from '../violation.js';

const quantities = (cart: Awaited<ReturnType<Trial['load']>>) =>
  Object.fromEntries(cart?.lines.map(({ variantId, quantity }) => [variantId, quantity]) ?? []);

/** What survives a page, and what must not be lost. */
export const sessionRules: readonly ContractRule[] = [
  {
    id: 'cart/session',
    capability: 'cart',
    sentence: 'A new page with the same session sees the same cart.',
    async check(trial: Trial) {
      const { cart } = await trial.filled(2);
      const next: Trial = await trial.another();
      const loaded = await next.answer(next.load({ session: trial.session }));
      next.check(
        print(quantities(loaded)) === print(quantities(cart)),
        () => `it holds ${print(quantities(loaded))}, the first page left ${print(quantities(cart))}`,
      );
    },
  },
  {
    id: 'cart/own-session',
    capability: 'cart',
    sentence: 'Two sessions are two carts.',
    async check(trial: Trial) {
      await trial.filled();
      const other = await trial.answer(trial.load({ session: new TrialSession() }));
      trial.check(other === null, () => `a session of its own sees ${print(other)}, expected null`);
    },
  },
  {
    id: 'cart/dead-session',
    capability: 'cart',
    sentence:
      'A session the shop has forgotten is no error: load() is null, and a change makes a new cart and keeps its session.',
    async check(trial: Trial) {
      const dead = trial.fixtures.deadSession ?? 'vitrine-contract-dead-session';
      const cart = await trial.answer(trial.load({ session: new TrialSession(dead) }));
      trial.check(cart === null, () => `load() is ${print(cart)}, expected null`);
      const session = new TrialSession(dead);
      const add = await trial.adding(trial.fixtures.variantInStock);
      const result = await trial.answer(trial.change([add], { session }));
      trial.check(
        result.cart.lines.length === 1,
        () => `the new cart holds ${result.cart.lines.length} lines, 1 was added`,
      );
      trial.check(session.read() !== null && session.read() !== dead, () => `the session is ${print(session.read())}`);
    },
  },
  {
    id: 'cart/failure-keeps-session',
    capability: 'cart',
    failure: 'server',
    sentence: 'When the shop is broken load() and change() reject, and the session is kept.',
    async check(trial: Trial) {
      const { add } = await trial.filled();
      const token = trial.session.read();
      const failing = await trial.options.fail?.('server');
      if (!failing) return;
      const broken: Trial = await trial.another(failing);
      const options = { session: trial.session };
      // A cart that lives in the browser can be read without the shop; a change of it needs the product.
      const loaded = await broken.load(options).then(
        () => undefined,
        (error: unknown) => error,
      );
      if (loaded !== undefined) await broken.rejects(Promise.reject(loaded), 'server');
      await broken.rejects(broken.change([add], options), 'server');
      broken.check(
        trial.session.read() === token,
        () => `the session was ${print(token)} and is ${print(trial.session.read())}`,
      );
    },
  },
  {
    id: 'cart/lost-answer',
    capability: 'cart',
    failure: 'lost',
    sentence:
      'When the answer to an addition gets lost and the shopper asks again, the cart holds it once, be it new or not.',
    async check(trial: Trial) {
      const add = await trial.adding(trial.fixtures.variantInStock);
      for (const held of [0, 1]) {
        const session = new TrialSession();
        if (held) await trial.answer(trial.change([add], { session }));
        const losing = await trial.options.fail?.('lost');
        if (!losing) return;
        const cut: Trial = await trial.another(losing);
        const { products, checkout, name } = trial.adapter;
        let isCut = true;
        const store = createCartStore({
          adapter: {
            name,
            products: (refs, options) => products.call(trial.adapter, refs, options),
            checkout: (from, options) => checkout.call(trial.adapter, from, options),
            cart: {
              load: (options) => trial.load(options),
              change: (changes, options) => (isCut ? cut : trial).change(changes, options),
            },
          },
          catalogue: { variant: () => undefined },
          session,
          key: `vitrine-contract-${Math.random()}`,
        });
        await trial.answer(store.load());
        const lost = await store.request([add]).catch((error: unknown) => error);
        cut.check(lost instanceof Error, 'the change did not reject: was its answer lost?');
        isCut = false;
        const { cart } = await trial.answer(store.request([add]));
        store.close();
        const pieces = cart.lines.reduce(
          (sum, each) => sum + (each.variantId === add.variantId ? each.quantity : 0),
          0,
        );
        trial.check(
          pieces === held + 1,
          () => `the cart held ${held}, 1 was added, its answer lost, and the same asked again: it holds ${pieces}`,
        );
      }
    },
  },
  {
    id: 'cart/aborted',
    capability: 'cart',
    sentence: 'A change whose signal is aborted rejects with "aborted".',
    async check(trial: Trial) {
      const add = await trial.adding(trial.fixtures.variantInStock);
      await trial.rejects(trial.change([add], { signal: AbortSignal.abort() }), 'aborted');
    },
  },
];
