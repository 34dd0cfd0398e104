import { html } from 'lit';
import { priceStyles, priceTemplate, viewPrice } from '../base/price-view.js';
import { ProductReader } from '../base/product-reader.js';
import { tokensFor } from '../base/tokens.styles.js';
import { price as english } from '../i18n/en/price.js';
import { styles } from './price-element.styles.js';

/**
 * A product's price with what belongs to it: the regular price when reduced and until when, the price per unit, whether tax
 * is in it, and the lowest price of the last 30 days. "From" stands before it when variants differ and none is chosen. Under `price-rules="eu"` a reduction
 * shows only against the 30-day low.
 *
 * @tagname vitrine-price
 * @slot - What shows until the price is known, and where the shop cannot say it: a price in words, a link to the shop.
 * @fires vitrine-error - The product could not be read, or the shop does not know it. `{ code, message, retryable, retry }`
 * @csspart price - The price.
 * @csspart compare-at - The regular price, struck through.
 * @csspart percent - The percentage off.
 * @csspart unit-price - The price per unit.
 * @csspart lowest - The line with the lowest price of the last 30 days.
 * @csspart tax - Whether tax is in the price.
 * @csspart ends - Until when it is reduced.
 * @csspart error - The sentence and button shown when there is no fallback.
 * @cssprop [--vitrine-price-text=inherit] - Colour of the price.
 * @cssprop [--vitrine-price-sale=var(--vitrine-sale)] - Colour of a reduced price.
 * @cssprop [--vitrine-price-muted=var(--vitrine-muted)] - Colour of what stands beside the price.
 * @cssstate loading - The shop is being asked.
 * @cssstate ready - The product is known.
 * @cssstate error - The shop could not be read, or does not know the product.
 */
export class VitrinePrice extends ProductReader<typeof english> {
  static override styles = [tokensFor('price'), priceStyles, styles];
  static override messages = english;

  protected override render() {
    const { data, reader, variant } = this;
    const eu = reader.handle?.config.priceRules === 'eu';
    const chosen = data?.variants.find(({ id, sku }) => variant && (id === variant || sku === variant));
    const view = data && viewPrice(data, chosen, eu);
    if (view) return priceTemplate(view, this, eu);
    const retry = this.failure === 'shopUnreachable' && !this.textContent?.trim();
    return retry
      ? html`<span part="error"
          >${this.t('shopUnreachable')}
          <button type="button" @click=${reader.retry}>${this.t('tryAgain')}</button></span
        >`
      : html`<slot></slot>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'vitrine-price': VitrinePrice;
  }
}
