import type { AdapterFactory } from '@vitrine/core';
import { defineAdapter, getHub } from '@vitrine/core/hub.js';

/** Adapters by the name in `data-adapter`: each brings its own code. */
const ADAPTERS: Readonly<Record<string, AdapterFactory>> = {
  catalog: async (config, host) => (await import('@vitrine/adapters/catalog')).catalog(config, host),
  bigcommerce: async (config) => (await import('@vitrine/adapters/bigcommerce')).bigcommerce(config),
  medusa: async (config) => (await import('@vitrine/adapters/medusa')).medusa(config),
  saleor: async (config) => (await import('@vitrine/adapters/saleor')).saleor(config),
  shopify: async (config) => (await import('@vitrine/adapters/shopify')).shopify(config),
  vendure: async (config) => (await import('@vitrine/adapters/vendure')).vendure(config),
  woocommerce: async (config) => (await import('@vitrine/adapters/woocommerce')).woocommerce(config),
  // Any other name.
  '*': async (config, host) => (await import('./own-adapter.js')).connect(config, host),
};

/**
 * Makes the names for `data-adapter` known; each brings its code when a shop is opened. A name that the page, or another
 * copy of the library, has defined already stays.
 */
export function defineAdapters(): void {
  const { adapters } = getHub();
  for (const name in ADAPTERS) if (!adapters.has(name)) defineAdapter(name, ADAPTERS[name] as AdapterFactory);
}
