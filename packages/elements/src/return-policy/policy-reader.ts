import { toCommerceError, type Policy, type Shop } from '@vitrine/core';
import type { ReactiveController } from 'lit';
import { reportError } from '../base/report-error.js';
import { ShopController } from '../base/shop-controller.js';
import type { VitrineElement } from '../base/vitrine-element.js';
import { findPolicy, hasSource, type FoundPolicy } from './policy-source.js';

/** Whose policy is looked for. */
type Host = VitrineElement & { readonly product?: string; readonly country?: string; readonly value?: Policy };

/** Knows the policy of its element. Nothing is asked until `read()`; after that, whenever what it depends on changes. */
export class PolicyReader implements ReactiveController {
  /** Whether the shop could not be asked, and nobody else said anything. */
  failed = false;
  readonly #store: ShopController;
  #wanted = false;
  #asked: unknown[] = [];
  #reading: Promise<void> | undefined;
  #found: FoundPolicy | undefined;

  constructor(private readonly host: Host) {
    this.#store = new ShopController(host);
    host.addController(this);
  }

  get policy(): Policy | undefined {
    return this.host.value ?? this.#found?.policy;
  }

  get shop(): Shop | undefined {
    return this.#found?.shop;
  }

  /** Whether nobody will say more than is known. */
  get done(): boolean {
    return this.failed || Boolean(this.#found);
  }

  get waits(): boolean {
    return this.#wanted && !this.policy && !this.done;
  }

  /** Whether there is anywhere to look. */
  get hasSource(): boolean {
    const { host } = this;
    return Boolean(host.value) || hasSource({ host, handle: this.#store.handle });
  }

  /** Looks for the policy, once. */
  async read(): Promise<Policy | undefined> {
    this.#wanted = true;
    this.host.requestUpdate();
    await this.host.updateComplete;
    await this.#reading;
    return this.policy;
  }

  /** Asks again after a failure. */
  again = (): void => {
    this.#asked = [];
    this.failed = false;
    this.host.requestUpdate();
  };

  hostUpdate(): void {
    const { value, product, country, language, isConnected } = this.host;
    const asked = [value, product, country, language, this.#store.handle];
    if (!this.#wanted || !isConnected || !asked.some((each, index) => each !== this.#asked[index])) return;
    this.#asked = asked;
    this.#reading = this.#find(asked);
  }

  async #find(asked: unknown[]): Promise<void> {
    const { host } = this;
    const { value, product, country, language } = host;
    const { handle } = this.#store;
    let found: FoundPolicy | undefined;
    let fault: unknown;
    try {
      // Whoever hands in a policy may still have a shop that takes withdrawals.
      found = value
        ? { policy: value, shop: await handle?.open().catch(() => undefined) }
        : await findPolicy({ host, handle, product, country, language });
    } catch (thrown) {
      fault = thrown;
    }
    // Meanwhile something else was asked.
    if (asked !== this.#asked) return this.#reading;
    this.#found = found;
    this.failed = Boolean(fault);
    if (fault) reportError(host, toCommerceError(fault), this.again);
    host.requestUpdate();
  }
}
