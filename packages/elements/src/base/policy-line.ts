import { safeUrl, type Policy, type Shop } from '@vitrine/core';
import { html } from 'lit';
import { returns } from '../i18n/en/returns.js';
import { translate } from '../i18n/localizer.js';
import type { Words } from './price-view.js';

const answers = new WeakMap<Shop, Map<string, Promise<readonly Policy[]>>>();

/** The shop's return policies for a country, asked once for all who want them. Rejects when the shop cannot be asked. */
export async function shopPolicies(shop: Shop, country = shop.context.country ?? ''): Promise<readonly Policy[]> {
  const { adapter, context } = shop;
  const known = answers.get(shop) ?? new Map<string, Promise<readonly Policy[]>>();
  answers.set(shop, known);
  try {
    if (!known.has(country) && adapter.policies)
      known.set(country, adapter.policies({ context: country ? { ...context, country } : context }));
    return (await known.get(country)) ?? [];
  } catch (error) {
    // The next one asks again.
    known.delete(country);
    throw error;
  }
}

/** The policy for a country: the one that names it, else one for everywhere. */
export const policyFor = (policies: readonly Policy[], country: string | undefined): Policy | undefined =>
  policies.find(({ countries }) => country && countries.includes(country)) ??
  policies.find(({ countries }) => !countries.length);

/** The policy for the shopper's country; undefined where the shop says nothing. That it cannot be asked is no fault here. */
export const shopPolicy = (shop: Shop): Promise<Policy | undefined> =>
  shopPolicies(shop).then(
    (known) => policyFor(known, shop.context.country),
    () => undefined,
  );

/** Opens the whole policy over the page; where that does not work, goes to the policy's page. */
async function openPolicy(event: MouseEvent, value: Policy): Promise<void> {
  const opener = event.currentTarget as HTMLElement;
  if (event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  try {
    await import('../define/return-policy.js');
    const dialog = document.createElement('vitrine-return-policy');
    Object.assign(dialog, { layout: 'dialog', value, onclose: () => dialog.remove() });
    opener.getRootNode().appendChild(dialog);
    if (await dialog.show(opener)) return;
    dialog.remove();
  } catch {
    // The code did not arrive: the link does what links do.
  }
  const url = safeUrl(value.url);
  if (url) location.assign(url);
}

/** The policy in a few words, which open the whole of it; undefined when it says nothing. */
export function policyLine(policy: Policy | undefined, { language }: Words) {
  if (!policy) return;
  const { category, days: count, fees, text: whole } = policy;
  const keys: Partial<Record<Policy['category'], string>> = {
    ...(count && { finite: fees === 'free' ? 'freeReturnDays' : 'returnDays' }),
    unlimited: 'returnAnyTime',
    not_permitted: 'returnNever',
  };
  const text = translate(returns, language, keys[category] ?? 'returnPolicy', count ? { count } : undefined);
  const url = safeUrl(policy.url);
  const open = (event: MouseEvent) => void openPolicy(event, policy);
  if (url) return html`<a part="policy" href=${url} @click=${open}>${text}</a>`;
  return category === 'unspecified' && !whole
    ? undefined
    : html`<button class="plain" part="policy" type="button" @click=${open}>${text}</button>`;
}
