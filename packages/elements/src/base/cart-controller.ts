import { toCommerceError, type CartState, type CommerceError, type Shop } from '@vitrine/core';
import type { ReactiveController } from 'lit';
import { whenCart } from './cart-signs.js';
import { ShopController } from './shop-controller.js';
import type { VitrineElement } from './vitrine-element.js';
import { reportError } from './report-error.js';

/** Follows the shopper's cart for an element. Nothing is opened until `load()`. */
export class CartController implements ReactiveController {
  /** The cart as the page sees it, once the shop is open. */
  state: CartState | undefined;
  /** The opened shop, once there is one. */
  shop: Shop | undefined;
  /** Why the shop could not be opened or the cart not be read. */
  error: CommerceError | undefined;
  /** True while the shop is opened and the cart read. */
  loading = false;
  readonly #store: ShopController;
  #wanted = false;
  #waits = false;
  #stopWaiting: (() => void) | undefined;
  #turn = 0;
  #unsubscribe: (() => void) | undefined;

  constructor(protected readonly host: VitrineElement) {
    this.#store = new ShopController(host, () => {
      // Another shop serves this place now; while there is none the last one's cart stays in sight.
      if (this.#wanted) void this.read();
      else if (this.#waits) this.loadWhenThere();
    });
    host.addController(this);
  }

  hostDisconnected(): void {
    this.#turn++;
    this.#stopWaiting?.();
    this.#waits = false;
    this.#unsubscribe?.();
    this.#unsubscribe = this.state = this.shop = this.error = undefined;
    this.loading = false;
  }

  /** What is done when the shop is known or another: reads the cart. */
  read(): Promise<void> {
    return this.load();
  }

  /** Loads as soon as there may be a cart; a shopper without one causes no request. */
  loadWhenThere(): void {
    this.#waits = true;
    this.#stopWaiting?.();
    if (this.#store.handle) this.#stopWaiting = whenCart(this.#store.handle, () => void this.load());
  }

  /** Opens the shop, follows its cart and reads it if the shopper has one. Faults are reported, never thrown. */
  load = async (): Promise<void> => {
    this.#wanted = true;
    // Until the page names its shop there is nothing to wait for: the controller comes back when it does.
    const { handle } = this.#store;
    if (!handle) return;
    const turn = ++this.#turn;
    this.error = undefined;
    this.loading = true;
    this.host.requestUpdate();
    try {
      const shop = await handle.open();
      if (turn !== this.#turn) return;
      if (shop !== this.shop) {
        this.#unsubscribe?.();
        this.shop = shop;
        this.#unsubscribe = shop.cart.subscribe((state) => {
          this.state = state;
          this.host.requestUpdate();
        });
      }
      await shop.cart.load();
    } catch (thrown) {
      if (turn !== this.#turn) return;
      this.error = toCommerceError(thrown);
      reportError(this.host, this.error, this.load);
    }
    if (turn !== this.#turn) return;
    this.loading = false;
    this.host.requestUpdate();
  };
}
