import { formatMoney, type Arrival } from '@vitrine/core';
import { html } from 'lit';
import type { delivery as english } from '../i18n/en/delivery.js';
import type { Words } from '../base/price-view.js';
import type { Way } from './delivery-view.js';

/** `Tue 24 – Thu 26 Nov` */
export const dateWords = ({ earliest, latest }: Arrival, language: string): string =>
  new Intl.DateTimeFormat(language, { weekday: 'short', day: 'numeric', month: 'short', timeZone: 'UTC' }).formatRange(
    Date.parse(earliest),
    Date.parse(latest),
  );

/** The name of a country in the language; what was said of it where there is none. */
export const countryName = (code = '', language: string): string =>
  (/^[A-Z]{2}$/.test(code) && new Intl.DisplayNames(language, { type: 'region' }).of(code)) || code;

/** That nobody brings anything there. */
export const neverTemplate = (country: string | undefined, words: Words<typeof english>) =>
  html`<span part="way">${words.t('noDelivery', { country: countryName(country, words.language) })}</span>`;

/** `Free delivery, arrives Tue 24 – Thu 26 Nov` */
export function wayTemplate({ cost, arrival, words: said }: Way, words: Words<typeof english>) {
  const { language } = words;
  const delivery = !cost
    ? words.t('delivery')
    : cost.amount
      ? words.t('deliveryCost', { price: formatMoney(cost, language) })
      : words.t('freeDelivery');
  // The shop's words may run in another direction.
  return html`<span part="way"
    >${arrival ? words.t('deliveryArrives', { delivery, date: dateWords(arrival, language) }) : delivery}${
      said && html` · <bdi>${said}</bdi>`
    }</span
  >`;
}
