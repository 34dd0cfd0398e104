import type { Policy } from '@vitrine/core';
import { html } from 'lit';
import { policyLine } from '../base/policy-line.js';
import type { Words } from '../base/price-view.js';

/** Returns · delivery, on one line; undefined when there is nothing to say. */
export function finePrint(policy: Policy | undefined, delivery: string | undefined, words: Words) {
  const returns = policyLine(policy, words);
  if (!returns && !delivery) return undefined;
  return html`${returns}${returns && delivery && ' · '}${delivery && html`<bdi>${delivery}</bdi>`}`;
}
