import { defaultVariant, safeUrl, toCommerceError, type Policy, type Product, type Variant } from '@vitrine/core';
import { html, nothing, type PropertyValues } from 'lit';
import { property } from 'lit/decorators.js';
import { ProductSelectEvent, ProductViewEvent } from '../base/events.js';
import { onceInView } from '../base/near-viewport.js';
import { priceStyles, priceTemplate, viewPrice } from '../base/price-view.js';
import { ProductReader } from '../base/product-reader.js';
import { quantityStepper, stepperStyles } from '../base/quantity-stepper.js';
import { reportError } from '../base/report-error.js';
import { tokensFor } from '../base/tokens.styles.js';
import { visuallyHidden } from '../base/visually-hidden.styles.js';
import { price } from '../i18n/en/price.js';
import { product as english } from '../i18n/en/product.js';
import { quantity } from '../i18n/en/quantity.js';
import { returns } from '../i18n/en/returns.js';
import type * as Details from './details.js';
import { PictureStrip } from './picture-strip.js';
import { styles } from './product-element.styles.js';
import type { Purchase, Wish } from './purchase.js';
import { mostPieces, stockWords } from './stock-words.js';

const WORDS = [
  ['layout', 'card row button'],
  ['action', 'cart buy link'],
] as const;

/**
 * A product with everything needed to buy it: picture, title, rating, price, choices with honest stock, quantity, a
 * button and the return policy. The card that a tag, a sticker and a live show open is this one.
 *
 * @tagname vitrine-product
 * @slot - What shows until the product is known and where it cannot be shown: a link to the product in the shop.
 * @slot disclosure - What the law wants said beside the button, such as that the link is an advertisement.
 * @fires vitrine-product-view - The card with its product is on the screen, once per product. `{ product, origin }`
 * @fires vitrine-product-select - The shopper chose a variant. `{ product, variant, origin }`
 * @fires vitrine-cart-add - Before something goes into the cart; cancelable. `{ changes, promise }`
 * @fires vitrine-cart-change - After the shop answered. `{ cart, issues }`
 * @fires vitrine-checkout - Before leaving for the checkout; cancelable. `{ cart, url }`
 * @fires vitrine-error - The product could not be read or not be bought. `{ code, message, retryable, retry }`
 * @csspart card - The whole.
 * @csspart image - A picture, or what stands for it.
 * @csspart title - The title, a link where the product has a page.
 * @csspart rating - The stars.
 * @csspart price - The price.
 * @csspart compare-at - The regular price, struck through.
 * @csspart percent - The percentage off.
 * @csspart unit-price - The price per unit.
 * @csspart lowest - The line with the lowest price of the last 30 days.
 * @csspart option - One axis of choice.
 * @csspart value - A chip or swatch.
 * @csspart stock - The words about stock.
 * @csspart quantity - The quantity stepper.
 * @csspart add - The button or link that buys.
 * @csspart view-cart - The button that opens the cart after an add.
 * @csspart error - The ways out of a fault: to try again, to go to the shop.
 * @csspart fine-print - The line with returns and delivery.
 * @csspart policy - The return policy in that line.
 * @cssprop [--vitrine-product-surface=var(--vitrine-surface)] - Background.
 * @cssprop [--vitrine-product-text=var(--vitrine-text)] - Text.
 * @cssprop [--vitrine-product-muted=var(--vitrine-muted)] - Secondary text.
 * @cssprop [--vitrine-product-line=var(--vitrine-line)] - Hairlines.
 * @cssprop [--vitrine-product-accent=var(--vitrine-accent)] - The button, and what is chosen.
 * @cssprop [--vitrine-product-on-accent=var(--vitrine-on-accent)] - Text on the accent.
 * @cssprop [--vitrine-product-sale=var(--vitrine-sale)] - A reduced price.
 * @cssprop [--vitrine-product-radius=var(--vitrine-radius)] - Corners of the card; its picture has 4px less.
 * @cssprop [--vitrine-product-shadow=0 0 0 1px var(--vitrine-line)] - Shadow of the card; a hairline unless said.
 * @cssprop [--vitrine-product-ratio=4 / 3] - Width to height of the picture.
 * @cssprop [--vitrine-product-font=var(--vitrine-font)] - Font family.
 * @cssstate loading - The shop is being asked.
 * @cssstate ready - The product shows.
 * @cssstate error - The product could not be read, or the shop does not know it.
 */
export class VitrineProduct extends ProductReader {
  static override styles = [tokensFor('product'), visuallyHidden, priceStyles, stepperStyles, styles];
  static override messages = { ...price, ...quantity, ...returns, ...english };

  /** How the product stands: a `card`, a `row` with a small picture and without a quantity, or the `button` alone. */
  @property({ reflect: true, useDefault: true }) layout: 'card' | 'row' | 'button' = 'card';

  /** What the button does: `cart` adds to the cart, `buy` goes to the checkout with this product alone, `link` to the shop. */
  @property() action: 'cart' | 'buy' | 'link' = 'cart';

  readonly #pictures = new PictureStrip(this);
  #quantity = 1;
  /** The shop's own policy, for products without one. */
  #policy: Policy | undefined;
  #watched: Product | undefined;
  #seen: string | undefined;
  #stopWatching: (() => void) | undefined;
  /** Null when its code did not arrive. */
  #details: typeof Details | null | undefined;
  /** Null when its code did not arrive. */
  #purchase: Purchase | null | undefined;

  /** What draws its details belongs to a product: nothing moves when that comes. */
  protected override get data(): Product | null | undefined {
    const data = super.data;
    return data && this.#details === undefined && hasDetails(data) ? undefined : data;
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#stopWatching?.();
    this.#watched = undefined;
    this.#purchase?.reset();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    if (super.data && !this.data) void this.#loadDetails();
    if (changed.has('product') || changed.has('value')) {
      this.#quantity = 1;
      this.#reset();
    }
    for (const [attribute, words] of WORDS) {
      if (!words.split(' ').includes(this[attribute])) this.warn(attribute, this[attribute], `one of: ${words}`);
    }
  }

  protected override updated(): void {
    const { data, variant } = this;
    if (!data || data === this.#watched) return;
    this.#watched = data;
    this.#stopWatching?.();
    this.#stopWatching = onceInView(this, '0px', () => this.#onSeen(data));
    if (variant && !data.variants.some(({ id, sku }) => id === variant || sku === variant)) {
      this.warn('variant', variant, 'the id or SKU of a variant of this product');
    }
  }

  protected override render() {
    const { data, layout } = this;
    const variant = data && defaultVariant(data, this.variant);
    if (!data || !variant) return this.product || this.value ? this.#placeholder() : html`<slot></slot>`;
    const card = layout === 'card';
    const alone = layout === 'button';
    const url = safeUrl(data.url, document.baseURI);
    const choose = (chosen: Variant | undefined) => this.#choose(data, chosen);
    return html`<div class="shape" part="card" role=${alone ? 'group' : 'article'} aria-label=${data.title}>
      ${alone ? nothing : this.#pictures.template(data, variant, this, card)}
      <div class="body">
        ${alone ? nothing : this.#head(data, variant, url)}
        ${data.variants.length > 1 ? this.#details?.optionPicker({ product: data, variant, host: this, brief: !card, choose }) : nothing}
        ${alone ? nothing : this.#pieces(variant, card)}
        <slot name="disclosure"></slot>
        ${this.#buying(data, variant, url)} ${card ? this.#finePrint(data) : nothing}
      </div>
    </div>`;
  }

  /** The shape of what comes, or the sentence that nothing does. */
  #placeholder() {
    const { failed } = this;
    const gone = this.data === null;
    const slot = failed ? html`<i></i>` : html`<slot><i></i></slot>`;
    return html`<div class="empty" part="card" aria-busy=${!failed}>
      <div class="shape">
        ${
          this.layout === 'button'
            ? html`<b>${slot}</b>`
            : html`<div class="picture"></div>
                <div class="body">${slot}<i></i><i></i><b></b></div>`
        }
      </div>
      ${
        failed
          ? html`<div part="error">
              <p>${this.t(gone ? 'productGone' : 'shopUnreachable')}</p>
              ${gone ? nothing : this.#again(this.reader.retry)} <slot></slot>
            </div>`
          : nothing
      }
    </div>`;
  }

  #again(retry: () => void) {
    return html`<button class="quiet" type="button" @click=${retry}>${this.t('tryAgain')}</button>`;
  }

  #head(data: Product, variant: Variant, url: string | undefined) {
    const eu = this.#config?.priceRules === 'eu';
    const price = viewPrice(data, variant, eu);
    // The shop's words may run in another direction than the page's.
    const title = html`<bdi>${data.title}</bdi>`;
    return html`<div class="head">
      <p part="title">${url ? html`<a href=${url} rel=${this.#rel}>${title}</a>` : title}</p>
      ${this.#details?.starRating(data.rating, this)} ${price && html`<p>${priceTemplate(price, this, eu)}</p>`}
    </div>`;
  }

  /** Returns and delivery. The line keeps its place while the shop is asked for its policy. */
  #finePrint({ returns, delivery }: Product) {
    const asks = this.reader.shop?.adapter.policies;
    const line = this.#details?.finePrint(returns ?? this.#policy, delivery, this);
    return line || asks ? html`<p class="fine" part="fine-print">${line}</p>` : nothing;
  }

  /** Stock words and, where there is room, the quantity. */
  #pieces(variant: Variant, room: boolean) {
    const buys = this.#buys(variant);
    const soldOut = variant.stock === 'sold_out';
    const most = mostPieces(variant);
    const stepper =
      room && buys && !soldOut && most > 1
        ? quantityStepper(Math.min(this.#quantity, most), most, this, (quantity) => {
            this.#quantity = quantity;
            this.requestUpdate();
          })
        : undefined;
    // What the button says is not said twice.
    const words = (buys && soldOut ? '' : stockWords(variant, this)) || (stepper && this.t('quantity'));
    return words ? html`<div class="pieces"><span class="small" part="stock">${words}</span>${stepper}</div>` : nothing;
  }

  #buying(data: Product, variant: Variant, url: string | undefined) {
    const purchase = this.#purchase;
    const failed = purchase === null || purchase?.failed;
    const sentence = failed ? this.t('shopUnreachable') : purchase?.sentence;
    const soldOut = variant.stock === 'sold_out';
    const named = this.layout === 'button' ? html`<span class="sr">: ${data.title}</span>` : nothing;
    const now = this.action === 'buy';
    const quantity = Math.min(this.#quantity, mostPieces(variant));
    const buy = () => this.#buy({ product: data, variant, quantity, ref: this.product, now });
    const label = now ? 'buyNow' : variant.stock === 'preorder' ? 'preOrder' : 'addToCart';
    const toShop = (kind: string) =>
      url
        ? html`<a class=${kind} part=${kind} href=${url} rel=${this.#rel}>${this.t('viewAtShop')}${named}</a>`
        : html`<slot></slot>`;
    const buys = this.#buys(variant);
    const prepare = buys ? this.#prepare : nothing;
    return html`<div class="buying" @pointerenter=${prepare} @focusin=${prepare}>
      <div class="actions">
        ${
          buys
            ? html`<button
                class="add"
                part="add"
                type="button"
                aria-disabled=${Boolean(soldOut || purchase?.busy)}
                @click=${soldOut ? nothing : buy}
              >
                ${this.t(soldOut ? 'soldOut' : purchase?.fresh ? 'added' : label)}${named}
              </button>`
            : toShop('add')
        }
        ${purchase?.next()}
      </div>
      <p role="status" class=${sentence ? nothing : 'sr'}>${sentence || purchase?.quietly}</p>
      ${failed ? html`<div part="error">${this.#again(purchase?.retry ?? buy)} ${toShop('quiet')}</div>` : nothing}
    </div>`;
  }

  get #config() {
    return this.store.handle?.config;
  }

  /** Links that somebody is credited for say so. */
  get #rel(): string {
    return this.#config?.creator || this.#config?.campaign ? 'noopener sponsored' : 'noopener';
  }

  /** Whether the variant is bought here, and not only at the shop's own page. */
  #buys({ price }: Variant): boolean {
    return this.action !== 'link' && Boolean(price && this.store.handle && this.#details !== null);
  }

  #choose(product: Product, variant: Variant | undefined): void {
    if (!variant) return;
    this.variant = variant.id;
    this.#reset();
    this.dispatchEvent(new ProductSelectEvent({ product, variant, origin: this }));
  }

  #reset(): void {
    this.#purchase?.reset();
    this.#pictures.reset();
  }

  /** Brings what draws the details. Without it there is nothing to buy here, and the link to the shop stays. */
  #loadDetails = async (): Promise<void> => {
    try {
      this.#details ??= await import('./details.js');
    } catch (thrown) {
      this.#details = null;
      reportError(this, toCommerceError(thrown), this.#loadDetails);
    }
    this.requestUpdate();
  };

  /** Brings the code for buying as soon as the shopper reaches for the button. */
  #load = async (): Promise<Purchase> => {
    const { Purchase } = await import('./purchase.js');
    return (this.#purchase ??= new Purchase(this, this.store));
  };

  #prepare = (): void => void this.#load().catch(() => {});

  #buy(wish: Wish): void {
    this.#load().then(
      (purchase) => purchase.buy(wish),
      (thrown: unknown) => {
        this.#purchase = null;
        this.requestUpdate();
        reportError(this, toCommerceError(thrown), () => this.#buy(wish));
      },
    );
  }

  async #onSeen(product: Product): Promise<void> {
    if (this.#seen !== product.id) {
      this.#seen = product.id;
      this.dispatchEvent(new ProductViewEvent({ product, origin: this }));
    }
    const { shop } = this.reader;
    if (!shop?.adapter.policies || product.returns || this.layout !== 'card') return;
    await this.#loadDetails();
    this.#policy = await this.#details?.shopPolicy(shop);
    this.requestUpdate();
  }
}

/** Whether a product has anything that most of the card's code is not for. */
function hasDetails({ variants, rating, returns, delivery }: Product): boolean {
  return Boolean(variants.length > 1 || rating || returns || delivery);
}

declare global {
  interface HTMLElementTagNameMap {
    'vitrine-product': VitrineProduct;
  }
}
