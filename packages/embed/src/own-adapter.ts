import { CommerceError, type CommerceAdapter, type ShopConfig } from '@vitrine/core';
import { getHub } from '@vitrine/core/hub.js';

/** Resolves when the scripts in the page's HTML have run: modules run one after another, each as soon as it is there. */
async function pageScripts(): Promise<void> {
  if (!globalThis.document || document.readyState === 'complete') return;
  await new Promise((resolve) => {
    // Which of the two is still to come cannot be told.
    document.addEventListener('DOMContentLoaded', resolve, { once: true });
    addEventListener('load', resolve, { once: true });
  });
}

/** How long an adapter may come after the page's scripts have run, in milliseconds: they may load its code first. */
const LATE = 5000;

/**
 * The adapter that `config` names, of those the page defines until a few seconds after its scripts have run. Rejects with a
 * `CommerceError` when there is none of that name.
 */
export async function connect(config: ShopConfig, host?: Element): Promise<CommerceAdapter> {
  await pageScripts();
  const { adapters } = getHub();
  const name = String(config.adapter);
  for (const end = Date.now() + LATE; !adapters.has(name) && Date.now() < end;)
    await new Promise((resolve) => setTimeout(resolve, 50));
  const own = adapters.get(name);
  if (own && name !== '*') return own(config, host);
  const names = [...adapters.keys()].filter((known) => known !== '*');
  throw new CommerceError('config', `There is no adapter "${name.slice(0, 80)}".`, {
    hint: `There are ${names.join(', ')}. Add yours by defineAdapter(name, factory).`,
  });
}
