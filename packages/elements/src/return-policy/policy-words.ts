import { dayAt, formatMoney, lastReturnDay, termsOn, type Policy, type ReturnTerms } from '@vitrine/core';
import type { Words } from '../base/price-view.js';
import { returnSummary } from '../i18n/en/return-summary.js';
import { translate } from '../i18n/localizer.js';

/** The texts of a summary, in a language. */
const wordsIn = (language: string): Words => ({
  language,
  t: (key, values) => translate(returnSummary, language, key, values),
});

/** A day of the calendar, `YYYY-MM-DD`, as the language writes it. */
export const dateWords = (day: string, language: string): string =>
  new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' }).format(Date.parse(day));

/** What a policy grants for an order placed now. */
export const termsNow = (policy: Policy) => termsOn(policy, dayAt(Date.now(), policy.timeZone));

/** What a return costs, in a few words; undefined when the policy does not say. */
export function feeWords({ fees, feeAmount }: ReturnTerms, words: Words): string | undefined {
  if (!fees) return;
  if (fees === 'free') return words.t('freeReturns');
  if (!feeAmount) return fees === 'restocking' ? undefined : words.t('returnAtCost');
  return words.t(fees === 'restocking' ? 'restockingCost' : 'returnCost', {
    price: formatMoney(feeAmount, words.language),
  });
}

/** The policy in a few words: `30 days · free returns`. */
export function summaryWords(policy: Policy, language: string): string {
  const words = wordsIn(language);
  const terms = termsNow(policy);
  const { category, days, until } = terms;
  if (category === 'not_permitted') return words.t('returnNever');
  const window = days
    ? words.t('dayCount', { count: days })
    : until
      ? words.t('untilDay', { date: dateWords(until, language) })
      : words.t(category === 'unlimited' ? 'returnAnyTime' : 'returnPolicy');
  return [window, feeWords(terms, words)].filter(Boolean).join(' · ');
}

/** The last day to return what is ordered today, as a sentence; undefined where there is none. */
export function lastDayWords(policy: Policy, language: string): string | undefined {
  const last = lastReturnDay(policy, Date.now());
  const words = wordsIn(language);
  return last && words.t(last.atLeast ? 'lastDayAtLeast' : 'lastDay', { date: dateWords(last.day, words.language) });
}
