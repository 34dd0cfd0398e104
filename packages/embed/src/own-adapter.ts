import { CommerceError, type CommerceAdapter, type ShopConfig } from '@vitrine/core';
import { getHub, type Hub } from '@vitrine/core/hub.js';

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

/** Resolves when there is an adapter called `name`, or when it has been waited for long enough. */
function defined(name: string, hub: Hub): Promise<void> {
  const awaiting = (hub.awaiting ??= new Set());
  return new Promise((resolve) => {
    const end = () => {
      clearTimeout(patience);
      awaiting.delete(look);
      resolve();
    };
    const look = () => hub.adapters.has(name) && end();
    const patience = setTimeout(end, LATE);
    awaiting.add(look);
    look();
  });
}

/**
 * The adapter that `config` names, of those the page defines until a few seconds after its scripts have run. Rejects with a
 * `CommerceError` when there is none of that name.
 */
export async function connect(config: ShopConfig, host?: Element): Promise<CommerceAdapter> {
  const hub = getHub();
  const { adapters } = hub;
  const name = String(config.adapter);
  await pageScripts();
  await defined(name, hub);
  const own = adapters.get(name);
  if (own && name !== '*') return own(config, host);
  const names = [...adapters.keys()].filter((known) => known !== '*');
  throw new CommerceError('config', `There is no adapter "${name.slice(0, 80)}".`, {
    hint: `There are ${names.join(', ')}. Add yours by defineAdapter(name, factory).`,
  });
}
