import { CommerceError, toCommerceError, type Product, type Shop } from '@vitrine/core';
import type { ShopHandle } from '@vitrine/core/hub.js';
import type { ReactiveController } from 'lit';
import { reportError } from './report-error.js';
import { ShopController } from './shop-controller.js';
import type { VitrineElement } from './vitrine-element.js';

/** What is known of a product. */
interface Known {
  /** Null when the shop does not know it. */
  readonly product?: Product | null;
  /** Why it is not there, or not up to date. */
  readonly error?: CommerceError;
}

/** Follows one product of the shop for an element. Nothing is asked until `follow()`. */
export class ProductController implements ReactiveController {
  /** The opened shop, once there is one. */
  shop: Shop | undefined;
  readonly #store: ShopController;
  #known: Known = {};
  #ref: string | undefined;
  #unsubscribe: (() => void) | undefined;

  constructor(private readonly host: VitrineElement) {
    this.#store = new ShopController(host, () => this.#start());
    host.addController(this);
  }

  /** The set-up of the shop; undefined while the page has named none. */
  get handle(): ShopHandle | undefined {
    return this.#store.handle;
  }

  /** Null when the shop does not know it, undefined while nothing is known. */
  get product(): Product | null | undefined {
    return this.#known.product;
  }

  get error(): CommerceError | undefined {
    return this.#known.error;
  }

  /** Starts or changes what is followed; an empty reference stops it. */
  follow(ref: string | undefined): void {
    if (ref === this.#ref) return;
    this.#ref = ref;
    this.#known = {};
    this.#start();
  }

  /** Asks the shop again after a failure. */
  retry = (): void => {
    if (this.shop) return this.shop.catalogue.refresh(this.#ref);
    this.#know({});
    this.#start();
  };

  hostDisconnected(): void {
    this.#unsubscribe?.();
    this.#unsubscribe = this.shop = undefined;
  }

  #start(): void {
    this.hostDisconnected();
    const ref = this.#ref;
    if (!ref) return;
    let live = true;
    this.#unsubscribe = () => (live = false);
    this.handle?.open().then(
      (shop) => {
        if (!live) return;
        this.shop = shop;
        this.#unsubscribe = shop.catalogue.subscribe(ref, (state) => this.#know(state));
      },
      (thrown: unknown) => live && this.#know({ error: toCommerceError(thrown) }),
    );
  }

  #know({ product, error }: Known): void {
    if (product === null)
      error = new CommerceError('not_found', `The shop has no product "${this.#ref?.slice(0, 80)}".`);
    if (error && error.code !== this.error?.code) reportError(this.host, error, this.retry);
    this.#known = { product, error };
    this.host.requestUpdate();
  }
}
