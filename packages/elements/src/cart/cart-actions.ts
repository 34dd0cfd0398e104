import {
  formatMoney,
  toCommerceError,
  type Cart,
  type CartChange,
  type CartIssue,
  type CartLine,
  type Money,
} from '@vitrine/core';
import { addToCart } from '../base/add-to-cart.js';
import type { CartController } from '../base/cart-controller.js';
import { CartChangeEvent } from '../base/events.js';
import { handOff } from '../base/hand-off.js';
import type { Words } from '../base/price-view.js';
import { reportError } from '../base/report-error.js';
import type { VitrineElement } from '../base/vitrine-element.js';
import { issueSentence } from './cart-issues.js';
import { CartItems, type CartItem, type Place, type RemovedLine } from './cart-items.js';
import type { CartView } from './cart-view.js';

/** What the shopper does in one cart element, and what came of it. */
export class CartActions implements CartView {
  /** What a shopper who listens was told last. */
  heard = '';
  /** Does again what failed. */
  retry: (() => unknown) | undefined;
  /** Whether the shopper is on the way to the checkout. */
  leaving = false;
  /** What gets the focus once it is there: a line, or what stands where one was taken out. */
  focusAt: Place | RemovedLine | undefined;
  readonly t: Words['t'];
  #lines = new CartItems();

  constructor(
    private readonly host: VitrineElement & { close(): void },
    private readonly cart: CartController,
    t: Words['t'],
  ) {
    this.t = t;
  }

  get language(): string {
    return this.host.language;
  }

  get compares(): boolean {
    // A cart line does not say the lowest price of the last 30 days, which alone a reduction may count from there.
    return this.cart.shop?.config.priceRules !== 'eu';
  }

  get items(): CartItem[] {
    return this.#lines.list(this.cart.state?.cart?.lines ?? []);
  }

  money(value: Money): string {
    return formatMoney(value, this.language);
  }

  close = (): void => this.host.close();

  /** Forgets what can be undone, tried again or heard. */
  forget(): void {
    this.#lines = new CartItems();
    this.retry = this.focusAt = undefined;
    this.#say();
  }

  async ask(
    changes: readonly CartChange[],
    said: (cart: Cart) => string | undefined,
    retry: () => unknown = () => this.ask(changes, said),
  ): Promise<readonly CartIssue[] | undefined> {
    const { shop, state } = this.cart;
    if (!shop) return;
    const before = state?.cart?.lines ?? [];
    this.retry = undefined;
    try {
      const result = await shop.cart.request(changes);
      this.host.dispatchEvent(new CartChangeEvent(result));
      this.#say(said(result.cart), ...result.issues.map((issue) => issueSentence(issue, before, this)));
      return result.issues;
    } catch (thrown) {
      this.#fail(thrown, retry);
    }
  }

  async setQuantity(line: CartLine, quantity: number): Promise<void> {
    if (!quantity) return this.#remove(line);
    await this.ask([{ type: 'set', lineId: line.id, quantity }], ({ lines }) => {
      const now = lines.find(({ id, variantId }) => id === line.id || variantId === line.variantId);
      return now && this.t('lineQuantity', { title: now.title, quantity: now.quantity });
    });
  }

  async #remove(line: CartLine): Promise<void> {
    const lines = this.#lines;
    const removed = lines.remove(line);
    this.focusAt = removed;
    this.host.requestUpdate();
    const issues = await this.ask(
      [{ type: 'set', lineId: line.id, quantity: 0 }],
      () => this.t('removed', { title: line.title }),
      () => this.#remove(line),
    );
    lines.settle(removed, Boolean(issues));
    // The button for Undo goes away, and its focus with it.
    if (!issues) this.focusAt = removed.place;
    this.host.requestUpdate();
  }

  async undo(removed: RemovedLine): Promise<void> {
    const { productId, variantId, quantity, title } = removed.line;
    const { shop } = this.cart;
    if (!shop || removed.undoing) return;
    removed.undoing = true;
    this.focusAt = removed.place;
    this.retry = undefined;
    const retry = () => void this.undo(removed);
    try {
      const { issues } = await addToCart(this.host, shop, { productId, variantId, quantity }, retry);
      const sentences = issues.map((issue) => issueSentence(issue, [removed.line], this));
      this.#say(this.t('lineQuantity', { title, quantity }), ...sentences);
    } catch (thrown) {
      this.focusAt = undefined;
      this.#fail(thrown, retry, true);
    }
    removed.undoing = false;
  }

  tryAgain(retry: () => unknown): void {
    // The button goes away with the fault.
    this.host.renderRoot.querySelector('h2')?.focus();
    this.retry = undefined;
    retry();
  }

  checkOut = async (): Promise<void> => {
    const { shop } = this.cart;
    if (!shop || this.leaving) return;
    this.leaving = true;
    this.retry = undefined;
    this.host.requestUpdate();
    try {
      await handOff(this.host, shop);
    } catch (thrown) {
      this.#fail(thrown, this.checkOut);
    }
    this.leaving = false;
    this.host.requestUpdate();
  };

  #say(...sentences: (string | undefined)[]): void {
    this.heard = sentences.filter(Boolean).join(' ');
    this.host.requestUpdate();
  }

  /** The sentence stays on the screen with the way to try again, and the cart keeps what it held. */
  #fail(thrown: unknown, retry: () => unknown, reported = false): void {
    const error = toCommerceError(thrown);
    if (error.code === 'aborted') return;
    this.retry = retry;
    if (!reported) reportError(this.host, error, retry);
    this.#say(this.t('shopUnreachable'));
  }
}
