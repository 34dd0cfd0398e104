import {
  formatMoney,
  toCommerceError,
  type Cart,
  type CartChange,
  type CartIssue,
  type CartLine,
  type Policy,
  type Shop,
} from '@vitrine/core';
import { html, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { addToCart } from '../base/add-to-cart.js';
import { CartController } from '../base/cart-controller.js';
import { CartChangeEvent } from '../base/events.js';
import { handOff } from '../base/hand-off.js';
import { NEAR, onceInView } from '../base/near-viewport.js';
import { shopPolicy } from '../base/policy-line.js';
import { tokensFor } from '../base/tokens.styles.js';
import { VitrineElement } from '../base/vitrine-element.js';
import { visuallyHidden } from '../base/visually-hidden.styles.js';
import { cart as english } from '../i18n/en/cart.js';
import { styles } from './cart-element.styles.js';
import { lineStyles } from './cart-line.styles.js';
import { drawerStyles } from './drawer.styles.js';
import { issueSentence } from './cart-issues.js';
import { CartItems, type CartItem, type Place, type RemovedLine } from './cart-items.js';
import { cartTemplate } from './cart-template.js';
import type { CartView } from './cart-view.js';
import { Drawer } from './drawer.js';

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
export class VitrineCart extends VitrineElement {
  static override styles = [tokensFor('cart'), visuallyHidden, styles, lineStyles, drawerStyles];
  static override messages = english;

  /** Where the cart is: `drawer` slides in over the page, `inline` is a block in it. */
  @property({ reflect: true, useDefault: true }) layout: 'drawer' | 'inline' = 'drawer';
  /** Whether the drawer is open. */
  @property({ type: Boolean, reflect: true }) open = false;

  @state() private heard = '';
  @state() private leaving = false;
  @state() private policy: Policy | undefined;

  readonly #cart = new CartController(this);
  readonly #drawer = new Drawer(() => this.#onClose());
  #lines = new CartItems();
  #retry: (() => unknown) | undefined;
  #focusAt: Place | RemovedLine | undefined;
  #policyOf: Shop | undefined;
  #stopWaiting: (() => void) | undefined;

  readonly #view: CartView = ((cart) => ({
    get language() {
      return cart.language;
    },
    get compares() {
      // A cart line does not say the lowest price of the last 30 days, which alone a reduction may count from there.
      return cart.#cart.shop?.config.priceRules !== 'eu';
    },
    t: (key, values) => cart.t(key, values),
    money: (value) => formatMoney(value, cart.language),
    ask: (changes, said) => cart.#ask(changes, said),
    setQuantity: (line, quantity) => void (quantity ? cart.#setQuantity(line, quantity) : cart.#remove(line)),
    undo: (removed) => void cart.#undo(removed),
    tryAgain: (retry) => cart.#tryAgain(retry),
    checkOut: () => void cart.#checkOut(),
    close: () => cart.close(),
  }))(this);

  /** Opens the drawer; an inline cart is scrolled to and gets the focus. */
  show(): void {
    const dialog = this.#dialog;
    if (this.layout === 'inline') return this.#heading?.focus();
    if (dialog && !this.open) this.#drawer.remember(dialog);
    this.open = true;
  }

  /** Closes the drawer. */
  close(): void {
    this.open = false;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    if (this.hasUpdated) this.#follow();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#stopWaiting?.();
    this.#dialog?.close();
    this.#drawer.end();
  }

  protected override willUpdate(): void {
    const { state, shop, error, loading } = this.#cart;
    const failed = Boolean(this.#retry ?? error);
    const waits = loading && !state?.cart;
    this.toggleState('loading', waits);
    this.toggleState('ready', Boolean(state) && !waits && !failed);
    this.toggleState('error', failed);
    this.toggleState('open', this.open);
    if (!shop || !state?.cart?.lines.length || shop === this.#policyOf) return;
    this.#policyOf = shop;
    void shopPolicy(shop).then((policy) => (this.policy = policy));
  }

  protected override updated(changed: PropertyValues): void {
    if (this.isConnected && (changed.has('open') || changed.has('layout'))) this.#follow();
    const at = this.#focusAt;
    const index = at ? this.#items().findIndex(({ place, line, removed }) => (line ? place : removed) === at) : -1;
    const item = this.renderRoot.querySelectorAll<HTMLElement>('li')[index];
    if (!item) return;
    this.#focusAt = undefined;
    (item.querySelector<HTMLElement>('[part=undo]') ?? item).focus();
  }

  protected override render(): TemplateResult {
    const dir = this.rightToLeft ? 'rtl' : 'ltr';
    const { closed, pressed, clicked } = this.#drawer;
    return this.layout === 'inline'
      ? html`<section class="sheet" dir=${dir} aria-labelledby="heading">${this.#content()}</section>`
      : html`<dialog
          part="dialog"
          dir=${dir}
          aria-labelledby="heading"
          @close=${closed}
          @pointerdown=${pressed}
          @click=${clicked}
        >
          <div class="sheet">${this.#content()}</div>
        </dialog>`;
  }

  get #dialog(): HTMLDialogElement | null {
    return this.renderRoot?.querySelector('dialog') ?? null;
  }

  get #heading(): HTMLElement | null {
    return this.renderRoot?.querySelector('h2') ?? null;
  }

  /** Does what `open` and `layout` say. */
  #follow(): void {
    const dialog = this.#dialog;
    this.#stopWaiting?.();
    if (!dialog) {
      this.#drawer.end();
      this.#stopWaiting = onceInView(this, NEAR, this.#cart.load);
    } else if (this.open && !dialog.open) {
      this.#drawer.show(dialog);
      void this.#cart.load();
      this.dispatchEvent(new Event('open'));
    } else if (!this.open) dialog.close();
  }

  #onClose(): void {
    this.open = false;
    this.heard = '';
    this.#lines = new CartItems();
    this.#retry = undefined;
    this.dispatchEvent(new Event('close'));
  }

  #items(): CartItem[] {
    return this.#lines.list(this.#cart.state?.cart?.lines ?? []);
  }

  /** Asks the shop; a fault stays on the screen with `retry`, and the cart keeps what it held. */
  async #ask(
    changes: readonly CartChange[],
    said: (cart: Cart) => string | undefined,
    retry: () => unknown = () => this.#ask(changes, said),
  ): Promise<readonly CartIssue[] | undefined> {
    const { shop, state } = this.#cart;
    if (!shop) return;
    const before = state?.cart?.lines ?? [];
    this.#retry = undefined;
    try {
      const result = await shop.cart.request(changes);
      this.dispatchEvent(new CartChangeEvent(result));
      this.#say(said(result.cart), ...result.issues.map((issue) => issueSentence(issue, before, this.#view)));
      return result.issues;
    } catch (thrown) {
      this.#fail(thrown, retry);
    }
  }

  #say(...sentences: (string | undefined)[]): void {
    this.heard = sentences.filter(Boolean).join(' ');
  }

  #fail(thrown: unknown, retry: () => unknown, reported = false): void {
    const error = toCommerceError(thrown);
    if (error.code === 'aborted') return;
    this.#retry = retry;
    if (!reported) this.reportError(error, retry);
    this.#say(this.t('shopUnreachable'));
    this.requestUpdate();
  }

  #tryAgain(retry: () => unknown): void {
    // The button goes away with the fault.
    this.#heading?.focus();
    this.#retry = undefined;
    retry();
  }

  async #setQuantity(line: CartLine, quantity: number): Promise<void> {
    await this.#ask([{ type: 'set', lineId: line.id, quantity }], (cart) => {
      const now = cart.lines.find(({ id }) => id === line.id);
      return now && this.t('lineQuantity', { title: now.title, quantity: now.quantity });
    });
  }

  async #remove(line: CartLine): Promise<void> {
    const lines = this.#lines;
    const removed = lines.remove(line);
    this.#focusAt = removed;
    this.requestUpdate();
    const issues = await this.#ask(
      [{ type: 'set', lineId: line.id, quantity: 0 }],
      () => this.t('removed', { title: line.title }),
      () => this.#remove(line),
    );
    lines.settle(removed, Boolean(issues));
    this.requestUpdate();
  }

  async #undo(removed: RemovedLine): Promise<void> {
    const { productId, variantId, quantity, title } = removed.line;
    const { shop } = this.#cart;
    if (!shop || removed.undoing) return;
    removed.undoing = true;
    this.#focusAt = removed.place;
    this.#retry = undefined;
    const retry = () => void this.#undo(removed);
    try {
      await addToCart(this, shop, { productId, variantId, quantity }, retry);
      this.#say(this.t('lineQuantity', { title, quantity }));
    } catch (thrown) {
      this.#focusAt = undefined;
      this.#fail(thrown, retry, true);
    }
    removed.undoing = false;
  }

  async #checkOut(): Promise<void> {
    const { shop } = this.#cart;
    if (!shop || this.leaving) return;
    this.leaving = true;
    this.#retry = undefined;
    try {
      await handOff(this, shop);
    } catch (thrown) {
      this.#fail(thrown, () => this.#checkOut());
    }
    this.leaving = false;
  }

  #content(): TemplateResult {
    const { state, shop, error, loading, load } = this.#cart;
    const { leaving, policy, heard } = this;
    const model = {
      state,
      items: this.#items(),
      drawer: this.layout !== 'inline',
      loading: loading && !state?.cart,
      retry: this.#retry ?? (error && load),
      leaving,
      policy,
      country: shop?.context.country,
      heard,
    };
    return cartTemplate(model, this.#view);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'vitrine-cart': VitrineCart;
  }
}
