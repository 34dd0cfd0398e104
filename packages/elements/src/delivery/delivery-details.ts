import { formatMoney, toCommerceError } from '@vitrine/core';
import { html, nothing, type TemplateResult } from 'lit';
import type * as Countries from '../base/countries.js';
import { CartChangeEvent } from '../base/events.js';
import type { Words } from '../base/price-view.js';
import { reportError } from '../base/report-error.js';
import { deliveryDetails as english } from '../i18n/en/delivery-details.js';
import { translate } from '../i18n/localizer.js';
import type { VitrineDelivery } from './delivery-element.js';
import { cutoffTemplate, thresholdTemplate } from './delivery-summary.js';
import type { DeliveryView, Way } from './delivery-view.js';
import { countryName, dateWords, neverTemplate } from './delivery-words.js';
import { paymentArt } from './payment-art.js';

export { styles } from './delivery-details.styles.js';

/** What knows all countries: brought where one of all can be chosen. */
let world: typeof Countries | undefined;

async function bringWorld(host: VitrineDelivery): Promise<void> {
  world = await import('../base/countries.js');
  host.requestUpdate();
}

/**
 * Codes and names of the countries there is something to say about, in the order of the alphabet; undefined while those of the
 * world are on their way.
 */
function choices(host: VitrineDelivery): readonly (readonly [code: string, name: string])[] | undefined {
  const { known, language } = host;
  const rules = known.rules ?? [];
  if (!rules.length || rules.some((rule) => !rule.countries[0])) {
    if (!world) bringWorld(host).catch(() => {});
    return world?.countries(language);
  }
  const names = [...new Set(rules.flatMap((rule) => rule.countries))].map(
    (code) => [code, countryName(code, language)] as const,
  );
  return names.sort((a, b) => a[1].localeCompare(b[1], language));
}

/** Goes by another country; where the shop's cart knows what that costs, it is asked. */
async function choose(host: VitrineDelivery, country: string): Promise<void> {
  if (!country) return;
  host.country = country;
  host.dispatchEvent(new Event('change'));
  const { shop, cart, rules } = host.known;
  if (!shop || rules?.[0] || !cart?.shippingOptions) return;
  try {
    host.dispatchEvent(new CartChangeEvent(await shop.cart.request([{ type: 'ship-to', country }])));
  } catch (thrown) {
    reportError(host, toCommerceError(thrown), () => void choose(host, country));
  }
}

function chooser(host: VitrineDelivery, t: Words<typeof english>['t']) {
  const { country } = host.destination;
  const found = choices(host);
  if (found && !found[1]) return nothing;
  const list = found ?? (country ? [[country, countryName(country, host.language)] as const] : []);
  return html`<label class="row"
    >${t('deliverTo')}
    <select part="country" @change=${(event: Event) => void choose(host, (event.target as HTMLSelectElement).value)}>
      ${list.some(([code]) => code === country) ? nothing : html`<option value="" selected>${t('country')}</option>`}
      ${list.map(([code, name]) => html`<option value=${code} .selected=${code === country}>${name}</option>`)}
    </select>
  </label>`;
}

function wayRow({ name, cost, arrival, words }: Way, { t, language }: Words<typeof english>) {
  const date = arrival ? dateWords(arrival, language) : words;
  return html`<li class="row">
    <span
      >${name && html`<bdi part="name">${name}</bdi>`}${
        date && html` <bdi class=${name ? 'fine' : nothing} part="date">${date}</bdi>`
      }</span
    >
    ${cost ? html`<span part="cost">${cost.amount ? formatMoney(cost, language) : t('free')}</span>` : nothing}
  </li>`;
}

/** All ways to deliver, with the country to choose, the threshold and the ways to pay. */
export function template(view: DeliveryView, host: VitrineDelivery): TemplateResult {
  const { language } = host;
  const t: Words<typeof english>['t'] = (key, values) => translate(english, language, key, values);
  const { ways, cheapest, rule } = view;
  return html`${chooser(host, t)}
    <div aria-live="polite">
      ${
        ways[0]
          ? html`<ul part="options">
              ${ways.map((way) => wayRow(way, { t, language }))}
            </ul>`
          : rule?.never
            ? html`<p>${neverTemplate(host.destination.country, host)}</p>`
            : nothing
      }
    </div>
    ${cutoffTemplate(cheapest?.arrival, host)} ${thresholdTemplate(view, host)}
    ${
      rule?.payment &&
      html`<p class="fine" id="pay">${t('waysToPay')}</p>
        <ul part="payment" aria-labelledby="pay">
          ${rule.payment.map(({ name, kind }) => html`<li>${paymentArt(kind)} <bdi>${name}</bdi></li>`)}
        </ul>`
    }`;
}
