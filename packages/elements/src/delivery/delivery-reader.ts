import { toCommerceError, type Cart, type Delivery, type Product, type Shop } from '@vitrine/core';
import type { ReactiveController } from 'lit';
import { reportError } from '../base/report-error.js';
import { ShopController } from '../base/shop-controller.js';
import { shopDelivery } from '../base/shop-delivery.js';
import type { VitrineElement } from '../base/vitrine-element.js';

/** Whose delivery is looked for. */
type Host = VitrineElement & {
  readonly product?: string;
  readonly country?: string;
  readonly value?: readonly Delivery[];
};

/** Knows the delivery rules, the product and the cart of its element. Nothing is asked until `read()`. */
export class DeliveryReader implements ReactiveController {
  /** The opened shop, once there is one. */
  shop: Shop | undefined;
  /** Undefined while nothing is known. */
  rules: readonly Delivery[] | undefined;
  product: Product | null | undefined;
  /** The shopper's cart as the shop last confirmed it, where it says something about delivery. */
  cart: Cart | null = null;
  /** Whether the shop could not be asked. */
  failed = false;
  readonly #store: ShopController;
  #wanted = false;
  #asked: unknown[] = [];
  #ends: (() => void)[] = [];

  constructor(private readonly host: Host) {
    this.#store = new ShopController(host);
    host.addController(this);
  }

  get waits(): boolean {
    return this.#wanted && !this.rules && !this.failed && Boolean(this.#store.handle);
  }

  read(): void {
    this.#wanted = true;
    this.host.requestUpdate();
  }

  /** Asks again after a failure. */
  again = (): void => {
    this.#asked = [];
    this.host.requestUpdate();
  };

  hostUpdate(): void {
    const { value, product, country, language, isConnected } = this.host;
    const asked = [value, product, country, language, this.#store.handle];
    if (!this.#wanted || !isConnected || !asked.some((each, index) => each !== this.#asked[index])) return;
    this.#asked = asked;
    void this.#find();
  }

  hostDisconnected(): void {
    for (const end of this.#ends) end();
    this.#ends = this.#asked = [];
  }

  async #find(): Promise<void> {
    const { host } = this;
    const { value, product, language } = host;
    const country = host.country?.toUpperCase();
    for (const end of this.#ends) end();
    let live = true;
    const ends: (() => void)[] = [() => (live = false)];
    this.#ends = ends;
    try {
      const script = host.querySelector(':scope > script[type$=json]');
      const own = value ?? (script ? (await import('./page-delivery.js')).readDelivery(script, language) : undefined);
      const opening = this.#store.handle?.open();
      // Whoever hands in rules may still have a shop with a cart.
      const shop = await (own ? opening?.catch(() => undefined) : opening);
      if (!live) return;
      this.shop = shop;
      this.product = undefined;
      if (shop && product)
        ends.push(
          shop.catalogue.subscribe(product, (state) => {
            this.product = state.product;
            host.requestUpdate();
          }),
        );
      const rules = own ?? (shop && (await shopDelivery(shop, country))) ?? [];
      if (!live) return;
      this.rules = rules;
      this.failed = false;
      // Nothing else depends on what is in it.
      const counts = rules.some(({ options }) => options.some(({ freeFrom }) => freeFrom));
      if (shop && (counts || !rules[0])) this.#followCart(shop, ends);
    } catch (thrown) {
      if (!live) return;
      this.failed = true;
      reportError(host, toCommerceError(thrown), this.again);
    }
    host.requestUpdate();
  }

  /** Follows the cart as soon as the shopper has one or somebody shows it; until then its code is not brought. */
  #followCart({ cart }: Shop, ends: (() => void)[]): void {
    const waiting = new AbortController();
    const { signal } = waiting;
    const follow = () => {
      if (signal.aborted || (!cart.started && cart.state.status === 'idle')) return;
      waiting.abort();
      ends.push(
        cart.subscribe(({ confirmed }) => {
          this.cart = confirmed;
          this.host.requestUpdate();
        }),
      );
      // Whoever shows the cart tells of its faults.
      cart.load().catch(() => {});
    };
    addEventListener('vitrine-cart-change', follow, { signal });
    addEventListener('storage', follow, { signal });
    ends.push(() => waiting.abort());
    follow();
  }
}
