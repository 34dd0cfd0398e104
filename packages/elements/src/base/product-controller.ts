import { toCommerceError, type CommerceError, type Product, type ProductState, type Shop } from '@vitrine/core';
import type { ReactiveController } from 'lit';
import type { ShopController } from './shop-controller.js';
import type { VitrineElement } from './vitrine-element.js';
import { reportError } from './report-error.js';

/** Follows one product of the shop for an element. Nothing is asked until `follow()`. */
export class ProductController implements ReactiveController {
  state: ProductState | undefined;
  /** The opened shop, once there is one. */
  shop: Shop | undefined;
  #ref: string | undefined;
  #unsubscribe: (() => void) | undefined;
  #error: CommerceError | undefined;

  constructor(
    private readonly host: VitrineElement,
    private readonly store: ShopController,
  ) {
    host.addController(this);
  }

  get product(): Product | null | undefined {
    return this.state?.product;
  }

  get error(): CommerceError | undefined {
    return this.#error ?? this.state?.error;
  }

  /** Starts or changes what is followed; an empty reference stops it. */
  follow(ref: string | undefined): void {
    if (ref === this.#ref) return;
    this.#stop();
    this.state = undefined;
    this.#ref = ref;
    if (ref && this.host.isConnected) this.#start(ref);
  }

  /** Asks the shop again after a failure. */
  retry = (): void => {
    if (this.shop) this.shop.catalogue.refresh(this.#ref);
    else if (this.#ref) this.#start(this.#ref);
  };

  hostConnected(): void {
    if (this.#ref) this.#start(this.#ref);
  }

  hostDisconnected(): void {
    this.#stop();
  }

  #stop(): void {
    this.#unsubscribe?.();
    this.#unsubscribe = this.#error = this.shop = undefined;
  }

  #start(ref: string): void {
    this.#stop();
    let live = true;
    this.#unsubscribe = () => (live = false);
    this.host.requestUpdate();
    this.store.open().then(
      (shop) => {
        if (!live) return;
        this.shop = shop;
        this.#unsubscribe = shop.catalogue.subscribe(ref, (state) => {
          const failed = state.error && state.error !== this.state?.error;
          this.state = state;
          if (failed) reportError(this.host, state.error, this.retry);
          this.host.requestUpdate();
        });
      },
      (thrown: unknown) => {
        if (!live) return;
        this.#error = toCommerceError(thrown);
        reportError(this.host, this.#error, this.retry);
        this.host.requestUpdate();
      },
    );
  }
}
