import type { AdapterFactory } from '@vitrine/core';
import { defineAdapter, getHub } from '@vitrine/core/hub.js';

/**
 * Makes the names for `data-adapter` known; each brings its code when a shop is opened. A name that the page, or another
 * copy of the library, has defined already stays.
 */
export function defineAdapters(): void {
  const hub = getHub();
  const define = (name: string, factory: AdapterFactory) => hub.adapters.has(name) || defineAdapter(name, factory);
  define('catalog', async (config, host) => (await import('@vitrine/adapters/catalog')).catalog(config, host));
  define('*', async (config, host) => (await import('./backends.js')).connect(hub, config, host));
}
