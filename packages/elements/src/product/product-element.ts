import { defaultVariant, safeUrl, type Product, type Variant } from '@vitrine/core';
import { html, nothing, type PropertyValues } from 'lit';
import { property } from 'lit/decorators.js';
import { ProductSelectEvent, ProductViewEvent } from '../base/events.js';
import { onceInView } from '../base/near-viewport.js';
import { policyLine, shopPolicy } from '../base/policy-line.js';
import { priceStyles, priceTemplate, viewPrice } from '../base/price-view.js';
import { ProductReader } from '../base/product-reader.js';
import { tokensFor } from '../base/tokens.styles.js';
import { visuallyHidden } from '../base/visually-hidden.styles.js';
import { price } from '../i18n/en/price.js';
import { product as english } from '../i18n/en/product.js';
import { optionPicker, variantList, type Choosing } from './option-picker.js';
import { PictureStrip } from './picture-strip.js';
import { choiceStyles } from './choice.styles.js';
import { styles } from './product-element.styles.js';
import { Purchase } from './purchase.js';
import { starRating } from './star-rating.js';
import { mostPieces, stockWords } from './stock-words.js';

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
 * @csspart error - The sentence and the ways out of a fault.
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
 * @cssprop [--vitrine-product-font=var(--vitrine-font)] - Font family.
 * @cssstate loading - The shop is being asked.
 * @cssstate ready - The product shows.
 * @cssstate error - The product could not be read, or the shop does not know it.
 */
export class VitrineProduct extends ProductReader {
  static override styles = [tokensFor('product'), visuallyHidden, priceStyles, styles, choiceStyles];
  static override messages = { ...price, ...english };

  /** How the product stands: a `card`, a `row` with a small picture, or the `button` alone. */
  @property({ reflect: true, useDefault: true }) layout: 'card' | 'row' | 'button' = 'card';

  /** What the button does: `cart` adds to the cart, `buy` goes to the checkout with this product alone, `link` to the shop. */
  @property() action: 'cart' | 'buy' | 'link' = 'cart';

  readonly #pictures = new PictureStrip(this);
  readonly #purchase = new Purchase(this, this.store);
  #quantity = 1;
  #policy: ReturnType<typeof policyLine> = nothing;
  #watched: Product | undefined;
  #seen: string | undefined;
  #stopWatching: (() => void) | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    this.requestUpdate();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#stopWatching?.();
    this.#watched = undefined;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    if (changed.has('product') || changed.has('value')) {
      this.#quantity = 1;
      this.#purchase.reset();
      this.#pictures.reset();
    }
    if (!/^(card|row|button)$/.test(this.layout)) this.warn('layout', this.layout, 'card, row or button');
    if (!/^(cart|buy|link)$/.test(this.action)) this.warn('action', this.action, 'cart, buy or link');
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    const { data } = this;
    if (!data || data === this.#watched) return;
    this.#watched = data;
    this.#stopWatching?.();
    this.#stopWatching = onceInView(this, '0px', () => this.#onSeen(data));
    if (this.variant && !data.variants.some(({ id, sku }) => id === this.variant || sku === this.variant)) {
      this.warn('variant', this.variant, 'the id or SKU of a variant of this product');
    }
  }

  protected override render() {
    const { data, layout } = this;
    const variant = data && defaultVariant(data, this.variant);
    if (!data || !variant) return this.product ? this.#placeholder() : html`<slot></slot>`;
    const alone = layout === 'button';
    const choosing: Choosing = {
      product: data,
      variant,
      words: this.words,
      choose: (chosen) => this.#choose(data, chosen),
    };
    return html`<div class="card shape" part="card" role=${alone ? 'group' : 'article'} aria-label=${data.title}>
      ${alone ? nothing : this.#pictures.template(data, variant, this.words, layout === 'row' ? 1 : undefined)}
      <div class="body">
        ${alone ? variantList(choosing) : [this.#head(data, variant), optionPicker(choosing), this.#pieces(variant)]}
        <slot name="disclosure"></slot>
        ${this.#actions(data, variant)} ${alone ? nothing : this.#finePrint(data)}
      </div>
    </div>`;
  }

  /** The shape of what comes, or the sentence that nothing does. */
  #placeholder() {
    const { failed } = this;
    const gone = this.data === null;
    const slot = failed ? html`<i></i>` : html`<slot><i></i></slot>`;
    return html`<div class="card empty" part="card" aria-busy=${!failed}>
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
          ? html`<div class="notice" part="error">
              <p>${this.t(gone ? 'productGone' : 'shopUnreachable')}</p>
              ${
                gone
                  ? nothing
                  : html`<button class="quiet" type="button" @click=${this.reader.retry}>${this.t('tryAgain')}</button>`
              }
              <slot></slot>
            </div>`
          : nothing
      }
    </div>`;
  }

  #head(data: Product, variant: Variant) {
    const url = this.#url(data);
    const eu = this.#config?.priceRules === 'eu';
    const view = viewPrice(data, variant, eu);
    // The shop's words may run in another direction than the page's.
    const title = html`<bdi>${data.title}</bdi>`;
    return html`<div class="head">
      <p class="title" part="title">${url ? html`<a href=${url} rel=${this.#rel}>${title}</a>` : title}</p>
      ${starRating(data.rating, this.words, this.rightToLeft)}
      ${view ? html`<p>${priceTemplate(view, this.words, eu)}</p>` : nothing}
    </div>`;
  }

  /** Stock words and the quantity. */
  #pieces(variant: Variant) {
    const words = stockWords(variant, this.words);
    const most = mostPieces(variant);
    const count = Math.min(this.#quantity, most);
    const stepper = this.#buys(variant) && variant.stock !== 'sold_out' && most > 1;
    if (!stepper)
      return words && variant.stock !== 'sold_out' ? html`<p class="stock" part="stock">${words}</p>` : nothing;
    const step = (by: number, label: string, end: boolean) =>
      html`<button
        type="button"
        aria-label=${this.t(label)}
        aria-disabled=${end}
        @click=${() => this.#setQuantity(count + by, most)}
      >
        <svg viewBox="0 0 12 12" aria-hidden="true"><path d=${by < 0 ? 'M2 6h8' : 'M2 6h8M6 2v8'} /></svg>
      </button>`;
    return html`<div class="pieces">
      <span class="stock" part="stock">${words || this.t('quantity')}</span>
      <div class="stepper" part="quantity" role="group" aria-label=${this.t('quantity')}>
        ${step(-1, 'lessQuantity', count <= 1)}
        <input
          type="number"
          inputmode="numeric"
          min="1"
          max=${most < Infinity ? most : nothing}
          aria-label=${this.t('quantity')}
          .value=${String(count)}
          @change=${(event: Event) => {
            const input = event.target as HTMLInputElement;
            this.#setQuantity(input.valueAsNumber, most);
            input.value = String(this.#quantity);
          }}
        />
        ${step(1, 'moreQuantity', count >= most)}
      </div>
    </div>`;
  }

  #actions(data: Product, variant: Variant) {
    const { busy, fresh, added, sentence, error } = this.#purchase;
    const url = this.#url(data);
    const soldOut = variant.stock === 'sold_out';
    const named = this.layout === 'button' ? html`<span class="sr">: ${data.title}</span>` : nothing;
    const buy = this.action === 'buy';
    const label = soldOut
      ? 'soldOut'
      : fresh
        ? 'added'
        : variant.stock === 'preorder'
          ? 'preOrder'
          : buy
            ? 'buyNow'
            : 'addToCart';
    const toShop = (kind: string) =>
      url
        ? html`<a class=${kind} part=${kind} href=${url} rel=${this.#rel}>${this.t('viewAtShop')}${named}</a>`
        : html`<slot></slot>`;
    return html`<div class="buying">
      <div class="actions">
        ${
          this.#buys(variant)
            ? html`<button
                class="add"
                part="add"
                type="button"
                aria-disabled=${soldOut || busy}
                @click=${() => this.#buy(data, variant)}
              >
                ${this.t(label)}${named}
              </button>`
            : toShop('add')
        }
        ${
          added
            ? html`<button class="quiet" part="view-cart" type="button" @click=${this.#viewCart}>
                ${this.t(this.#cart ? 'viewCart' : 'goToCheckout')}
              </button>`
            : nothing
        }
      </div>
      <p role="status" class=${sentence ? 'sentence' : 'sr'}>${sentence || (fresh ? this.t('addedToCart') : '')}</p>
      ${
        error
          ? html`<div class="notice" part="error">
              <p role="alert">${this.t('shopUnreachable')}</p>
              <button class="quiet" type="button" @click=${this.#purchase.retry}>${this.t('tryAgain')}</button>
              ${toShop('quiet')}
            </div>`
          : nothing
      }
    </div>`;
  }

  #finePrint({ returns, delivery }: Product) {
    const policy = returns ? policyLine(returns, this.words) : this.#policy;
    // The line keeps its place while the shop is asked for its policy.
    if (policy === nothing && !delivery && !this.reader.shop?.adapter.policies) return nothing;
    return html`<p class="fine-print" part="fine-print">
      ${policy}${policy !== nothing && delivery ? ' · ' : ''}${delivery ? html`<bdi>${delivery}</bdi>` : nothing}
    </p>`;
  }

  get #config() {
    return this.store.handle?.config;
  }

  /** Links that somebody is credited for say so. */
  get #rel(): string {
    return this.#config?.creator || this.#config?.campaign ? 'noopener sponsored' : 'noopener';
  }

  get #cart(): (Element & { show?: () => void }) | null {
    return document.querySelector('vitrine-cart');
  }

  #url({ url }: Product): string | undefined {
    return safeUrl(url, document.baseURI);
  }

  /** Whether the variant is bought here, and not only at the shop's own page. */
  #buys({ price }: Variant): boolean {
    return this.action !== 'link' && Boolean(price && this.store.handle);
  }

  #setQuantity(quantity: number, most: number): void {
    this.#quantity = Math.min(most, Math.max(1, Math.floor(quantity) || 1));
    this.requestUpdate();
  }

  #choose(product: Product, variant: Variant): void {
    this.variant = variant.id;
    this.#purchase.reset();
    this.#pictures.reset();
    this.requestUpdate();
    this.dispatchEvent(new ProductSelectEvent({ product, variant, origin: this }));
  }

  #buy(product: Product, variant: Variant): void {
    if (variant.stock === 'sold_out') return;
    const quantity = Math.min(this.#quantity, mostPieces(variant));
    if (this.action === 'buy') this.#purchase.checkout({ variantId: variant.id, productId: product.id, quantity });
    else this.#purchase.add(product, variant, quantity, this.product, this.words);
  }

  #viewCart = (): void => {
    const cart = this.#cart;
    if (cart?.show) cart.show();
    else this.#purchase.checkout();
  };

  async #onSeen(product: Product): Promise<void> {
    if (this.#seen !== product.id) {
      this.#seen = product.id;
      this.dispatchEvent(new ProductViewEvent({ product, origin: this }));
    }
    const { shop } = this.reader;
    if (!shop || product.returns || this.layout === 'button') return;
    this.#policy = policyLine(await shopPolicy(shop), this.words);
    this.requestUpdate();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'vitrine-product': VitrineProduct;
  }
}
