import { toCommerceError, type Cart, type CartResult, type Product, type Shop, type Variant } from '@vitrine/core';
import { html, nothing } from 'lit';
import { addToCart } from '../base/add-to-cart.js';
import { handOff } from '../base/hand-off.js';
import type { ProductController } from '../base/product-controller.js';
import type { VitrineElement } from '../base/vitrine-element.js';
import { ISSUE_KEYS } from '../base/issue-keys.js';
import { issues } from '../i18n/en/issues.js';
import { purchase } from '../i18n/en/purchase.js';
import { translate } from '../i18n/localizer.js';
import type { MessageValues, MessageKey } from '../i18n/translate.js';
import { reportError } from '../base/report-error.js';
import { atMoment, STOCK_AGE } from '../base/until.js';

const english = { ...issues, ...purchase };

/** Milliseconds the button says "Added". */
const ADDED = 2000;

/** What the shopper wants. */
export interface Wish {
  readonly product: Product;
  readonly variant: Variant;
  readonly quantity: number;
  /** How the page named the product. */
  readonly ref: string | undefined;
  /** Straight to the checkout with this alone, instead of into the cart. */
  readonly now: boolean;
}

const pieces = (cart: Cart | null, variantId: string) =>
  cart?.lines.reduce((sum, line) => sum + (line.variantId === variantId ? line.quantity : 0), 0) ?? 0;

/** The page's own cart element, which may not have been upgraded. */
const cartElement = () => document.querySelector<HTMLElement & { show?: () => void }>('vitrine-cart');

/** Buying from a card, loaded when the shopper reaches for the button: what is under way and what came of it. */
export class Purchase {
  busy = false;
  /** The button says "Added". */
  fresh = false;
  /** What the shop had to say. */
  sentence = '';
  /** Tries again what failed; undefined unless the last one did. */
  retry: (() => void) | undefined;
  /** Something from this card is in the cart. */
  #added = false;
  #stopSaying: (() => void) | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly host: VitrineElement & { readonly creator?: string; readonly affiliate?: boolean },
    private readonly reader: ProductController,
  ) {}

  /** Forgets what came of the last one: something else is chosen. */
  reset(): void {
    this.#begin();
    this.#added = false;
  }

  buy({ product, variant, quantity, ref, now }: Wish): void {
    const { creator, affiliate } = this.host;
    const credit = { ...(creator && { creator }), ...(affiliate && { affiliate: 'yes' }) };
    const note = Object.keys(credit).length ? { note: credit } : {};
    const item = { productId: product.id, variantId: variant.id, quantity };
    void this.#run(async (shop) => {
      if (now) return handOff(this.host, shop, { lines: [item] });
      const { started, state } = shop.cart;
      const before = state.confirmed || !started ? pieces(state.confirmed, variant.id) : undefined;
      const result = await addToCart(this.host, shop, { ...item, ...note, ...(ref && { ref }) });
      this.sentence = this.#issue(result, variant.id, before);
      // What it says of the stock is not true for ever.
      this.#stopSaying = atMoment(this.sentence ? Date.now() + STOCK_AGE : Infinity, () => {
        this.sentence = '';
        this.host.requestUpdate();
      });
      this.fresh = this.#added = !this.sentence || pieces(result.cart, variant.id) > (before ?? 0);
      this.#timer = setTimeout(() => {
        this.fresh = false;
        this.host.requestUpdate();
      }, ADDED);
    });
  }

  /** The button that leads on from an add. */
  next() {
    if (!this.#added) return nothing;
    const cart = cartElement();
    return html`<button
      class="quiet"
      part="view-cart"
      type="button"
      @click=${() => (cart?.show ? cart.show() : void this.#run((shop) => handOff(this.host, shop)))}
    >
      ${this.#t(cart?.show ? 'viewCart' : 'goToCheckout')}
    </button>`;
  }

  /** What came of it, when it is said for ears only. */
  get quietly(): string {
    return this.fresh ? this.#t('addedToCart') : '';
  }

  #t(key: MessageKey<typeof english>, values?: MessageValues): string {
    return translate(english, this.host.language, key, values);
  }

  #begin(): void {
    clearTimeout(this.#timer);
    this.#stopSaying?.();
    this.fresh = false;
    this.sentence = '';
    this.retry = undefined;
  }

  /** What the shop made of the wish; empty when it did as asked. `before`: pieces in the cart until now. */
  #issue({ cart, issues }: CartResult, variantId: string, before: number | undefined): string {
    const issue = issues.find((each) => !each.lineId && (each.variantId ?? variantId) === variantId);
    if (!issue) return '';
    const { code, available: count, message } = issue;
    if (code === 'partly_added' && count !== undefined) {
      const added = before === undefined ? undefined : pieces(cart, variantId) - before;
      if (added === undefined) return this.#t('onlyLeft', { count });
      return this.#t(added > 0 ? 'onlyLeftAdded' : 'onlyLeftInCart', { count, added });
    }
    const key = ISSUE_KEYS.get(code);
    return key ? this.#t(key) : message || this.#t('issueOther');
  }

  async #run(task: (shop: Shop) => Promise<void>): Promise<void> {
    if (this.busy) return;
    this.#begin();
    this.busy = true;
    this.host.requestUpdate();
    try {
      const shop = await this.reader.handle?.open();
      if (shop) await task(shop);
    } catch (thrown) {
      const error = toCommerceError(thrown);
      const retry = () => void this.#run(task);
      // A page that prevents an add shows what it does instead by itself.
      if (error.code !== 'aborted') this.retry = retry;
      reportError(this.host, error, retry);
    }
    this.busy = false;
    this.host.requestUpdate();
  }
}
