import type { CheckoutHandoff } from '@vitrine/core';
import type { ContractRule } from '../rule.js';
import type { Trial } from '../trial.js';
import { print } from '../violation.js';
import { checkUrl } from './shape.js';

function checkHandoff(trial: Trial, { url, method, fields }: CheckoutHandoff): void {
  trial.check(typeof url === 'string', () => `url is ${print(url)}`);
  checkUrl(trial, url, 'url');
  trial.check(!/javascript:/i.test(decodeURI(url)), 'the url carries a script');
  trial.check(method === undefined || method === 'GET' || method === 'POST', () => `method is ${print(method)}`);
  trial.check(!fields || method === 'POST', 'fields are of a POST only');
  for (const [name, value] of Object.entries(fields ?? {})) {
    trial.check(typeof value === 'string', () => `the field ${name} is ${print(value)}, text expected`);
  }
}

export const checkoutRules: readonly ContractRule[] = [
  {
    id: 'checkout/cart',
    capability: 'cart',
    sentence: 'checkout() of a cart gives an absolute http(s) address to pay at, and leaves the cart as it is.',
    async check(trial: Trial) {
      const { cart } = await trial.filled();
      checkHandoff(trial, await trial.answer(trial.checkout({ cart })));
      const after = await trial.answer(trial.load());
      trial.check(after?.lines.length === cart.lines.length, () => `afterwards the cart is ${print(after)}`);
    },
  },
  {
    id: 'checkout/lines',
    sentence:
      'checkout() of lines alone gives an address too, or rejects with "unsupported" or "config" where the shop cannot.',
    async check(trial: Trial) {
      const { variantId, productId } = await trial.adding(trial.fixtures.variantInStock);
      const lines = [{ variantId, productId, quantity: 2 }];
      const handoff = await trial
        .checkout({ lines })
        .catch((error: unknown) => trial.rejects(Promise.reject(error), 'unsupported', 'config').then(() => undefined));
      if (handoff) checkHandoff(trial, handoff);
    },
  },
  {
    id: 'checkout/nothing',
    sentence: 'checkout() of nothing rejects with "invalid", "config" or "unsupported".',
    async check(trial: Trial) {
      await trial.rejects(trial.checkout({}), 'invalid', 'config', 'unsupported');
    },
  },
];
