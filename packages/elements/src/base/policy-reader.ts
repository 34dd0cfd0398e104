import { toCommerceError, type Policy, type Shop } from '@vitrine/core';
import type { ShopHandle } from '@vitrine/core/hub.js';
import type { PropertyValues } from 'lit';
import { property } from 'lit/decorators.js';
import type { Messages } from '../i18n/translate.js';
import { reportError } from './report-error.js';
import { ShopController } from './shop-controller.js';
import { policyFor, shopPolicies } from './shop-policies.js';
import { VitrineElement } from './vitrine-element.js';

/** What a policy depends on. */
type Wish = readonly [
  value: Policy | undefined,
  product: string | undefined,
  country: string | undefined,
  language: string,
  handle: ShopHandle | undefined,
];

/** What was found of a policy. */
export interface FoundPolicy {
  readonly policy?: Policy;
  /** The opened shop, where one was asked. */
  readonly shop?: Shop;
  /** Whether it could not be asked, and nobody else said anything. */
  readonly failed?: boolean;
}

/** The policy for the shopper's country; where no country is known, one that is the only one. */
const choose = (policies: readonly Policy[] = [], country?: string) =>
  policyFor(policies, country) ?? (country || policies[1] ? undefined : policies[0]);

/**
 * An element that knows a policy: handed in, inside of it, of the product, of the shop, or in the page's JSON-LD. Nothing is asked
 * until `read()`; after that, whenever what it depends on changes.
 */
export abstract class PolicyReader<English extends Messages = Record<never, never>> extends VitrineElement<English> {
  /** The product whose own policy goes before the shop's: `handle:oak-chair`, `sku:A1`, `url:…`, `id:1`. */
  @property() product?: string;

  /** ISO 3166-1 alpha-2 code of the country to say it for; absent: that of the page's shop. */
  @property() country?: string;

  /** The policy itself, for pages that already have it; nothing is then read. */
  @property({ attribute: false }) value?: Policy;

  /** What was found, once nobody will say more. @internal */
  found: FoundPolicy | undefined;
  readonly #store = new ShopController(this);
  #wanted?: boolean;
  #asked?: Wish;
  #reading: Promise<void> | undefined;

  /** What is known. @internal */
  get known(): Policy | undefined {
    return this.value ?? this.found?.policy;
  }

  /** Scripts with a policy: the one inside of the element, else those of the page. */
  get #scripts(): ArrayLike<Element> & Iterable<Element> {
    const inside = this.querySelector(':scope > script[type$=json]');
    return inside ? [inside] : document.querySelectorAll('script[type$="ld+json"]');
  }

  /** Whether there is anywhere to look. @internal */
  get hasSource(): unknown {
    return this.value ?? this.#store.handle ?? this.#scripts[0];
  }

  /** Looks for the policy, once. @internal */
  async read(): Promise<Policy | undefined> {
    this.#wanted = true;
    this.requestUpdate();
    await this.updateComplete;
    await this.#reading;
    return this.known;
  }

  /** Asks again after a failure. @internal */
  again = (): void => {
    this.#asked = this.found = undefined;
    this.requestUpdate();
  };

  protected override willUpdate(_changed: PropertyValues<this>): void {
    const { value, product, country, language, known, found } = this;
    const asked: Wish = [value, product, country, language, this.#store.handle];
    this.toggleState('loading', Boolean(this.#wanted && !known && !found));
    this.toggleState('ready', Boolean(known));
    this.toggleState('error', Boolean(found?.failed));
    if (!this.#wanted || !this.isConnected || asked.every((each, index) => each === this.#asked?.[index])) return;
    this.#asked = asked;
    this.#reading = this.#find(asked);
  }

  async #find(asked: Wish): Promise<void> {
    const [value, product, country, language, handle] = asked;
    const scripts = this.#scripts;
    const inside = scripts[0]?.parentNode === this;
    const where = country ?? handle?.config.country;
    let policy = value;
    let shop: Shop | undefined;
    let fault: unknown;
    try {
      // Whoever hands in a policy may still have a shop that takes withdrawals.
      shop = inside && !value ? undefined : await handle?.open();
      if (shop && !value) {
        const own = product ? (await shop.catalogue.load(product))?.returns : undefined;
        policy = choose(own && [own], where) ?? choose(await shopPolicies(shop, country), where);
      }
    } catch (thrown) {
      fault = thrown;
    }
    try {
      if (scripts[0] && !policy)
        policy = choose((await import('./page-policy.js')).readPolicies(scripts, language, this), where);
    } catch (thrown) {
      fault = thrown;
    }
    // Meanwhile something else was asked.
    if (asked !== this.#asked) return this.#reading;
    const failed = Boolean(fault) && !policy;
    this.found = { policy, shop, failed };
    if (failed) reportError(this, toCommerceError(fault), this.again);
    this.requestUpdate();
  }
}
