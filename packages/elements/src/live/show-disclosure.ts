import type { ShopConfig } from '@vitrine/core';
import { html } from 'lit';
import '../define/disclosure.js';
import type { VitrineLive } from './live-element.js';

/** Says who earns by the show for as long as it is seen, so that who joins late reads it too. */
export function showDisclosure(live: VitrineLive, config: ShopConfig | undefined) {
  const name = live.creator || config?.creator;
  return html`<vitrine-disclosure
    part="disclosure"
    kind=${live.affiliate || name ? 'affiliate' : 'ad'}
    .creator=${name}
  ></vitrine-disclosure>`;
}
