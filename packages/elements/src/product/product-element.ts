import { defaultVariant, safeUrl, toCommerceError, type Policy, type Product, type Variant } from '@vitrine/core';
import { html, nothing, type PropertyValues } from 'lit';
import { property } from 'lit/decorators.js';
import { ProductSelectEvent, ProductViewEvent } from '../base/events.js';
import { onceInView } from '../base/near-viewport.js';
import { passing } from '../base/passing.js';
import { shopPolicy } from '../base/policy-line.js';
import { priceStyles, priceTemplate, viewPrice } from '../base/price-view.js';
import { ProductReader } from '../base/product-reader.js';
import { quantityStepper, stepperStyles } from '../base/quantity-stepper.js';
import { reportError } from '../base/report-error.js';
import { tokensFor } from '../base/tokens.styles.js';
import { price } from '../i18n/en/price.js';
import { product as english } from '../i18n/en/product.js';
import { quantity } from '../i18n/en/quantity.js';
import { cardDisclosure } from './card-disclosure.js';
import { styles as detailStyles } from './details.styles.js';
import { finePrint } from './fine-print.js';
import { optionPicker } from './option-picker.js';
import { PictureStrip } from './picture-strip.js';
import { againButton, placeholder } from './placeholder.js';
import { styles } from './product-element.styles.js';
import type { Purchase, Wish } from './purchase.js';
import { starRating } from './star-rating.js';
import { mostPieces, stockWords } from '../base/stock-words.js';

/** What an attribute may say. */
const WORDS = { layout: 'card row button', action: 'cart buy link' };

/**
 * A product with everything needed to buy it: picture, title, rating, price, choices with honest stock, quantity, a
 * button and the return policy. The card that a tag, a sticker and a live show open is this one.
 *
 * @tagname vitrine-product
 * @slot - What shows until the product is known and where it cannot be shown: a link to the product in the shop.
 * @slot disclosure - What the law wants said before the button, such as that the link is an advertisement; where somebody is
 *   credited and nothing is in it, the card says so itself.
 * @fires vitrine-product-view - The card with its product is on the screen, once per product. `{ product, origin }`
 * @fires vitrine-product-select - The shopper chose a variant. `{ product, variant, origin }`
 * @fires vitrine-cart-add - Before something goes into the cart; cancelable. `{ changes, promise }`
 * @fires vitrine-cart-change - After the shop answered. `{ cart, issues }`
 * @fires vitrine-checkout - Before leaving for the checkout; cancelable. `{ cart, url }`
 * @fires vitrine-error - The product could not be read or not be bought. `{ code, message, retryable, retry }`
 * @csspart card - The whole.
 * @csspart disclosure - What says that somebody earns by a purchase.
 * @csspart image - A picture, or what stands for it.
 * @csspart title - The title, a link where the product has a page.
 * @csspart rating - The stars.
 * @csspart price - The price.
 * @csspart compare-at - The regular price, struck through.
 * @csspart percent - The percentage off.
 * @csspart unit-price - The price per unit.
 * @csspart lowest - The line with the lowest price of the last 30 days.
 * @csspart tax - Whether tax is in the price.
 * @csspart ends - Until when the price is reduced.
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
export class VitrineProduct extends ProductReader<typeof price & typeof quantity & typeof english> {
  static override styles = [tokensFor('product'), priceStyles, stepperStyles, styles, detailStyles];
  static override messages = { ...price, ...quantity, ...english };

  /** How the product stands: a `card`, a `row` with a small picture and without a quantity, or the `button` alone. */
  @property({ reflect: true, useDefault: true }) layout: 'card' | 'row' | 'button' = 'card';

  /** What the button does: `cart` adds to the cart, `buy` goes to the checkout with this product alone, `link` to the shop. */
  @property() action: 'cart' | 'buy' | 'link' = 'cart';

  /** The name of who earns when it is bought here; absent: whom the page's shop credits, if anybody. The card says so. */
  @property() creator?: string;

  /** Whether somebody earns when it is bought here. The card says so. */
  @property({ type: Boolean }) affiliate = false;

  readonly #pictures = new PictureStrip(this);
  #quantity = 1;
  /** The shop's own policy, for products without one. */
  #policy: Policy | undefined;
  #watched: Product | undefined;
  #seen: string | undefined;
  #stopWatching: (() => void) | undefined;
  #purchase: Purchase | undefined;
  /** Brings code that did not arrive. Until it does nothing is bought here, and a link leads to the shop. */
  #lost: (() => void) | undefined;

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#stopWatching?.();
    this.#watched = undefined;
    this.#purchase?.reset();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    const { id } = this.data ?? {};
    super.willUpdate(changed);
    if (id !== this.data?.id) {
      this.#quantity = 1;
      this.#reset();
    }
    for (const [attribute, words] of Object.entries(WORDS)) {
      const found = this[attribute as keyof typeof WORDS];
      if (!words.split(' ').includes(found)) this.warn(attribute, found, `one of: ${words}`);
    }
  }

  protected override updated(): void {
    const { data, variant } = this;
    if (!data || data === this.#watched) return;
    this.#watched = data;
    this.#stopWatching?.();
    this.#stopWatching = onceInView(this, '0px', () => this.#onSeen(data));
    if (this.eager) void this.#askPolicy(data);
    if (variant && !data.variants.some(({ id, sku }) => id === variant || sku === variant)) {
      this.warn('variant', variant, 'the id or SKU of a variant of this product');
    }
  }

  protected override render() {
    const { layout } = this;
    const alone = layout === 'button';
    const brief = alone || layout === 'row';
    const { config } = this.reader.handle ?? {};
    const sponsored = this.creator || this.affiliate || config?.creator || config?.campaign;
    const disclosure = sponsored ? cardDisclosure(this, config) : html`<slot name="disclosure"></slot>`;
    const data = disclosure ? this.data : this.show(undefined);
    const variant = data && defaultVariant(data, this.variant);
    if (!data || !variant)
      return this.product || this.value
        ? placeholder(alone, this.failure, this.reader.retry, this, disclosure)
        : disclosure && html`${disclosure}<slot></slot>`;
    const url = safeUrl(data.url, document.baseURI);
    const rel = sponsored ? 'sponsored noopener' : 'noopener';
    const eu = config?.priceRules === 'eu';
    const price = viewPrice(data, variant, eu);
    // A box that opened for it has its name, and so has a button that stands alone.
    const label = !this.eager && !alone && data.title;
    // The shop's words may run in another direction than the page's.
    const title = html`<bdi>${data.title}</bdi>`;
    return html`<div class="shape" part="card" role=${label ? 'group' : nothing} aria-label=${label || nothing}>
      ${alone ? nothing : this.#pictures.template(data, variant, !brief)}
      <div class="body">
        ${disclosure}
        ${
          alone
            ? nothing
            : html`<div class="head">
                <p part="title">${url ? html`<a href=${url} rel=${rel}>${title}</a>` : title}</p>
                ${starRating(data.rating, this)} ${price && html`<p>${priceTemplate(price, this, eu)}</p>`}
              </div>`
        }
        ${
          data.variants.length > 1
            ? optionPicker(data, variant, this, brief, (chosen) => this.#choose(data, chosen))
            : nothing
        }
        ${this.#buying(data, variant, url, rel, brief)} ${brief ? nothing : this.#finePrint(data)}
      </div>
    </div>`;
  }

  /** Returns and delivery. The line keeps its place while the shop is asked for its policy. */
  #finePrint({ returns, delivery }: Product) {
    const line = finePrint(returns ?? this.#policy, delivery, this);
    return line || this.reader.shop?.adapter.policies ? html`<p class="fine" part="fine-print">${line}</p>` : nothing;
  }

  /** Stock words, the quantity, the button, and what came of pressing it. */
  #buying(product: Product, variant: Variant, url: string | undefined, rel: string, brief: boolean) {
    const alone = this.layout === 'button';
    const purchase = this.#purchase;
    const soldOut = variant.stock === 'sold_out';
    const buys = this.action !== 'link' && variant.price && this.reader.handle && !this.#lost;
    const most = mostPieces(variant);
    const quantity = Math.min(this.#quantity, most);
    const now = this.action === 'buy';
    const stepper =
      buys && !soldOut && most > 1 && !brief
        ? quantityStepper(quantity, most, this, (wanted) => {
            this.#quantity = wanted;
            this.requestUpdate();
          })
        : undefined;
    const label = this.t(
      soldOut ? 'soldOut' : now ? 'buyNow' : variant.stock === 'preorder' ? 'preOrder' : 'addToCart',
    );
    const words = stockWords(variant, this, !passing || passing.isFresh?.(this));
    // What the button says is not said twice.
    const stock = (buys && words === label ? '' : words) || (stepper && this.t('quantity'));
    const named = alone ? html`<span class="sr">: ${product.title}</span>` : nothing;
    const toShop = (kind: string) =>
      url
        ? html`<a class=${kind} part=${kind} href=${url} rel=${rel}>${this.t('viewAtShop')}${named}</a>`
        : html`<slot></slot>`;
    const retry = this.#lost ?? purchase?.retry;
    const sentence = retry ? this.t('shopUnreachable') : purchase?.sentence;
    return html`${
        stock && !alone
          ? html`<div class="pieces"><span class="small" part="stock">${stock}</span>${stepper}</div>`
          : nothing
      }
      <div class="buying">
        <div class="actions">
          ${
            buys
              ? html`<button
                  class="add"
                  part="add"
                  type="button"
                  aria-disabled=${Boolean(soldOut || purchase?.busy)}
                  @pointerenter=${this.#prepare}
                  @focus=${this.#prepare}
                  @click=${() => soldOut || void this.#buy({ product, variant, quantity, ref: this.product, now })}
                >
                  ${purchase?.fresh ? this.t('added') : label}${named}
                </button>`
              : toShop('add')
          }
          ${purchase?.next()}
        </div>
        <p role="status" class=${sentence ? nothing : 'sr'}>${sentence || purchase?.quietly}</p>
        ${retry ? html`<div part="error">${againButton(retry, this)} ${toShop('quiet')}</div>` : nothing}
      </div>`;
  }

  #choose(product: Product, variant: Variant | undefined): void {
    if (!variant) return;
    this.variant = variant.id;
    this.#reset();
    this.dispatchEvent(new ProductSelectEvent({ product, variant, origin: this }));
  }

  /** Something else is shown: it starts with the first picture, and nothing has come of it yet. */
  #reset(): void {
    this.#purchase?.reset();
    this.renderRoot?.querySelector('.picture')?.scrollTo(0, 0);
  }

  #loadPurchase = (): Promise<Purchase> =>
    import('./purchase.js').then(({ Purchase }) => (this.#purchase ??= new Purchase(this, this.reader)));

  /** Brings the code for buying as soon as the shopper reaches for the button. */
  #prepare = (): void => void this.#loadPurchase().catch(() => {});

  async #buy(wish: Wish): Promise<void> {
    try {
      await (await this.#loadPurchase()).buy(wish);
      this.#lost = undefined;
    } catch (thrown) {
      this.#lost = () => void this.#buy(wish);
      reportError(this, toCommerceError(thrown), this.#lost);
    }
    this.requestUpdate();
  }

  #onSeen(product: Product): void {
    void this.#askPolicy(product);
    if (this.#seen === product.id) return;
    this.#seen = product.id;
    this.dispatchEvent(new ProductViewEvent({ product, origin: this }));
  }

  async #askPolicy({ returns }: Product): Promise<void> {
    const { shop } = this.reader;
    if (!shop?.adapter.policies || returns || this.layout !== 'card') return;
    this.#policy = await shopPolicy(shop);
    this.requestUpdate();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'vitrine-product': VitrineProduct;
  }
}
