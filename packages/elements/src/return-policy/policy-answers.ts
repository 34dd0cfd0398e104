import { safeUrl, type ReturnTerms } from '@vitrine/core';
import { html, type TemplateResult } from 'lit';
import { returnAnswers } from '../i18n/en/return-answers.js';
import { translate } from '../i18n/localizer.js';
import type { MessageValues, MessageKey } from '../i18n/translate.js';
import { adopt } from '../base/adopt.js';
import { styles } from './policy-answers.styles.js';
import type { PolicyWords } from './policy-words.js';
import type { VitrineReturnPolicy } from './return-policy-element.js';

/** What is given back, and how a product goes back. */
const TERMS = {
  full: 'yourMoney',
  exchange: 'equalProduct',
  credit: 'voucher',
  mail: 'byPost',
  store: 'inShop',
  kiosk: 'atKiosk',
  keep: 'keepProduct',
} as const;

type Say = (key: MessageKey<typeof returnAnswers>, values?: MessageValues) => string;

/** The questions that the policy answers, in the shop's words or ours. */
function rows(words: PolicyWords, t: Say) {
  const { policy, language, today, terms } = words;
  const { refundable, exchangeable, exceptions, condition, how, form, counts, countries, seasons = [] } = policy;
  const { refund, methods } = terms;
  const answered: TemplateResult[] = [];
  /** A question, unless nothing answers it. The shop's words may run in another direction than ours. */
  const row = (question: MessageKey<typeof returnAnswers>, ...answers: unknown[]) => {
    const said = answers.filter(Boolean).map((answer) => html`<p dir="auto">${answer}</p>`);
    if (said[0])
      answered.push(
        html`<div>
          <dt part="question">${t(question)}</dt>
          <dd part="answer">${said}</dd>
        </div>`,
      );
  };
  const either = (list: readonly (keyof typeof TERMS)[] | undefined) =>
    list && new Intl.ListFormat(language, { type: 'disjunction' }).format(list.map((term) => t(TERMS[term])));
  const all = t(exceptions ? 'everythingElse' : 'everything');
  // What is not said is not made up: a policy that names what is given back leaves out the rest on purpose.
  const given = (kind: 'full' | 'exchange') => refund && (refund.includes(kind) ? all : t('nothing'));
  const window = (when: ReturnTerms) => {
    const days = words.days(when);
    const counted = days && t(counts === 'order' ? 'fromOrder' : 'fromDelivery', { days });
    return words.endless(when) || [counted, words.until(when)].filter(Boolean).join(', ');
  };
  // Nothing may follow the address in a `mailto:`.
  const email = policy.email?.replace(/[^\w.+@-].*/s, '');
  const page = safeUrl(policy.page);
  const names = new Intl.DisplayNames(language, { type: 'region' });
  const where = countries.flatMap((code) => (/^[A-Z]{2}$/.test(code) && names.of(code)) || []);
  if (terms.category === 'not_permitted') row('cannotReturn', exceptions ?? all);
  else {
    row('canRefund', refundable ?? given('full'));
    row('canExchange', exchangeable ?? given('exchange'));
    row('cannotReturn', exceptions);
    row(
      'howLong',
      window(policy),
      // Those to come as well: who orders later wants to know.
      ...seasons.map(
        ({ from, to }) =>
          to >= today &&
          `${t('seasonOrders', { from: words.date(from), to: words.date(to) })}: ${window(words.termsOn(from))}`,
      ),
      words.lastDay(),
    );
    row('whatCondition', condition);
    row('whatBack', either(refund));
    row('whatCost', words.fee());
    row(
      'howReturn',
      either(methods),
      form && t('fillForm'),
      email && html`<a href="mailto:${email}">${t('writeTo', { email })}</a>`,
      page && html`<a href=${page}>${t('registerReturn')}</a>`,
      how,
    );
  }
  row('whereHolds', where[0] && new Intl.ListFormat(language).format(where));
  return answered;
}

/** A whole policy: its title, a heading of that `level`, the questions it answers, its own words, the way to its page, and the `end`. */
function answersTemplate(words: PolicyWords, level: number, end: unknown): TemplateResult {
  const { policy, language } = words;
  const t: Say = (key, values) => translate(returnAnswers, language, key, values);
  const answers = rows(words, t);
  const url = safeUrl(policy.url);
  const whole = policy.text && html`<p part="text" dir="auto">${policy.text}</p>`;
  return html`<div part="title" id="title" role="heading" aria-level=${level} dir="auto">
      ${policy.title ?? words.t('returnPolicy')}
    </div>
    ${answers[0] && html`<dl part="answers">${answers}</dl>`}
    ${
      whole && answers[0]
        ? html`<details part="whole">
            <summary>${t('wholePolicy')}</summary>
            ${whole}
          </details>`
        : whole
    }
    ${url && html`<p><a part="page" href=${url}>${t('policyAtShop')}</a></p>`} ${end}`;
}

export type AnswersTemplate = typeof answersTemplate;

export function part({ renderRoot }: VitrineReturnPolicy): AnswersTemplate {
  adopt(renderRoot, styles);
  return answersTemplate;
}
