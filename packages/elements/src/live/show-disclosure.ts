import type { ShopConfig } from '@vitrine/core';
import { css, html } from 'lit';
import { adopt } from '../base/adopt.js';
import type { VitrineLive } from './live-element.js';

const styles = css`
  .earns > * {
    inline-size: fit-content;
    max-inline-size: 100%;
    padding: 6px 12px;
    border-radius: 16px;
    background: #111d;
    pointer-events: auto;
  }
`;

/** The element that says it, once it is on the way. */
let brought: Promise<unknown> | undefined;

/** Says who earns by the show for as long as it is seen, so that who joins late reads it too. */
export function showDisclosure(live: VitrineLive, config: ShopConfig | undefined) {
  adopt(live.renderRoot, styles);
  brought ??= import('../define/disclosure.js').catch(console.warn);
  const name = live.creator || config?.creator;
  return html`<vitrine-disclosure
    part="disclosure"
    kind=${live.affiliate || name ? 'affiliate' : 'ad'}
    .creator=${name}
  ></vitrine-disclosure>`;
}
