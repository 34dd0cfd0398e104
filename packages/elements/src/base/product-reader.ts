import type { Product } from '@vitrine/core';
import type { PropertyValues } from 'lit';
import { property } from 'lit/decorators.js';
import type { Messages } from '../i18n/translate.js';
import { NEAR, onceInView } from './near-viewport.js';
import { bringPassing, passing } from './passing.js';
import { ProductController } from './product-controller.js';
import { VitrineElement } from './vitrine-element.js';

/** An element that shows one product: from the page's shop once it comes near the screen, or handed in. */
export abstract class ProductReader<English extends Messages = Record<never, never>> extends VitrineElement<English> {
  /** The product's reference in the page's shop: `handle:oak-chair`, `sku:A1`, `url:…`, `id:1`; no prefix means an id. */
  @property() product?: string;

  /** The id or SKU of the chosen variant; absent: the first that can be bought. */
  @property() variant?: string;

  /** The product itself, for pages that already have it; nothing is then read from the shop. */
  @property({ attribute: false }) value?: Product;

  /** Whether the shop is asked at once, not only when the element comes near the screen. */
  @property({ type: Boolean }) eager = false;

  protected readonly reader: ProductController = new ProductController(this);
  /** The product that shows: null when the shop does not know it, undefined while it or the code for it is on the way. */
  protected data: Product | null | undefined;
  #near = false;
  #stopWaiting: (() => void) | undefined;

  /** Why there is no product to show and none is coming by itself, as a text's key; empty when nothing is wrong. */
  protected get failure(): '' | 'productGone' | 'shopUnreachable' {
    const { product, error } = this.reader;
    return this.value || product || !error ? '' : product === null ? 'productGone' : 'shopUnreachable';
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
    const { reader } = this;
    reader.follow(!this.value && (this.#near || this.eager) ? this.product : undefined);
    const known = this.value ?? reader.product;
    const noted = known?.tax ?? known?.variants.some(({ unitPrice, saleEnds }) => unitPrice ?? saleEnds);
    if (noted || known?.variants.some(({ stock }) => stock === 'low')) {
      if (!passing) bringPassing(this);
      passing?.watch?.(this, known, reader.shop);
    }
    this.show(noted && !passing ? undefined : known);
  }

  /** Says what shows: undefined while the product, or code for it, is on the way. */
  protected show(data: Product | null | undefined): Product | null | undefined {
    this.data = data;
    const failed = Boolean(this.failure);
    this.toggleState('loading', Boolean(this.product || this.value) && !data && !failed);
    this.toggleState('ready', Boolean(data));
    this.toggleState('error', failed);
    return data;
  }
}
