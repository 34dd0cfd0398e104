import type { PaymentKind } from '@vitrine/core';
import { html } from 'lit';

/** A plain drawing for each kind, of nobody's mark, on a sheet of 24 by 16. */
const DRAWINGS: Readonly<Record<PaymentKind, string>> = {
  card: 'M1 5.5h22M4 11h5',
  bank: 'm5 7 7-4 7 4zM7 7v4m5-4v4m5-4v4M5 13h14',
  wallet: 'M23 6h-6a2 2 0 0 0 0 4h6',
  invoice: 'M5 4h9M5 8h14M5 12h14',
  cash: 'M12 5a3 3 0 1 0 0 6 3 3 0 1 0 0-6M4 8h1m14 0h1',
};

/** The drawing of a kind of payment, for eyes only: its name stands beside it. An empty sheet for one nobody knows. */
export const paymentArt = (kind: PaymentKind | undefined) =>
  html`<svg viewBox="0 0 24 16" aria-hidden="true">
    <rect x="1" y="1" width="22" height="14" rx="2.5" />
    <path d=${(kind && DRAWINGS[kind]) ?? ''} />
  </svg>`;
