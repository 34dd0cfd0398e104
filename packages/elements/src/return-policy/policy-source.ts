import type { Policy, Shop } from '@vitrine/core';
import type { ShopHandle } from '@vitrine/core/hub.js';
import { policyFor, shopPolicies } from '../base/shop-policies.js';

export interface PolicyWish {
  readonly host: Element;
  readonly handle: ShopHandle | undefined;
  readonly product: string | undefined;
  readonly country: string | undefined;
  readonly language: string;
}

export interface FoundPolicy {
  readonly policy?: Policy;
  /** The opened shop, where one was asked. */
  readonly shop?: Shop;
}

const JSON_LD = 'script[type="application/ld+json"]';

const inlineOf = (host: Element) => host.querySelector(':scope > script[type$=json]');

/** Whether there is anywhere to look for a policy. */
export const hasSource = ({ host, handle }: Pick<PolicyWish, 'host' | 'handle'>): boolean =>
  Boolean(handle || inlineOf(host) || document.querySelector(JSON_LD));

/** The policy for the shopper's country; where no country is known, one that is the only one. */
const choose = (policies: readonly Policy[], country: string | undefined) =>
  policyFor(policies, country) ?? (country || policies[1] ? undefined : policies[0]);

async function fromShop({ handle, product, country }: PolicyWish): Promise<FoundPolicy> {
  const shop = await handle?.open();
  if (!shop) return {};
  const where = country ?? shop.context.country;
  const own = product && (await shop.catalogue.load(product))?.returns;
  const policy = own && choose([own], where);
  return { shop, policy: policy || choose((await shopPolicies(shop, country)) ?? [], where) };
}

/**
 * Looks for a policy: in the element, at the product, at the shop, in the page's JSON-LD. Rejects with a `CommerceError`
 * when the shop could not be asked and nobody else says anything.
 */
export async function findPolicy(wish: PolicyWish): Promise<FoundPolicy> {
  const { host, country, language } = wish;
  const read = async (scripts: Iterable<Element>) =>
    choose((await import('./page-policy.js')).readPolicies(scripts, language), country);
  const inline = inlineOf(host);
  if (inline) return { policy: await read([inline]) };
  let found: FoundPolicy = {};
  let fault: unknown;
  try {
    found = await fromShop(wish);
  } catch (thrown) {
    fault = thrown;
  }
  const scripts = document.querySelectorAll(JSON_LD);
  const policy = found.policy ?? (scripts[0] && (await read(scripts)));
  if (fault && !policy) throw fault;
  return { ...found, policy };
}

/** Whether a policy is an address alone. */
export function isBare({
  kind: _kind,
  countries: _countries,
  category,
  url: _url,
  title: _title,
  ...rest
}: Policy): boolean {
  return category === 'unspecified' && !Object.keys(rest).length;
}
