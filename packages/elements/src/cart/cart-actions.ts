import {
  formatMoney,
  toCommerceError,
  type Cart,
  type CartChange,
  type CartIssue,
  type CartLine,
  type Delivery,
  type Money,
  type Policy,
  type Shop,
} from '@vitrine/core';
import { addToCart } from '../base/add-to-cart.js';
import { CartController } from '../base/cart-controller.js';
import { CartChangeEvent } from '../base/events.js';
import { handOff } from '../base/hand-off.js';
import { shopPolicy } from '../base/policy-line.js';
import { reportError } from '../base/report-error.js';
import { shopDelivery } from '../base/shop-delivery.js';
import { STOCK_AGE, Until } from '../base/until.js';
import type { VitrineElement } from '../base/vitrine-element.js';
import { issueSentence } from './cart-issues.js';
import { CartItems, type CartItem, type Place, type RemovedLine } from './cart-items.js';
import type { CartView, CartWords } from './cart-view.js';

type Host = VitrineElement & { readonly layout: string; close(): void };

/** What the shopper sees and does in one cart element, and what came of it. */
export class CartActions extends CartController implements CartView {
  heard = '';
  leaving = false;
  policy: Policy | undefined;
  delivery: readonly Delivery[] | undefined;
  estimator: CartView['estimator'];
  /** What gets the focus once it is there: a line, or what stands where one was taken out. */
  focusAt: Place | RemovedLine | undefined;
  /** When the shop said how little is left. */
  readonly #saidAt = new WeakMap<CartIssue, number>();
  readonly #until: Until;
  #lines = new CartItems();
  #retry: (() => unknown) | undefined;

  constructor(
    protected override readonly host: Host,
    readonly t: CartWords['t'],
  ) {
    super(host);
    this.#until = new Until(host);
  }

  get issues(): readonly CartIssue[] {
    return (this.state?.issues ?? []).filter((issue) => {
      if (issue.code !== 'partly_added') return true;
      const saidAt = this.#saidAt.get(issue) ?? Date.now();
      this.#saidAt.set(issue, saidAt);
      return this.#until.before(saidAt + STOCK_AGE);
    });
  }

  get language(): string {
    return this.host.language;
  }

  get items(): CartItem[] {
    return this.#lines.list(this.state?.cart?.lines ?? []);
  }

  get drawer(): boolean {
    return this.host.layout !== 'inline';
  }

  get waits(): boolean {
    return this.loading && !this.state?.cart;
  }

  get retry(): (() => unknown) | undefined {
    return this.#retry ?? (this.error && this.load);
  }

  money = (value: Money): string => formatMoney(value, this.language);

  close = (): void => this.host.close();

  toTop = (): void => this.host.renderRoot.querySelector('h2')?.focus();

  /** Reads the cart, and what the shop promises about returns. */
  override async read(): Promise<void> {
    await this.load();
    const { shop } = this;
    void this.#readDelivery(shop);
    this.policy = shop && (await shopPolicy(shop));
    this.host.requestUpdate();
  }

  async #readDelivery(shop: Shop | undefined): Promise<void> {
    try {
      const rules = (shop && (await shopDelivery(shop))) ?? [];
      const counts = rules.some(({ options }) => options.some(({ freeFrom }) => freeFrom));
      if (counts) await import('../define/delivery.js');
      this.delivery = counts ? rules : undefined;
      this.host.requestUpdate();
    } catch {
      // The cart works without: a line less is no fault.
    }
  }

  async loadEstimator(): Promise<void> {
    if (this.estimator || !this.state?.cart?.shippingOptions) return;
    this.estimator = () => undefined;
    try {
      this.estimator = (await import('./cart-shipping.js')).shippingTemplate;
      this.host.requestUpdate();
    } catch (thrown) {
      reportError(this.host, toCommerceError(thrown), () => void this.loadEstimator());
    }
  }

  /** Forgets what can be undone, tried again or heard. */
  forget(): void {
    this.#lines = new CartItems();
    this.#retry = this.focusAt = undefined;
    this.#say();
  }

  async ask(
    changes: readonly CartChange[],
    said: (cart: Cart) => string | undefined,
    retry: () => unknown = () => this.ask(changes, said),
  ): Promise<readonly CartIssue[] | undefined> {
    return this.#try(retry, async (shop) => {
      const result = await shop.cart.request(changes);
      this.host.dispatchEvent(new CartChangeEvent(result));
      this.#say(said(result.cart), ...result.issues.map((issue) => issueSentence(issue, this)));
      return result.issues;
    });
  }

  async setQuantity({ id, variantId }: CartLine, quantity: number): Promise<void> {
    await this.ask([{ type: 'set', lineId: id, quantity }], ({ lines }) => {
      const now = lines.find((line) => line.variantId === variantId);
      return now && this.t('lineQuantity', { title: now.title, quantity: now.quantity });
    });
  }

  async remove(line: CartLine): Promise<void> {
    const lines = this.#lines;
    const removed = lines.remove(line);
    this.focusAt = removed;
    const issues = await this.ask(
      [{ type: 'set', lineId: line.id, quantity: 0 }],
      () => this.t('removed', { title: line.title }),
      () => this.remove(line),
    );
    lines.settle(removed, Boolean(issues));
    // The button for Undo goes away, and its focus with it.
    if (!issues) this.focusAt = removed.place;
    this.host.requestUpdate();
  }

  async undo(removed: RemovedLine): Promise<void> {
    const { productId, variantId, quantity, title, note } = removed.line;
    this.focusAt = removed.place;
    const issues = await this.#try(
      () => this.undo(removed),
      async (shop) =>
        (await addToCart(this.host, shop, { productId, variantId, quantity, ...(note && { note }) })).issues,
    );
    if (issues) {
      const sentences = issues.map((issue) => issueSentence(issue, this));
      this.#say(this.t('lineQuantity', { title, quantity }), ...sentences);
    } else this.focusAt = undefined;
  }

  tryAgain(): void {
    // The button goes away with the fault.
    this.toTop();
    this.retry?.();
  }

  checkOut = async (): Promise<void> => {
    if (this.leaving) return;
    this.leaving = true;
    await this.#try(this.checkOut, (shop) => handOff(this.host, shop));
    this.leaving = false;
    this.host.requestUpdate();
  };

  /** What fails leaves a sentence with the way to try again, and the cart as it was. */
  async #try<T>(retry: () => unknown, task: (shop: Shop) => Promise<T>): Promise<T | undefined> {
    const { shop } = this;
    if (!shop) return;
    this.#retry = undefined;
    this.host.requestUpdate();
    try {
      return await task(shop);
    } catch (thrown) {
      const error = toCommerceError(thrown);
      if (error.code === 'aborted') return;
      this.#retry = retry;
      reportError(this.host, error, retry);
      this.#say();
    }
  }

  #say(...sentences: (string | undefined)[]): void {
    this.heard = sentences.filter(Boolean).join(' ');
    this.host.requestUpdate();
  }
}
