import type { ContractRule } from '../rule.js';
import type { Trial } from '../trial.js';
import { print } from '../violation.js';
import { checkDelivery } from './delivery-shape.js';
import { checkPolicy, checkReview, checkReviews } from './shape.js';

export const trustRules: readonly ContractRule[] = [
  {
    id: 'reviews/order',
    capability: 'reviews',
    sentence: 'reviews() answers in the order and number of its products, with null for one without reviews.',
    async check(trial: Trial) {
      const ids = (await trial.known()).map(({ id }) => id);
      const asked = [ids[0] ?? '', 'vitrine-contract-unknown', ...ids];
      const found = await trial.answer(trial.reviews(asked));
      trial.check(found.length === asked.length, () => `${found.length} answers to ${asked.length} products`);
      trial.check(found[1] === null, () => `a product the shop does not know has ${print(found[1])}, expected null`);
      trial.check(
        print(found[0]) === print(found[2]),
        () => `the same product asked twice has ${print(found[0])} and ${print(found[2])}`,
      );
    },
  },
  {
    id: 'reviews/empty',
    capability: 'reviews',
    sentence: 'reviews() of no products is an empty list.',
    async check(trial: Trial) {
      const found = await trial.answer(trial.reviews([]));
      trial.check(Array.isArray(found) && !found.length, () => `it is ${print(found)}, expected []`);
    },
  },
  {
    id: 'reviews/shape',
    capability: 'reviews',
    sentence: 'A summary lies on its scale, counts at least one review, and says where they come from in plain text.',
    async check(trial: Trial) {
      const ids = (await trial.known()).map(({ id }) => id);
      const found = await trial.answer(trial.reviews(ids));
      found.forEach((each, at) => each && checkReviews(trial, each, `reviews[${at}]`));
    },
  },
  {
    id: 'reviews/list',
    capability: 'reviews',
    sentence:
      'reviewList(), where there is one, gives the reviews of one product page by page, each once, and only those with the rating asked for.',
    async check(trial: Trial) {
      if (!trial.adapter.reviewList) return;
      const products = await trial.known();
      const summaries = await trial.answer(trial.reviews(products.map(({ id }) => id)));
      for (const [at, { id: productId }] of products.entries()) {
        const best = summaries[at]?.best ?? 5;
        const first = await trial.answer(trial.reviewList({ productId, limit: 2 }));
        first.items.forEach((each, index) => checkReview(trial, each, best, `items[${index}]`));
        for (const rating of new Set(first.items.map((each) => Math.round(each.rating)))) {
          const { items } = await trial.answer(trial.reviewList({ productId, rating, limit: 2 }));
          const wrong = items.find((each) => Math.round(each.rating) !== rating);
          trial.check(items.length && !wrong, () => `of those with ${rating} stars one is ${print(wrong)}`);
        }
        if (first.next === undefined) continue;
        const second = await trial.answer(trial.reviewList({ productId, limit: 2, cursor: first.next }));
        const again = second.items.find((each) => first.items.some(({ id }) => id === each.id));
        trial.check(second.items.length && !again, () => `the second page has ${print(again ?? second.items)}`);
      }
      const { items } = await trial.answer(trial.reviewList({ productId: 'vitrine-contract-unknown' }));
      trial.check(!items.length, () => `a product the shop does not know has ${print(items)}`);
    },
  },
  {
    id: 'policies/shape',
    capability: 'policies',
    sentence:
      'A policy names countries, a category that fits its days, money in minor units, plain text and a safe address.',
    async check(trial: Trial) {
      const policies = await trial.answer(trial.policies());
      trial.check(Array.isArray(policies), () => `it is ${print(policies)}, a list expected`);
      policies.forEach((policy, at) => checkPolicy(trial, policy, `policies[${at}]`));
    },
  },
  {
    id: 'delivery/shape',
    capability: 'delivery',
    sentence:
      'A delivery rule names countries, options with money in minor units, whole working days in order and a time zone that exists, and methods of payment in plain text.',
    async check(trial: Trial) {
      const rules = await trial.answer(trial.delivery());
      trial.check(Array.isArray(rules), () => `it is ${print(rules)}, a list expected`);
      rules.forEach((rule, at) => checkDelivery(trial, rule, `delivery[${at}]`));
    },
  },
];
