import type { Policy, Shop } from '@vitrine/core';
import { askOnce } from './ask-once.js';

/** The shop's return policies for a country, by default the shopper's. */
export const shopPolicies = askOnce((adapter, options) => adapter.policies?.(options));

/** The policy for a country: the one that names it, else one for everywhere. */
export const policyFor = (policies: readonly Policy[], country: string | undefined): Policy | undefined =>
  policies.find(({ countries }) => country && countries.includes(country)) ??
  policies.find(({ countries }) => !countries.length);

/** The policy for the shopper's country; undefined where the shop says nothing. That it cannot be asked is no fault here. */
export const shopPolicy = (shop: Shop): Promise<Policy | undefined> =>
  Promise.resolve(shopPolicies(shop)).then(
    (known = []) => policyFor(known, shop.context.country),
    () => undefined,
  );
