import type { ShopConfig } from '@vitrine/core';
import { css, html } from 'lit';
import { adopt } from '../base/adopt.js';
import type { VitrineProduct } from '../product/product-element.js';

/** In the button alone the words must not decide how wide it is. */
const styles = css`
  :host [part='disclosure'] {
    width: 0;
    min-width: 100%;
  }
`;

/** Whether what a page put in the slot says something. */
const speaks = (element: Element) =>
  !(element as HTMLElement).hidden && (element.localName === 'vitrine-disclosure' || element.textContent?.trim());

/**
 * What a card says before anything that leads to the shop: the page's own disclosure where it has put one in the slot, else
 * one made of whom the sale is credited to. A slot with nothing to read in it does not count.
 */
export function disclose(card: VitrineProduct, { creator }: Pick<ShopConfig, 'creator'> = {}) {
  if (card.renderRoot) adopt(card.renderRoot, styles);
  const own = [...card.querySelectorAll(':scope > [slot=disclosure]')].some(speaks);
  // The slot is there in any case: it tells when that changes.
  const name = card.creator || creator;
  const kind = card.affiliate || name ? 'affiliate' : 'ad';
  return html`${
      own ? '' : html`<vitrine-disclosure part="disclosure" kind=${kind} .creator=${name}></vitrine-disclosure>`
    }<slot name="disclosure" @slotchange=${() => card.requestUpdate()}></slot>`;
}
