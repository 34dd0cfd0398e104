import {
  toCommerceError,
  type CommerceError,
  type LiveState,
  type Product,
  type ProductRef,
  type Shop,
} from '@vitrine/core';
import type { ReactiveController } from 'lit';
import { reportError } from '../base/report-error.js';
import { ShopController } from '../base/shop-controller.js';
import type { VitrineLive } from './live-element.js';
import type { Rereads } from './rereads.js';
import type { Stock } from './stock.js';

/** A product as it is shown. */
export interface Shown {
  /** Null when the shop does not know it, undefined while it is on the way. */
  readonly product: Product | null | undefined;
  /** Whether it may be said that little is left: the shop has said so in the last ten minutes. */
  readonly fresh: boolean;
  /** Whether the show has said more of its stock than the shop. */
  readonly corrected?: boolean;
}

/**
 * The products of a show, as the shop tells of them: all of them by one request, and again when the show says that they have
 * changed.
 */
export class ShowProducts implements ReactiveController {
  error: CommerceError | undefined;
  /** The opened shop, once there is one. */
  shop: Shop | undefined;
  readonly store: ShopController;
  #stops: (() => void)[] = [];
  /** What the show has told all who watch to read again, once it has. */
  rereads: Rereads | undefined;
  #stock: Stock | undefined;
  #refs: readonly ProductRef[] = [];

  constructor(private readonly host: VitrineLive) {
    this.store = new ShopController(host, () => {
      this.hostDisconnected();
      this.#begin();
    });
    host.addController(this);
  }

  /** Says which products the show has, and what it has said of their stock. */
  follow({ products, featured, stock }: LiveState): void {
    const refs = [...new Set([...products, ...featured.map(({ product }) => product)])];
    if (`${refs}` !== `${this.#refs}`) {
      this.#refs = refs;
      this.#begin();
    }
    if (Object.keys(stock)[0]) this.#stock ??= this.host.late('stock')?.stockOf(this.host);
    this.#stock?.follow(stock);
  }

  /** A product by its reference in the show. To be asked while rendering. */
  get(ref: ProductRef): Shown {
    const { product, readAt = 0 } = this.shop?.catalogue.peek(ref) ?? {};
    return (
      (product && this.shop && this.#stock?.correct(product, this.shop)) || {
        product,
        fresh: Math.abs(Date.now() - readAt) < 600_000,
      }
    );
  }

  /** Reads the shop again. */
  refresh = (ref?: ProductRef): void => {
    this.error = undefined;
    this.shop?.catalogue.refresh(ref);
    this.#begin();
  };

  hostDisconnected(): void {
    // While it is still listened to: what nobody listens to any more is only marked as old.
    this.rereads?.now();
    for (const stop of this.#stops.splice(0)) stop();
    this.shop = this.error = undefined;
  }

  #begin(): void {
    const { handle } = this.store;
    if (this.shop) return this.#subscribe(this.shop);
    if (!handle || !this.#refs.length || this.error) return;
    handle.open().then(
      (shop) => {
        if (!this.host.isConnected || handle !== this.store.handle) return;
        this.shop = shop;
        this.#subscribe(shop);
      },
      (thrown: unknown) => this.#fail(toCommerceError(thrown)),
    );
  }

  #subscribe({ catalogue }: Shop): void {
    const before = this.#stops;
    this.#stops = this.#refs.map((ref) => catalogue.subscribe(ref, ({ error }) => this.#fail(error)));
    for (const stop of before) stop();
  }

  #fail(error: CommerceError | undefined): void {
    if (error?.code !== this.error?.code) reportError(this.host, error, this.refresh);
    this.error = error;
    this.host.requestUpdate();
  }
}
