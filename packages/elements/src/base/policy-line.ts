import { safeUrl, type Policy } from '@vitrine/core';
import { html } from 'lit';
import { returns } from '../i18n/en/returns.js';
import { translate } from '../i18n/localizer.js';
import type { MessageKey } from '../i18n/translate.js';
import type { Words } from './price-view.js';

export { shopPolicy } from './shop-policies.js';

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
  const { category, days: count, fees, seasons, text: whole } = policy;
  const today = new Date().toISOString();
  // A season may grant less: what it grants is said where there is room for its dates.
  const seasonal = seasons?.some(({ from, to }) => from <= today && today < `${to}Z`);
  const keys: Partial<Record<Policy['category'], MessageKey<typeof returns>>> = {
    ...(count && { finite: fees === 'free' ? 'freeReturnDays' : 'returnDays' }),
    unlimited: 'returnAnyTime',
    not_permitted: 'returnNever',
  };
  const text = translate(
    returns,
    language,
    (!seasonal && keys[category]) || 'returnPolicy',
    count ? { count } : undefined,
  );
  const url = safeUrl(policy.url);
  const open = (event: MouseEvent) => void openPolicy(event, policy);
  if (url) return html`<a part="policy" href=${url} @click=${open}>${text}</a>`;
  return category === 'unspecified' && !whole
    ? undefined
    : html`<button class="plain" part="policy" type="button" @click=${open}>${text}</button>`;
}
