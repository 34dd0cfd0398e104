import { html, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { NEAR, onceInView } from '../base/near-viewport.js';
import { stepperStyles } from '../base/quantity-stepper.js';
import { tokensFor } from '../base/tokens.styles.js';
import { VitrineElement } from '../base/vitrine-element.js';
import { cart } from '../i18n/en/cart.js';
import { issues } from '../i18n/en/issues.js';
import { price } from '../i18n/en/price.js';
import { quantity } from '../i18n/en/quantity.js';
import { CartActions } from './cart-actions.js';
import { styles } from './cart-element.styles.js';
import { lineStyles } from './cart-line.styles.js';
import { cartTemplate } from './cart-template.js';
import { Drawer } from './drawer.js';
import { drawerStyles } from './drawer.styles.js';

/**
 * The shopper's cart: lines with quantities, removal with undo, discount code, shipping estimate where the shop can,
 * totals, return policy and the way to the checkout. A drawer (a bottom sheet on small screens) or a block in the page.
 * All carts and cart buttons of a shop show the same cart, across the tabs of a site too.
 *
 * @tagname vitrine-cart
 * @slot empty - What an empty cart says, instead of a sentence and the way back.
 * @fires open - The drawer has opened. Does not bubble.
 * @fires close - The drawer has closed. Does not bubble.
 * @fires vitrine-cart-add - A removed line is about to be put back; cancelable. `{ changes, promise }`
 * @fires vitrine-cart-change - The shop has answered a change. `{ cart, issues }`
 * @fires vitrine-checkout - The shopper is about to leave for the checkout; cancelable. `{ cart, url }`
 * @fires vitrine-error - The cart could not be read or changed, or the checkout not be reached. `{ code, message, retryable, retry }`
 * @csspart dialog - The drawer.
 * @csspart line - One line of the cart, or what stands in its place after a removal.
 * @csspart image - A line's picture.
 * @csspart title - A line's title; a link where the shop gives an address.
 * @csspart price - A line's price.
 * @csspart quantity - A line's stepper.
 * @csspart remove - The button that takes a line out.
 * @csspart undo - The button that puts it back.
 * @csspart coupon - The folded discount code.
 * @csspart shipping - The folded shipping estimate.
 * @csspart total - The totals.
 * @csspart policy - The return policy in a few words.
 * @csspart checkout - The button that goes to the checkout.
 * @csspart close - The button that closes the drawer.
 * @csspart empty - What an empty cart says.
 * @csspart error - The sentence and the button of a failure.
 * @cssprop [--vitrine-cart-surface=var(--vitrine-surface)] - Background.
 * @cssprop [--vitrine-cart-text=var(--vitrine-text)] - Colour of text.
 * @cssprop [--vitrine-cart-accent=var(--vitrine-accent)] - Background of the checkout button.
 * @cssprop [--vitrine-cart-on-accent=var(--vitrine-on-accent)] - Text on it.
 * @cssprop [--vitrine-cart-radius=var(--vitrine-radius)] - Corners of the bottom sheet, at most 10px of pictures.
 * @cssstate loading - The cart is being read.
 * @cssstate ready - The cart is known.
 * @cssstate error - The last thing asked of the shop failed.
 * @cssstate open - The drawer is open.
 */
export class VitrineCart extends VitrineElement<typeof price & typeof quantity & typeof issues & typeof cart> {
  static override styles = [tokensFor('cart'), stepperStyles, styles, lineStyles, drawerStyles];
  static override messages = { ...price, ...quantity, ...issues, ...cart };

  /** Where the cart is: `drawer` slides in over the page, `inline` is a block in it. */
  @property({ reflect: true, useDefault: true }) layout: 'drawer' | 'inline' = 'drawer';
  /** Whether the drawer is open. */
  @property({ type: Boolean, reflect: true }) open = false;

  readonly #actions = new CartActions(this, (key, values) => this.t(key, values));
  readonly #drawer = new Drawer(() => this.#onClose());
  #stopWaiting: (() => void) | undefined;

  /** Opens the drawer; an inline cart is scrolled to and gets the focus. */
  show(): void {
    if (!this.#actions.drawer) return this.#actions.toTop();
    this.open = true;
    this.#follow();
  }

  /** Closes the drawer. */
  close(): void {
    this.open = false;
    this.#follow();
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#follow();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#stopWaiting?.();
    this.#drawer.end(this.#dialog);
  }

  protected override willUpdate(): void {
    const { state, waits, retry } = this.#actions;
    this.toggleState('loading', waits);
    this.toggleState('ready', Boolean(state) && !waits && !retry);
    this.toggleState('error', Boolean(retry));
    this.toggleState('open', this.open);
    void this.#actions.loadEstimator();
  }

  protected override updated(changed: PropertyValues): void {
    // Not while updating: what it does changes what there is to show.
    if (changed.has('open') || changed.has('layout')) queueMicrotask(() => this.#follow());
    const { focusAt: at, items } = this.#actions;
    const index = at ? items.findIndex(({ place, line, removed }) => (line ? place : removed) === at) : -1;
    const item = this.renderRoot.querySelectorAll<HTMLElement>('li')[index];
    if (!item) return;
    this.#actions.focusAt = undefined;
    (item.querySelector<HTMLElement>('[part=undo]') ?? item).focus();
  }

  protected override render(): TemplateResult {
    const dir = this.rightToLeft ? 'rtl' : 'ltr';
    const { closed, pressed, clicked } = this.#drawer;
    const content = cartTemplate(this.#actions);
    return this.layout === 'inline'
      ? html`<section class="sheet" dir=${dir} aria-labelledby="heading">${content}</section>`
      : html`<dialog
          part="dialog"
          dir=${dir}
          aria-labelledby="heading"
          @close=${closed}
          @pointerdown=${pressed}
          @click=${clicked}
        >
          <div class="sheet">${content}</div>
        </dialog>`;
  }

  get #dialog(): HTMLDialogElement | null {
    return this.renderRoot?.querySelector('dialog') ?? null;
  }

  /** Does what `open` and `layout` say. */
  #follow(): void {
    // Before the first rendering there is nothing to open; after it, `updated()` comes here.
    if (!this.hasUpdated || !this.isConnected) return;
    const dialog = this.#dialog;
    this.#stopWaiting?.();
    if (!dialog || !this.open) this.#drawer.end(dialog);
    if (!dialog) this.#stopWaiting = onceInView(this, NEAR, () => void this.#actions.read());
    else if (this.open && !dialog.open) {
      this.#drawer.show(dialog);
      this.#actions.toTop();
      void this.#actions.read();
      this.#tell('open');
    }
  }

  #onClose(): void {
    this.open = false;
    this.#actions.forget();
    this.#tell('close');
  }

  /** A moment later, as with the platform's elements: whoever opens a cart may listen afterwards. */
  #tell(type: 'open' | 'close'): void {
    queueMicrotask(() => this.dispatchEvent(new Event(type)));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'vitrine-cart': VitrineCart;
  }
}
