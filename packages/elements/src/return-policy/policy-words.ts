import { dayAt, formatMoney, lastDayOf, termsOn, type Policy, type ReturnTerms } from '@vitrine/core';
import type { Words } from '../base/price-view.js';
import { returnSummary } from '../i18n/en/return-summary.js';
import { returns } from '../i18n/en/returns.js';
import { translate } from '../i18n/localizer.js';
import type { MessageValues, MessageKey } from '../i18n/translate.js';

const english = { ...returns, ...returnSummary };

/** A window that has no days. */
const ENDLESS: Partial<Record<ReturnTerms['category'], MessageKey<typeof returns>>> = {
  unlimited: 'returnAnyTime',
  not_permitted: 'returnNever',
};

/** What a policy says, in a few words of a language. */
export class PolicyWords implements Words {
  /** The shop's day, `YYYY-MM-DD`. */
  readonly today: string;
  /** What holds for an order of today. */
  readonly terms: ReturnTerms;

  constructor(
    readonly policy: Policy,
    readonly language: string,
  ) {
    this.today = dayAt(Date.now(), policy.timeZone);
    this.terms = this.termsOn(this.today);
  }

  /** What holds for an order of a day, `YYYY-MM-DD`. */
  termsOn(day: string): ReturnTerms {
    return termsOn(this.policy, day);
  }

  t(key: MessageKey<typeof english>, values?: MessageValues): string {
    return translate(english, this.language, key, values);
  }

  /** A day of the calendar, `YYYY-MM-DD`, as the language writes it. */
  date(day: string): string {
    return new Date(day).toLocaleDateString(this.language, { dateStyle: 'long', timeZone: 'UTC' });
  }

  endless({ category }: ReturnTerms) {
    return ENDLESS[category] && this.t(ENDLESS[category]);
  }

  days({ days }: ReturnTerms) {
    return days && this.t('dayCount', { count: days });
  }

  until({ until }: ReturnTerms) {
    return until && this.t('untilDay', { date: this.date(until) });
  }

  /** What a return costs; nothing when the policy does not say. */
  fee() {
    const { fees, feeAmount } = this.terms;
    if (!fees || fees === 'free') return fees && this.t('freeReturns');
    const kept = fees === 'restocking';
    return feeAmount
      ? this.t(kept ? 'restockingCost' : 'returnCost', { price: formatMoney(feeAmount, this.language) })
      : !kept && this.t('returnAtCost');
  }

  /** The last day to return what is ordered today, as a sentence; nothing where there is none. */
  lastDay() {
    const last = lastDayOf(this.terms, this.today, this.policy.counts);
    return last && this.t(last.atLeast ? 'lastDayAtLeast' : 'lastDay', { date: this.date(last.day) });
  }
}
