import type { Delivery, Shop } from '@vitrine/core';

const answers = new WeakMap<Shop, Map<string, Promise<readonly Delivery[]>>>();

/** The shop's delivery rules for a country, asked once for all who want them. Rejects when the shop cannot be asked. */
export function shopDelivery(shop: Shop, country: string | undefined): Promise<readonly Delivery[]> | undefined {
  const { adapter } = shop;
  const context = country ? { ...shop.context, country } : shop.context;
  const key = Object.values(context).join();
  const known = answers.get(shop) ?? new Map<string, Promise<readonly Delivery[]>>();
  answers.set(shop, known);
  if (!known.has(key) && adapter.delivery) {
    const asking = adapter.delivery({ context });
    known.set(key, asking);
    // The next one asks again.
    asking.catch(() => known.delete(key));
  }
  return known.get(key);
}
