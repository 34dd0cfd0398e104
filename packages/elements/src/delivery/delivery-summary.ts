import { formatMoney, freeDelivery, type Arrival } from '@vitrine/core';
import { html, nothing, type TemplateResult } from 'lit';
import type { Words } from '../base/price-view.js';
import { deliverySummary } from '../i18n/en/delivery-summary.js';
import { translate } from '../i18n/localizer.js';
import type { VitrineDelivery } from './delivery-element.js';
import { bestOf, isSooner, type DeliveryView } from './delivery-view.js';
import { dateWords } from './delivery-words.js';

export { styles } from './delivery-summary.styles.js';

const wordsIn = ({ language }: VitrineDelivery): Words<typeof deliverySummary> => ({
  language,
  t: (key, values) => translate(deliverySummary, language, key, values),
});

/** `2 hr, 5 min` */
function timeWords(minutes: number, language: string): string {
  const part = (count: number, unit: string) =>
    count ? new Intl.NumberFormat(language, { style: 'unit', unit }).format(count) : [];
  return new Intl.ListFormat(language, { type: 'unit', style: 'short' }).format(
    [part(Math.floor(minutes / 60), 'hour'), part(minutes % 60, 'minute')].flat(),
  );
}

/** Until when what is said of an arrival is so, where the shop has named a cut-off that is to come today. */
export function cutoffTemplate(arrival: Arrival | undefined, host: VitrineDelivery) {
  const { t, language } = wordsIn(host);
  // Whole minutes: never more than there are, and nothing in the last.
  const minutes = arrival?.today ? Math.floor((arrival.until - Date.now()) / 60_000) : 0;
  return minutes > 0
    ? html`<p class="fine" part="cutoff">${t('orderWithin', { time: timeWords(minutes, language) })}</p>`
    : nothing;
}

/** What is missing for free delivery; once it is reached, the cost says so. */
export function thresholdTemplate({ rule, goods }: DeliveryView, host: VitrineDelivery) {
  const { t, language } = wordsIn(host);
  const free = rule && freeDelivery(rule, goods);
  if (!free) return nothing;
  const { from, missing } = free;
  const left = missing?.amount;
  if (left === 0)
    return host.layout === 'threshold' ? html`<p class="fine" part="threshold">${host.t('freeDelivery')}</p>` : nothing;
  const price = formatMoney(missing ?? from, language);
  return html`<p class="fine" part="threshold" id="threshold">
      ${t(left ? 'moreForFree' : 'freeDeliveryFrom', { price })}
    </p>
    ${
      left
        ? html`<progress
            part="progress"
            aria-labelledby="threshold"
            max=${from.amount}
            value=${from.amount - left}
          ></progress>`
        : nothing
    }`;
}

/** A way that arrives sooner than the cheapest, and what it costs. */
function fasterTemplate({ ways, cheapest }: DeliveryView, host: VitrineDelivery) {
  const { t, language } = wordsIn(host);
  const { arrival, cost } =
    bestOf(
      ways.filter((way) => cheapest && isSooner(way, cheapest)),
      isSooner,
    ) ?? {};
  return arrival && cost
    ? html`<p class="fine" part="faster">
        ${t('fasterDelivery', { date: dateWords(arrival, language), price: formatMoney(cost, language) })}
      </p>`
    : nothing;
}

/** The line, and beside it what else helps to decide; or the threshold alone. */
export function template(view: DeliveryView, host: VitrineDelivery, line: unknown): TemplateResult {
  const threshold = thresholdTemplate(view, host);
  return host.layout === 'threshold'
    ? html`${threshold}`
    : html`<p>${line}</p>
        ${cutoffTemplate(view.cheapest?.arrival, host)} ${fasterTemplate(view, host)} ${threshold}`;
}
