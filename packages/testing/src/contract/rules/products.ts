import type { Product } from '@vitrine/core';
import type { ContractRule } from '../rule.js';
import type { Trial } from '../trial.js';
import { print } from '../violation.js';
import { checkProductMoney, checkProductText, checkProductUrls, checkReviews } from './shape.js';

/** References nobody could sell anything under. */
const ODD_REFS = [
  '',
  'id:',
  'handle:',
  'handle:<img src=x onerror=alert(1)>',
  'sku:"\'\\',
  'url:javascript:alert(1)',
  'url:not an address',
  'gid://nowhere/Product/1',
  '__proto__',
  'handle:constructor',
  `handle:${'x'.repeat(2000)}`,
];

const STOCK = ['in_stock', 'low', 'sold_out', 'preorder', 'backorder', 'unknown'];

/** Each known product by itself, under a name for the report. */
function each(
  id: string,
  sentence: string,
  check: (...args: Parameters<typeof checkProductMoney>) => void,
): ContractRule {
  return {
    id,
    sentence,
    async check(trial: Trial) {
      (await trial.known()).forEach((product, at) => check(trial, product, `products[${at}]`));
    },
  };
}

const keyOf = (product: Product, options: Readonly<Record<string, string>>) =>
  JSON.stringify(product.options.map(({ name }) => options[name]));

export const productRules: readonly ContractRule[] = [
  {
    id: 'products/order',
    sentence: 'products() answers in the order and number of its references, with null for one the shop does not know.',
    async check(trial: Trial) {
      const { knownRefs, unknownRef } = trial.fixtures;
      const alone = new Map<string, string | undefined>([[unknownRef, undefined]]);
      for (const ref of knownRefs) alone.set(ref, (await trial.answer(trial.products([ref])))[0]?.id);
      const refs = knownRefs.toReversed().flatMap((ref, at) => (at === 1 ? [unknownRef, ref] : [ref]));
      const found = await trial.answer(trial.products(refs));
      trial.check(
        Array.isArray(found) && found.length === refs.length,
        () => `${found.length} answers to ${refs.length} references`,
      );
      refs.forEach((ref, at) => {
        const expected = alone.get(ref);
        trial.check(
          found[at]?.id === expected,
          () =>
            `answer ${at}, to ${print(ref)}, is ${print(found[at]?.id ?? found[at])}, expected ${print(expected ?? null)}`,
        );
      });
    },
  },
  {
    id: 'products/known',
    sentence: 'products() finds a product by every kind of reference the adapter takes.',
    async check(trial: Trial) {
      await trial.known();
    },
  },
  {
    id: 'products/unknown',
    sentence: 'A reference the shop does not know is null, never undefined and never a failed call.',
    async check(trial: Trial) {
      const found = await trial.answer(trial.products([trial.fixtures.unknownRef]));
      trial.check(found.length === 1 && found[0] === null, () => `it is ${print(found)}, expected [null]`);
    },
  },
  {
    id: 'products/odd-refs',
    sentence: 'References that make no sense are null, and spoil nothing for the others of the call.',
    async check(trial: Trial) {
      const [ref = ''] = trial.fixtures.knownRefs;
      const found = await trial.answer(trial.products([...ODD_REFS, ref]));
      ODD_REFS.forEach((odd, at) =>
        trial.check(found[at] === null, () => `${print(odd)} gave ${print(found[at])}, expected null`),
      );
      trial.check(found[ODD_REFS.length], () => `${print(ref)}, asked with them, was not found`);
    },
  },
  {
    id: 'products/duplicates',
    sentence: 'The same reference twice is the same product twice.',
    async check(trial: Trial) {
      const [first = '', second = first] = trial.fixtures.knownRefs;
      const found = await trial.answer(trial.products([first, second, first]));
      trial.check(found.length === 3 && found[0], () => `${found.length} answers to 3 references`);
      trial.check(
        found[2]?.id === found[0].id,
        () => `the first answer is ${print(found[0]?.id)}, the third ${print(found[2]?.id ?? found[2])}`,
      );
    },
  },
  {
    id: 'products/empty',
    sentence: 'No references is an empty list.',
    async check(trial: Trial) {
      const found = await trial.answer(trial.products([]));
      trial.check(Array.isArray(found) && found.length === 0, () => `it is ${print(found)}, expected []`);
    },
  },
  {
    id: 'products/many',
    sentence: 'products() takes as many references as a page has, whatever the backend gives in one answer.',
    async check(trial: Trial) {
      const { knownRefs, unknownRef } = trial.fixtures;
      const [first = ''] = knownRefs;
      const refs = [...Array.from({ length: 260 }, (_, at) => `${unknownRef}-${at}`), first];
      const found = await trial.answer(trial.products(refs));
      trial.check(found.length === refs.length, () => `${found.length} answers to ${refs.length} references`);
      trial.check(found.at(-1), () => `the last of ${refs.length} references, ${print(first)}, was not found`);
    },
  },
  {
    id: 'products/variants',
    sentence: 'A product has an id and at least one variant, and no two variants share an id.',
    async check(trial: Trial) {
      (await trial.known()).forEach(({ id, variants }, at) => {
        trial.check(typeof id === 'string' && id, () => `products[${at}].id is ${print(id)}`);
        trial.check(Array.isArray(variants) && variants.length, () => `products[${at}] has no variants`);
        const ids = variants.map((variant) => variant.id);
        trial.check(
          ids.every((each) => typeof each === 'string' && each),
          () => `products[${at}] has a variant without an id: ${print(ids)}`,
        );
        trial.check(
          new Set(ids).size === ids.length,
          () => `products[${at}] has variants with the same id: ${print(ids)}`,
        );
      });
    },
  },
  each(
    'products/options',
    'Every variant chooses one listed value of every option, and no two choose the same.',
    (trial: Trial, product, at) => {
      for (const { options, id } of product.variants) {
        for (const { name, values } of product.options) {
          trial.check(
            values.some((value) => value.name === options[name]),
            () =>
              `${at}: variant ${print(id)} has ${print(name)}: ${print(options[name])}, which is none of ${print(values.map((value) => value.name))}`,
          );
        }
        const extra = Object.keys(options).find((name) => !product.options.some((option) => option.name === name));
        trial.check(
          extra === undefined,
          () => `${at}: variant ${print(id)} has ${print(extra)}, which is no option of the product`,
        );
      }
      const choices = new Set(product.variants.map(({ options }) => keyOf(product, options)));
      trial.check(
        choices.size === product.variants.length,
        () => `${at} has variants that cannot be told apart by their options`,
      );
    },
  ),
  each('products/money', 'Money is a whole number of minor units with its currency and digits.', checkProductMoney),
  each(
    'products/compare-at',
    'compareAt is there only when it is higher than the price, and in its currency.',
    (trial: Trial, { variants }, at) => {
      for (const { id, price, compareAt } of variants) {
        if (!compareAt) continue;
        trial.check(
          price &&
            compareAt.currency === price.currency &&
            compareAt.amount * 10 ** price.digits > price.amount * 10 ** compareAt.digits,
          () => `${at}: variant ${print(id)} costs ${print(price)} and compares with ${print(compareAt)}`,
        );
      }
    },
  ),
  each(
    'products/stock',
    'Stock is one of the known states, and its numbers do not contradict it.',
    (trial: Trial, { variants }, at) => {
      for (const { id, stock, quantity, maxQuantity } of variants) {
        trial.check(STOCK.includes(stock), () => `${at}: variant ${print(id)} has the stock ${print(stock)}`);
        trial.check(
          quantity === undefined || (Number.isSafeInteger(quantity) && quantity >= 0),
          () => `${at}: variant ${print(id)} has ${print(quantity)} pieces`,
        );
        trial.check(
          !(stock === 'sold_out' && quantity),
          () => `${at}: variant ${print(id)} is sold out and has ${quantity} pieces`,
        );
        trial.check(
          maxQuantity === undefined || (Number.isSafeInteger(maxQuantity) && maxQuantity >= 1),
          () => `${at}: variant ${print(id)} has maxQuantity ${print(maxQuantity)}`,
        );
      }
    },
  ),
  each('products/urls', 'Addresses are absolute http(s) ones; pictures may also be data:image.', checkProductUrls),
  each('products/text', 'Text is plain: no markup and no entities.', checkProductText),
  each(
    'products/rating',
    'A rating lies on its scale and counts at least one review; without reviews there is none.',
    (trial: Trial, { rating }, at) => {
      if (rating) checkReviews(trial, rating, `${at}.rating`);
    },
  ),
  {
    id: 'products/aborted',
    sentence: 'A call whose signal is aborted, before or during it, rejects with "aborted".',
    async check(trial: Trial) {
      const { knownRefs } = trial.fixtures;
      await trial.rejects(trial.products(knownRefs, { signal: AbortSignal.abort() }), 'aborted');
      const controller = new AbortController();
      const running = trial.products(knownRefs, { signal: controller.signal });
      controller.abort();
      await trial.rejects(running, 'aborted');
    },
  },
];
