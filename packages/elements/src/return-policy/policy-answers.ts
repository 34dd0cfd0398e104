import { dayAt, safeUrl, termsOn, type Policy, type ReturnTerms } from '@vitrine/core';
import { html, nothing, type TemplateResult } from 'lit';
import type { Words } from '../base/price-view.js';
import { returnAnswers } from '../i18n/en/return-answers.js';
import { returnSummary } from '../i18n/en/return-summary.js';
import { translate } from '../i18n/localizer.js';
import { dateWords, feeWords, lastDayWords, termsNow } from './policy-words.js';

export { styles } from './policy-answers.styles.js';

const REFUNDS = { full: 'yourMoney', exchange: 'equalProduct', credit: 'voucher' } as const;
const METHODS = { mail: 'byPost', store: 'inShop', kiosk: 'atKiosk', keep: 'keepProduct' } as const;

/** What stands in an answer: the shop's words, which may run in another direction, or ours. */
const shopWords = (text: string | undefined) => text && html`<p dir="auto">${text}</p>`;
const ourWords = (text: string | undefined) => text && html`<p>${text}</p>`;

type Row = readonly [question: string, ...answers: unknown[]];

/** The questions that the policy answers, with what it says. */
function rows(policy: Policy, words: Words): Row[] {
  const { t, language } = words;
  const { refundable, exchangeable, exceptions, condition, how, form, counts, countries } = policy;
  // Nothing may follow the address in a `mailto:`.
  const email = policy.email?.replace(/[^\w.+@-].*/s, '');
  const page = safeUrl(policy.page);
  const terms = termsNow(policy);
  const { refund, methods } = terms;
  const either = (keys: readonly string[] | undefined) =>
    keys && new Intl.ListFormat(language, { type: 'disjunction' }).format(keys.map((key) => t(key)));
  const never = terms.category === 'not_permitted';
  const all = t(exceptions ? 'everythingElse' : 'everything');
  // What is not said is not made up: a policy that names what is given back leaves out the rest on purpose.
  const given = (kind: 'full' | 'exchange') => refund && (refund.includes(kind) ? all : t('nothing'));
  const date = (day: string) => dateWords(day, language);
  const window = ({ category, days, until }: ReturnTerms) => {
    if (category === 'unlimited' || category === 'not_permitted')
      return t(category === 'unlimited' ? 'returnAnyTime' : 'returnNever');
    const counted =
      days && t(counts === 'order' ? 'fromOrder' : 'fromDelivery', { days: t('dayCount', { count: days }) });
    return [counted, until && t('untilDay', { date: date(until) })].filter(Boolean).join(', ');
  };
  // Those to come as well: who orders later wants to know.
  const today = dayAt(Date.now(), policy.timeZone);
  const seasons = policy.seasons?.filter(({ to }) => to >= today) ?? [];
  const names = new Intl.DisplayNames(language, { type: 'region' });
  const where = countries.filter((code) => /^[A-Z]{2}$/.test(code)).map((code) => names.of(code) ?? code);

  const returning: Row[] = [
    ['canRefund', shopWords(refundable) ?? ourWords(given('full'))],
    ['canExchange', shopWords(exchangeable) ?? ourWords(given('exchange'))],
    ['cannotReturn', shopWords(exceptions)],
    [
      'howLong',
      ourWords(window(policy)),
      ...seasons.map(({ from, to }) =>
        ourWords(`${t('seasonOrders', { from: date(from), to: date(to) })}: ${window(termsOn(policy, from))}`),
      ),
      ourWords(lastDayWords(policy, language)),
    ],
    ['whatCondition', shopWords(condition)],
    ['whatBack', ourWords(either(refund?.map((kind) => REFUNDS[kind])))],
    ['whatCost', ourWords(feeWords(terms, words))],
    [
      'howReturn',
      ourWords(either(methods?.map((method) => METHODS[method]))),
      form && ourWords(t('fillForm')),
      email && html`<p><a href="mailto:${email}">${t('writeTo', { email })}</a></p>`,
      page && html`<p><a href=${page}>${t('registerReturn')}</a></p>`,
      shopWords(how),
    ],
  ];
  return [
    ...(never ? [['cannotReturn', shopWords(exceptions) ?? ourWords(t('everything'))] as const] : returning),
    ['whereHolds', where[0] && ourWords(new Intl.ListFormat(language).format(where))],
  ];
}

export interface AnswersView {
  readonly policy: Policy;
  readonly language: string;
  /** Of the title, 1 to 6. */
  readonly level: number;
  /** What stands at the end: notice and withdrawal. */
  readonly end: unknown;
}

/** A whole policy: its title, the questions it answers, its own words, and the way to its page. */
export function answersTemplate({ policy, language, level, end }: AnswersView): TemplateResult {
  const english = { ...returnSummary, ...returnAnswers };
  const t: Words['t'] = (key, values) => translate(english, language, key, values);
  const answered = rows(policy, { t, language }).filter(([, ...answers]) => answers.some(Boolean));
  const url = safeUrl(policy.url);
  const whole = policy.text && html`<p part="text" dir="auto">${policy.text}</p>`;
  return html`<div part="title" id="title" role="heading" aria-level=${level} dir="auto">
      ${policy.title ?? t('returnPolicy')}
    </div>
    ${
      answered[0] &&
      html`<dl part="answers">
        ${answered.map(
          ([question, ...answers]) =>
            html`<div>
              <dt part="question">${t(question)}</dt>
              <dd part="answer">${answers.map((answer) => answer || nothing)}</dd>
            </div>`,
        )}
      </dl>`
    }
    ${
      whole && answered[0]
        ? html`<details part="whole">
            <summary>${t('wholePolicy')}</summary>
            ${whole}
          </details>`
        : whole
    }
    ${url && html`<p><a part="page" href=${url}>${t('policyAtShop')}</a></p>`} ${end}`;
}
