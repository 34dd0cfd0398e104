import type { Policy, Shop } from '@vitrine/core';

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
