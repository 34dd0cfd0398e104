import { safeUrl, type Policy, type Shop } from '@vitrine/core';
import { html } from 'lit';
import { returns } from '../i18n/en/returns.js';
import { translate } from '../i18n/localizer.js';
import type { Words } from './price-view.js';

const policies = new WeakMap<Shop, Promise<readonly Policy[]>>();

/**
 * The shop's return policy for the shopper's country, asked once for all who want it; undefined where the shop says
 * nothing. A failed question is no fault: the card does without the line, and the next card asks again.
 */
export async function shopPolicy(shop: Shop): Promise<Policy | undefined> {
  const { adapter, context } = shop;
  let asked = policies.get(shop);
  if (!asked && adapter.policies) {
    asked = adapter.policies({ context });
    policies.set(shop, asked);
  }
  try {
    const known = (await asked) ?? [];
    return (
      known.find(({ countries }) => context.country && countries.includes(context.country)) ??
      known.find(({ countries }) => !countries.length)
    );
  } catch {
    policies.delete(shop);
    return undefined;
  }
}

/** The policy in a few words, a link when it has a page; undefined when it says nothing. */
export function policyLine(policy: Policy | undefined, { language }: Words) {
  if (!policy) return;
  const { category, days: count, fees } = policy;
  const keys: Partial<Record<Policy['category'], string>> = {
    ...(count && { finite: fees === 'free' ? 'freeReturnDays' : 'returnDays' }),
    unlimited: 'returnAnyTime',
    not_permitted: 'returnNever',
  };
  const text = translate(returns, language, keys[category] ?? 'returnPolicy', count ? { count } : undefined);
  const url = safeUrl(policy.url);
  if (url) return html`<a part="policy" href=${url}>${text}</a>`;
  return category === 'unspecified' ? undefined : html`<span part="policy">${text}</span>`;
}
