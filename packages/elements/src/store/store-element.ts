import { createHandle, getHub, servesSubtree, type ContextRequestLike, type ShopCallback } from '@vitrine/core/hub.js';
import { SHOP_CONTEXT, type ShopHandle } from '@vitrine/core/hub.js';
import type { CommerceAdapter, PollSource, ReviewSource, ShopConfig } from '@vitrine/core';
import { css, ReactiveElement } from 'lit';
import { property } from 'lit/decorators.js';

// Who has an element has the types of its events.
export type {} from '../base/events.js';

/**
 * Says which shop the page, or the part of the page inside it, belongs to. It shows nothing itself. With element
 * children it serves that subtree; without, the whole page. A `<script type="application/json">` or
 * `application/ld+json` inside it is the catalogue.
 *
 * @tagname vitrine-store
 * @slot - The part of the page it serves, or a script with the catalogue.
 */
export class VitrineStore extends ReactiveElement {
  // A box of its own would change the layout of what is inside, a style attribute what a framework rendered on the server.
  static override styles = css`
    :host(:not([hidden])) {
      display: contents;
    }
  `;

  /** The kind of shop: `catalog` (the default), a name given to `defineAdapter`, or an adapter object (property only). */
  @property() adapter: string | CommerceAdapter | undefined;
  /** URL of the catalogue: a JSON file, a page with JSON-LD, a Google Merchant feed or a Meta catalogue. */
  @property() src: string | undefined;
  /** The backend's address. */
  @property() endpoint: string | undefined;
  /** The backend's public token. */
  @property() token: string | undefined;
  /** Sales channel or region of the backend. */
  @property() channel: string | undefined;
  /** ISO 3166-1 alpha-2 code of the country to ask prices and policies for. */
  @property() country: string | undefined;
  /** ISO 4217 code of the currency to ask prices in. */
  @property() currency: string | undefined;
  /** Market of the backend. */
  @property() market: string | undefined;
  /** URL template of the checkout, for backends without one: `https://shop.example/checkout?products={items}&coupon={coupon}`. */
  @property() checkout: string | undefined;
  /** Whom a sale is credited to. */
  @property() creator: string | undefined;
  /** The campaign a sale is credited to. */
  @property() campaign: string | undefined;
  /** `eu`: no discount is shown unless computed from the lowest price of the last 30 days. */
  @property({ attribute: 'price-rules' }) priceRules: 'eu' | undefined;
  /**
   * Which JSON-LD to emit of what the page shows: `none` (the default); `snippet`, for a page that writes about one product;
   * `merchant`, also with the offer, for a product's own page in its shop.
   */
  @property({ attribute: 'structured-data' }) structuredData: 'none' | 'snippet' | 'merchant' | undefined;
  /** A review service beside the shop; absent: the reviews are the shop's own. */
  @property({ attribute: false }) reviews: ReviewSource | undefined;
  /** Where answers to the polls of the page go. */
  @property({ attribute: false }) polls: PollSource | undefined;

  #handle: ShopHandle | undefined;
  /** The catalogue inside, or whether there is something to serve, as it was announced. */
  #content: unknown;
  readonly #subscribers = new Map<ShopCallback, () => void>();

  constructor() {
    super();
    this.addEventListener('context-request', (event) => this.#answer(event as unknown as ContextRequestLike));
  }

  /** The shop's set-up as the rest of the page sees it; `open()` gives its catalogue and cart. */
  get handle(): ShopHandle | undefined {
    return this.#handle;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    if (this.hasUpdated) this.#announce();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#leave();
  }

  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    const root = super.createRenderRoot();
    root.replaceChildren(document.createElement('slot'));
    // Its content may come after it: from a script, or from a slow network.
    root.addEventListener('slotchange', () => this.#content === this.#look() || this.requestUpdate());
    return root;
  }

  protected override updated(): void {
    const config: ShopConfig = {};
    for (const name of VitrineStore.elementProperties.keys()) {
      const value = this[name as keyof ShopConfig];
      if (value) Object.assign(config, { [name]: value });
    }
    this.#content = this.#look();
    this.#leave();
    this.#handle = createHandle(config, this);
    this.#announce();
  }

  /** What decides which shop it is, and for whom. */
  #look(): unknown {
    return this.querySelector(':scope > script[type$=json]') ?? servesSubtree(this);
  }

  /** It is the page's shop no longer. */
  #leave(): void {
    const hub = getHub();
    if (hub.page === this.#handle) hub.page = undefined;
  }

  #announce(): void {
    if (!this.#handle || !this.isConnected) return;
    if (!servesSubtree(this)) return getHub().setPage(this.#handle, 2);
    for (const [callback, unsubscribe] of [...this.#subscribers]) callback(this.#handle, unsubscribe);
    // Widgets that asked before this store was there were answered by the page's shop.
    getHub().refresh();
  }

  #answer(event: ContextRequestLike): void {
    if (event.context !== SHOP_CONTEXT || !servesSubtree(this)) return;
    event.stopPropagation();
    const { callback, subscribe } = event;
    const unsubscribe = subscribe ? () => void this.#subscribers.delete(callback) : undefined;
    if (unsubscribe) this.#subscribers.set(callback, unsubscribe);
    if (this.#handle) callback(this.#handle, unsubscribe);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'vitrine-store': VitrineStore;
  }
}
