import type { LivePoll } from '@vitrine/core';
import { css, html } from 'lit';
import { adopt } from '../base/adopt.js';
import type { VitrineLive } from './live-element.js';

const styles = css`
  [part='poll'] {
    border: 1px solid rgb(255 255 255 / 60%);
    font-weight: 600;
  }
`;

/** The question of a poll on the picture; a press opens its answers. */
export function pollNote(live: VitrineLive, { question }: LivePoll) {
  adopt(live.renderRoot, styles);
  return html`<button
    part="poll"
    type="button"
    @click=${({ currentTarget }: Event) => live.openPanel({ name: 'talk' }, currentTarget as HTMLElement)}
  >
    <bdi>${question}</bdi>
  </button>`;
}
