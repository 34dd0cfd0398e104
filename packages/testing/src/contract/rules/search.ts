import type { SearchQuery } from '@vitrine/core';
import type { ContractRule } from '../rule.js';
import type { Trial } from '../trial.js';
import { print } from '../violation.js';
import { checkProductMoney, checkProductText, checkProductUrls } from './shape.js';

const searchRule = (rule: Omit<ContractRule, 'capability'>): ContractRule => ({ ...rule, capability: 'search' });

/** Every page of a search. */
async function readAll(trial: Trial, query: SearchQuery) {
  const ids: string[] = [];
  let cursor: string | undefined;
  let total: number | undefined;
  for (let page = 1; ; page++) {
    const result = await trial.answer(trial.search({ ...query, ...(cursor !== undefined && { cursor }) }));
    const { items, next } = result;
    trial.check(
      items.length <= (query.limit ?? Infinity),
      () => `page ${page} has ${items.length} items, ${query.limit} were asked for`,
    );
    ids.push(...items.map(({ id }) => id));
    total = result.total;
    if (next === undefined) return { ids, total };
    trial.check(next !== cursor, () => `page ${page} says it is followed by itself`);
    trial.check(page < 200, 'the search does not end after 200 pages');
    cursor = next;
  }
}

export const searchRules: readonly ContractRule[] = [
  searchRule({
    id: 'search/finds',
    sentence: 'search() finds whole products: with variants, money, plain text and safe addresses.',
    needs: ['searchText'],
    async check(trial: Trial) {
      const { items } = await trial.answer(trial.search({ text: trial.fixtures.searchText ?? '' }));
      trial.check(items.length, 'it found nothing');
      items.forEach((product, at) => {
        trial.check(product?.id && product.variants.length, () => `items[${at}] is ${print(product)}`);
        for (const check of [checkProductMoney, checkProductText, checkProductUrls])
          check(trial, product, `items[${at}]`);
      });
    },
  }),
  searchRule({
    id: 'search/pages',
    sentence:
      'The pages of a search give every item once, whatever their length; total, where it is told, is their number.',
    needs: ['searchText'],
    async check(trial: Trial) {
      const text = trial.fixtures.searchText ?? '';
      const long = await readAll(trial, { text, limit: 50 });
      const short = await readAll(trial, { text, limit: 2 });
      trial.check(new Set(short.ids).size === short.ids.length, () => `an item comes twice: ${print(short.ids)}`);
      trial.check(
        print([...short.ids].sort()) === print([...long.ids].sort()),
        () => `pages of 2 give ${print(short.ids)}, pages of 50 ${print(long.ids)}`,
      );
      trial.check(
        short.total === undefined || short.total === short.ids.length,
        () => `total is ${short.total}, there are ${short.ids.length} items`,
      );
    },
  }),
  searchRule({
    id: 'search/nothing',
    sentence: 'A search that finds nothing is an empty list without a next page.',
    async check(trial: Trial) {
      const { items, next } = await trial.answer(trial.search({ text: 'zqxjkv wvuqzx 0000000' }));
      trial.check(Array.isArray(items) && !items.length, () => `it found ${print(items?.map(({ title }) => title))}`);
      trial.check(next === undefined, () => `next is ${print(next)}`);
    },
  }),
  searchRule({
    id: 'search/aborted',
    sentence: 'A search whose signal is aborted rejects with "aborted".',
    async check(trial: Trial) {
      await trial.rejects(trial.search({ text: 'a' }, { signal: AbortSignal.abort() }), 'aborted');
    },
  }),
];
