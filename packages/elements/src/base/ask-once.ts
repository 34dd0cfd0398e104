import type { CallOptions, CommerceAdapter, Shop } from '@vitrine/core';

/**
 * Makes what asks a shop for something once for each country and language, for all who want it. `undefined` where the adapter
 * cannot be asked; a failure rejects for those who wait, and the next one asks again.
 */
export function askOnce<T>(ask: (adapter: CommerceAdapter, options: CallOptions) => Promise<T> | undefined) {
  const answers = new WeakMap<Shop, Map<string, Promise<T> | undefined>>();
  return (shop: Shop, country?: string): Promise<T> | undefined => {
    const context = country ? { ...shop.context, country } : shop.context;
    const key = JSON.stringify(context);
    const known = answers.get(shop) ?? new Map<string, Promise<T> | undefined>();
    answers.set(shop, known);
    if (!known.has(key)) {
      const asking = ask(shop.adapter, { context });
      known.set(key, asking);
      asking?.catch(() => known.delete(key));
    }
    return known.get(key);
  };
}
