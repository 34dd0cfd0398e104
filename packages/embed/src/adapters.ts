import type { AdapterFactory } from '@vitrine/core';
import { defineAdapter, getHub } from '@vitrine/core/hub.js';

/** The adapters that come with the script tag, by the name in `data-adapter`. Each brings its code when a shop is opened. */
const ADAPTERS: Readonly<Record<string, AdapterFactory>> = {
  catalog: async (config, host) => (await import('@vitrine/adapters/catalog')).catalog(config, host),
};

/** Makes the names known. One the page, or another copy of the library, has defined already stays. */
export function defineAdapters(): void {
  const { adapters } = getHub();
  for (const [name, factory] of Object.entries(ADAPTERS)) if (!adapters.has(name)) defineAdapter(name, factory);
}
