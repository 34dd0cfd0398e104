import type { Policy } from '@vitrine/core';
import { html, nothing } from 'lit';
import { policyLine } from '../base/policy-line.js';
import type { Words } from '../base/price-view.js';

/** Returns · delivery, on one line. `keep`: it keeps its place while nothing is known yet. */
export function finePrint(policy: Policy | undefined, delivery: string | undefined, keep: boolean, words: Words) {
  const returns = policyLine(policy, words);
  if (!returns && !delivery && !keep) return nothing;
  return html`<p class="fine" part="fine-print">
    ${returns}${returns && delivery && ' · '}${delivery && html`<bdi>${delivery}</bdi>`}
  </p>`;
}
