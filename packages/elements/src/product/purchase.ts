import {
  toCommerceError,
  type Cart,
  type CartResult,
  type CommerceError,
  type Product,
  type Variant,
} from '@vitrine/core';
import type { ReactiveController } from 'lit';
import { addToCart } from '../base/add-to-cart.js';
import { handOff } from '../base/hand-off.js';
import type { Words } from '../base/price-view.js';
import type { ShopController } from '../base/shop-controller.js';
import type { VitrineElement } from '../base/vitrine-element.js';

/** Milliseconds the button says "Added". */
const ADDED = 2000;

const pieces = (cart: Cart | null, variantId: string) =>
  cart?.lines.reduce((sum, line) => sum + (line.variantId === variantId ? line.quantity : 0), 0) ?? 0;

/** What the shop made of the wish, as a sentence; empty when it did as asked. `before`: pieces in the cart until now. */
function issueSentence({ cart, issues }: CartResult, variantId: string, before: number | undefined, { t }: Words) {
  const issue = issues.find((each) => !each.lineId && (each.variantId ?? variantId) === variantId);
  if (!issue) return '';
  const count = issue.available;
  const added = before === undefined ? undefined : pieces(cart, variantId) - before;
  switch (issue.code) {
    case 'sold_out':
      return t('soldOut');
    case 'partly_added':
      if (count === undefined) return t('issueOther');
      return added === undefined
        ? t('onlyLeft', { count })
        : t(added > 0 ? 'onlyLeftAdded' : 'onlyLeftInCart', { count, added });
    case 'limit':
      return t('limitReached');
    case 'not_found':
      return t('productGone');
    case 'price_changed':
      return t('priceChanged');
    case 'cart_restored':
      return t('issueRestored');
    default:
      return issue.message || t('issueOther');
  }
}

/** Buying from a card: what is under way, what came of it, and how to try again. */
export class Purchase implements ReactiveController {
  busy = false;
  /** The button says "Added". */
  fresh = false;
  /** Something from this card is in the cart. */
  added = false;
  /** What the shop had to say. */
  sentence = '';
  error: CommerceError | undefined;
  retry: () => void = () => {};
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly host: VitrineElement,
    private readonly store: ShopController,
  ) {
    host.addController(this);
  }

  hostDisconnected(): void {
    this.reset();
  }

  /** Forgets what came of the last one: something else is chosen. */
  reset(): void {
    this.#begin();
    this.added = false;
  }

  #begin(): void {
    clearTimeout(this.#timer);
    this.fresh = false;
    this.sentence = '';
    this.error = undefined;
  }

  add(product: Product, variant: Variant, quantity: number, ref: string | undefined, words: Words): void {
    void this.#run(async () => {
      const shop = await this.#open();
      const { started, state } = shop.cart;
      const before = state.confirmed || !started ? pieces(state.confirmed, variant.id) : undefined;
      const item = { productId: product.id, variantId: variant.id, quantity, ...(ref && { ref }) };
      const result = await addToCart(this.host, shop, item, this.retry);
      this.sentence = issueSentence(result, variant.id, before, words);
      this.fresh = this.added = !this.sentence || pieces(result.cart, variant.id) > (before ?? 0);
      this.#timer = setTimeout(() => {
        this.fresh = false;
        this.host.requestUpdate();
      }, ADDED);
    });
  }

  /** Straight to the checkout: with `line` alone, or with the cart. */
  checkout(line?: { variantId: string; productId: string; quantity: number }): void {
    void this.#run(async () => {
      const shop = await this.#open();
      try {
        await handOff(this.host, shop, line && { lines: [line] });
      } catch (thrown) {
        this.#report(thrown);
      }
    });
  }

  async #open() {
    try {
      return await this.store.open();
    } catch (thrown) {
      return this.#report(thrown);
    }
  }

  #report(thrown: unknown): never {
    const error = toCommerceError(thrown);
    this.host.reportError(error, this.retry);
    throw error;
  }

  async #run(task: () => Promise<void>): Promise<void> {
    if (this.busy) return;
    this.#begin();
    this.retry = () => void this.#run(task);
    this.busy = true;
    this.host.requestUpdate();
    try {
      await task();
    } catch (thrown) {
      const error = toCommerceError(thrown);
      // A page that prevents an add shows what it does instead by itself.
      if (error.code !== 'aborted') this.error = error;
    }
    this.busy = false;
    this.host.requestUpdate();
  }
}
