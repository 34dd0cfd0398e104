import { requestShop, type ShopHandle } from '@vitrine/core/hub.js';
import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Knows which shop serves its element's place in the page, and follows when that changes. */
export class ShopController implements ReactiveController {
  /** The shop's set-up; undefined while the page has named none. */
  handle: ShopHandle | undefined;
  #unsubscribe: (() => void) | undefined;

  constructor(
    readonly host: ReactiveControllerHost & Element,
    private readonly onChange?: () => void,
  ) {
    host.addController(this);
  }

  hostConnected(): void {
    requestShop(this.host, (handle, unsubscribe) => {
      // After a move in the DOM an earlier store may still call: only a connected element listens.
      if (!this.host.isConnected) return unsubscribe?.();
      if (this.#unsubscribe !== unsubscribe) this.#unsubscribe?.();
      this.#unsubscribe = unsubscribe;
      if (handle === this.handle) return;
      this.handle = handle;
      const { structuredData = 'none' } = handle.config;
      if (structuredData !== 'none')
        import('./structured-data/page-data.js').then(({ watch }) => watch(this), console.warn);
      this.onChange?.();
      this.host.requestUpdate();
    });
  }

  hostDisconnected(): void {
    this.#unsubscribe?.();
    this.#unsubscribe = this.handle = undefined;
  }
}
