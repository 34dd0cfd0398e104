import { cartCount, toCommerceError } from '@vitrine/core';
import { html, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type { VitrineCart } from '../cart/cart-element.js';
import { CartController } from '../base/cart-controller.js';
import { tokensFor } from '../base/tokens.styles.js';
import { VitrineElement } from '../base/vitrine-element.js';
import { cartButton as english } from '../i18n/en/cart-button.js';
import { styles } from './cart-button-element.styles.js';
import { reportError } from '../base/report-error.js';

/**
 * A button that shows how many pieces are in the shopper's cart and opens it: the page's first `<vitrine-cart>`, or one
 * it adds to the page when there is none.
 *
 * @tagname vitrine-cart-button
 * @slot - What shows instead of the shopping bag, such as a word; its text is the button's name.
 * @fires vitrine-error - The cart could not be read. `{ code, message, retryable, retry }`
 * @csspart button - The button.
 * @csspart count - The number of pieces; hidden while there are none.
 * @cssprop [--vitrine-cart-button-accent=var(--vitrine-accent)] - Background of the count.
 * @cssprop [--vitrine-cart-button-on-accent=var(--vitrine-on-accent)] - The count.
 * @cssstate loading - The cart is being read.
 * @cssstate ready - The count is known.
 * @cssstate error - The cart could not be read.
 * @cssstate open - The cart is open.
 */
export class VitrineCartButton extends VitrineElement<typeof english> {
  static override styles = [tokensFor('cart-button'), styles];
  static override messages = english;
  static override shadowRootOptions: ShadowRootInit = { mode: 'open', delegatesFocus: true };

  /** The id of the `<vitrine-cart>` to open; absent: the nearest one, from this element's own root outwards. */
  @property() for: string | undefined;

  readonly #cart = new CartController(this);

  /** The cart this button opens, when the page has it. */
  get cart(): VitrineCart | null {
    let root: Node | undefined = this.getRootNode();
    for (; root; root = (root as ShadowRoot).host?.getRootNode()) {
      const found = (root as ParentNode & Node).querySelector<VitrineCart>(
        this.for ? `#${CSS.escape(this.for)}` : 'vitrine-cart',
      );
      if (found) return found;
    }
    return null;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#cart.loadWhenThere();
  }

  protected override willUpdate(): void {
    const { state, loading, error } = this.#cart;
    this.toggleState('loading', loading && !state?.cart);
    this.toggleState('ready', !loading && !error);
    this.toggleState('error', Boolean(error));
  }

  protected override render(): TemplateResult {
    const { state, loading, error } = this.#cart;
    const count = cartCount(state?.cart ?? null);
    const name = this.textContent?.trim();
    const open = this.cart?.open ?? false;
    this.toggleState('open', open);
    const label = name || this.t('cart');
    return html`<button
      part="button"
      type="button"
      aria-haspopup="dialog"
      aria-expanded=${open}
      aria-label=${!loading && !error ? `${label}, ${this.t('itemCount', { count })}` : label}
      @pointerenter=${loadCart}
      @focus=${loadCart}
      @click=${this.#onClick}
    >
      ${
        name || this.firstElementChild
          ? nothing
          : html`<svg viewBox="0 0 24 24" aria-hidden="true">
              <path d="M5 8h14l1 12.5H4zM8.5 10.5V7a3.5 3.5 0 0 1 7 0v3.5" />
            </svg>`
      }
      <slot @slotchange=${this.#onToggle}></slot>
      <span part="count" aria-hidden="true" ?hidden=${!count}>${count > 99 ? '99+' : count}</span>
    </button>`;
  }

  readonly #onToggle = (): void => this.requestUpdate();

  readonly #onClick = (event: Event): void => {
    // Safari gives a pressed button no focus, and the drawer gives it back to what had it.
    (event.currentTarget as HTMLElement).focus({ preventScroll: true });
    void this.#show();
  };

  async #show(): Promise<void> {
    if (this.for && !this.cart) this.warn('for', this.for, 'the id of a <vitrine-cart>');
    const cart = this.cart ?? addCart(this);
    try {
      if (!customElements.get('vitrine-cart')) await loadCart();
      cart.addEventListener('close', this.#onToggle, { once: true });
      cart.show();
      this.#onToggle();
    } catch (thrown) {
      reportError(this, toCommerceError(thrown), () => void this.#show());
    }
  }
}

const loadCart = (): Promise<unknown> => import('../define/cart.js');

/** A cart of the same shop as `button`. */
function addCart(button: Element): VitrineCart {
  const cart = document.createElement('vitrine-cart');
  (button.closest('vitrine-store') ?? document.body).append(cart);
  return cart;
}

declare global {
  interface HTMLElementTagNameMap {
    'vitrine-cart-button': VitrineCartButton;
  }
}
