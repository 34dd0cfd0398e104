import {
  parseRef,
  toCommerceError,
  type CommerceError,
  type LiveStock,
  type LiveState,
  type Product,
  type ProductRef,
  type ProductState,
  type Shop,
} from '@vitrine/core';
import type { ReactiveController } from 'lit';
import { reportError } from '../base/report-error.js';
import { ShopController } from '../base/shop-controller.js';
import { isYoung, STOCK_AGE, type Until } from '../base/until.js';
import type { VitrineElement } from '../base/vitrine-element.js';

/** What the show said of a product's stock, and which reading of the shop that corrects. */
interface Said {
  readonly stock: LiveStock;
  readonly heardAt: number;
  readAt?: number;
}

/** A product as it is shown. */
export interface Shown {
  /** Null when the shop does not know it, undefined while it is on the way. */
  readonly product: Product | null | undefined;
  /** Whether it may be said that little is left. */
  readonly fresh: boolean;
  /** Whether the show has said more of its stock than the shop. */
  readonly corrected?: boolean;
}

const withStock = (product: Product, ref: ProductRef, { stock, quantity }: LiveStock): Product => {
  const { kind, value } = parseRef(ref);
  const variants = product.variants.map((variant) =>
    // A SKU names one variant, unless nothing goes by it but the product.
    kind === 'sku' && variant.sku !== value ? variant : { ...variant, stock, quantity },
  );
  return { ...product, variants };
};

/**
 * The products of a show, as the shop tells of them: all of them by one request, and again when the show says that they have
 * changed. What the show says of stock stands until the shop has been read again.
 */
export class ShowProducts implements ReactiveController {
  error: CommerceError | undefined;
  /** The opened shop, once there is one. */
  shop: Shop | undefined;
  readonly store: ShopController;
  readonly #known = new Map<ProductRef, ProductState>();
  readonly #stops = new Map<ProductRef, () => void>();
  readonly #said = new Map<ProductRef, Said>();
  readonly #merged = new WeakMap<Product, { by: string; product: Product }>();
  #refs: ReadonlySet<ProductRef> = new Set();

  constructor(
    private readonly host: VitrineElement,
    private readonly until: Until,
  ) {
    this.store = new ShopController(host, () => {
      this.hostDisconnected();
      this.#begin();
    });
    host.addController(this);
  }

  /** Says which products the show has, and what it has said of their stock. */
  follow({ products, featured, stock }: LiveState): void {
    const refs = new Set([...featured.map(({ product }) => product), ...products]);
    const isSame = refs.size === this.#refs.size && [...refs].every((ref) => this.#refs.has(ref));
    this.#refs = refs;
    for (const ref of this.#said.keys()) if (!Object.hasOwn(stock, ref)) this.#said.delete(ref);
    for (const [ref, said] of Object.entries(stock)) {
      if (this.#said.get(ref)?.stock !== said) this.#said.set(ref, { stock: said, heardAt: Date.now() });
    }
    if (!isSame || (refs.size && !this.shop)) this.#begin();
  }

  /** A product by its reference in the show. To be asked while rendering. */
  get(ref: ProductRef): Shown {
    const { product, readAt = 0 } = this.#known.get(ref) ?? {};
    const { shop } = this;
    if (!product || !shop) return { product, fresh: false };
    let by = '';
    let shown = product;
    let fresh = isYoung(readAt);
    for (const [name, said] of this.#said) {
      // It may go by several names.
      const known = shop.catalogue.peek(name);
      if (known?.product?.id !== product.id) continue;
      said.readAt ??= known.readAt;
      const past = said.readAt !== known.readAt;
      if (past || (said.stock.stock === 'low' && !this.until.before(said.heardAt + STOCK_AGE))) continue;
      by += `${name} ${said.heardAt} ${said.stock.stock} ${said.stock.quantity};`;
      shown = withStock(shown, name, said.stock);
      fresh = true;
    }
    const merged = this.#merged.get(product);
    // The same object as long as nothing is said anew: what shows it does not begin again.
    if (merged?.by === by) return { product: merged.product, fresh, corrected: by !== '' };
    this.#merged.set(product, { by, product: shown });
    return { product: shown, fresh, corrected: by !== '' };
  }

  /** Reads the shop again. */
  refresh = (ref?: ProductRef): void => {
    this.error = undefined;
    if (this.shop) this.shop.catalogue.refresh(ref);
    else this.#begin();
  };

  hostDisconnected(): void {
    for (const stop of this.#stops.values()) stop();
    this.#stops.clear();
    this.#known.clear();
    this.shop = this.error = undefined;
  }

  #begin(): void {
    const { handle } = this.store;
    if (!handle || !this.#refs.size || !this.host.isConnected) return;
    if (this.shop) return this.#subscribe(this.shop);
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
    for (const [ref, stop] of this.#stops) {
      if (this.#refs.has(ref)) continue;
      stop();
      this.#stops.delete(ref);
      this.#known.delete(ref);
    }
    for (const ref of this.#refs) {
      if (this.#stops.has(ref)) continue;
      const know = (state: ProductState) => {
        this.#known.set(ref, state);
        this.#fail(state.error);
        this.host.requestUpdate();
      };
      this.#stops.set(ref, catalogue.subscribe(ref, know));
    }
  }

  #fail(error: CommerceError | undefined): void {
    if (error && error.code !== this.error?.code) reportError(this.host, error, this.refresh);
    this.error = error;
    this.host.requestUpdate();
  }
}
