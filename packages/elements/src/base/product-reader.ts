import type { Product } from '@vitrine/core';
import type { PropertyValues } from 'lit';
import { property } from 'lit/decorators.js';
import { NEAR, onceInView } from './near-viewport.js';
import { ProductController } from './product-controller.js';
import { VitrineElement } from './vitrine-element.js';

/** An element that shows one product: from the page's shop once it comes near the screen, or handed in. */
export abstract class ProductReader extends VitrineElement {
  /** The product's reference in the page's shop: `handle:oak-chair`, `sku:A1`, `url:…`, `id:1`; no prefix means an id. */
  @property() product?: string;

  /** The id or SKU of the chosen variant; absent: the first that can be bought. */
  @property() variant?: string;

  /** The product itself, for pages that already have it; nothing is then read from the shop. */
  @property({ attribute: false }) value?: Product;

  /** Whether the shop is asked at once, not only when the element comes near the screen. */
  @property({ type: Boolean }) eager = false;

  protected readonly reader: ProductController = new ProductController(this);
  #near = false;
  #stopWaiting: (() => void) | undefined;

  /** The product, null when the shop does not know it, undefined while nothing is known. */
  protected get data(): Product | null | undefined {
    return this.value ?? this.reader.product;
  }

  /** Why there is no product to show and none is coming by itself, as a text's key; empty when nothing is wrong. */
  protected get failure(): '' | 'productGone' | 'shopUnreachable' {
    const { data, reader } = this;
    return data || !reader.error ? '' : data === null ? 'productGone' : 'shopUnreachable';
  }

  override connectedCallback(): void {
    super.connectedCallback();
    if (this.#near) return;
    this.#stopWaiting = onceInView(this, NEAR, () => {
      this.#near = true;
      this.requestUpdate();
    });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#stopWaiting?.();
  }

  protected override willUpdate(_changed: PropertyValues<this>): void {
    this.reader.follow(!this.value && (this.#near || this.eager) ? this.product : undefined);
    const { data } = this;
    const failed = Boolean(this.failure);
    this.toggleState('loading', Boolean(this.product || this.value) && !data && !failed);
    this.toggleState('ready', Boolean(data));
    this.toggleState('error', failed);
  }
}
