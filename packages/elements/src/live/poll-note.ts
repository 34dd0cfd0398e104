import type { LivePoll } from '@vitrine/core';
import { html } from 'lit';
import type { VitrineLive } from './live-element.js';

/** The question of a poll on the picture; a press opens its answers. */
export const pollNote = (live: VitrineLive, { question }: LivePoll) =>
  html`<button
    part="poll"
    type="button"
    @click=${({ currentTarget }: Event) => live.openPanel({ name: 'talk' }, currentTarget as HTMLElement)}
  >
    <bdi>${question}</bdi>
  </button>`;
