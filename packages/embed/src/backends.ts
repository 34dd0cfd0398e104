import { CommerceError, type AdapterFactory, type CommerceAdapter, type ShopConfig } from '@vitrine/core';
import type { Hub } from '@vitrine/core/hub.js';

/** The adapters but for `catalog`, by the name in `data-adapter`: each brings its own code. */
const BACKENDS: Readonly<Record<string, AdapterFactory>> = {
  bigcommerce: async (config) => (await import('@vitrine/adapters/bigcommerce')).bigcommerce(config),
  medusa: async (config) => (await import('@vitrine/adapters/medusa')).medusa(config),
  saleor: async (config) => (await import('@vitrine/adapters/saleor')).saleor(config),
  shopify: async (config) => (await import('@vitrine/adapters/shopify')).shopify(config),
  vendure: async (config) => (await import('@vitrine/adapters/vendure')).vendure(config),
  woocommerce: async (config) => (await import('@vitrine/adapters/woocommerce')).woocommerce(config),
};

/** Resolves when the scripts in the page's HTML have run: modules run one after another, each as soon as it is there. */
async function pageScripts(): Promise<void> {
  if (!globalThis.document || document.readyState === 'complete') return;
  await new Promise((resolve) => {
    // Which of the two is still to come cannot be told.
    document.addEventListener('DOMContentLoaded', resolve, { once: true });
    addEventListener('load', resolve, { once: true });
  });
}

/**
 * The adapter that `config` names: of these, or else of those the page has defined once its scripts have run. Rejects with
 * a `CommerceError` when there is none of that name.
 */
export async function connect({ adapters }: Hub, config: ShopConfig, host?: Element): Promise<CommerceAdapter> {
  const name = String(config.adapter);
  const known = Object.hasOwn(BACKENDS, name) && BACKENDS[name];
  if (known) return known(config);
  await pageScripts();
  const own = adapters.get(name);
  if (own && name !== '*') return own(config, host);
  throw new CommerceError('config', `There is no adapter "${name.slice(0, 80)}".`, {
    hint: `There are catalog, ${Object.keys(BACKENDS).join(', ')}. Add yours by defineAdapter(name, factory).`,
  });
}
