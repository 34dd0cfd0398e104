import { defaultVariant, formatMoney } from '@vitrine/core';
import { html, nothing, render, type ReactiveController } from 'lit';
import { ProductSelectEvent } from '../base/events.js';
import { Overlay } from '../base/overlay.js';
import { loadProductElement, overlayContent } from '../base/overlay-content.js';
import { ProductController } from '../base/product-controller.js';
import { ShopController } from '../base/shop-controller.js';
import type { VitrineTag } from './tag-element.js';

const PARTS = 'card,image,title,rating,price,option,value,quantity,add,fine-print,error';

/** All a tag needs once the shopper shows interest: the product, and the card that opens. Loaded on intent. */
export class TagCard implements ReactiveController {
  readonly #product: ProductController;
  readonly #overlay: Overlay;
  #selected: unknown;

  constructor(private readonly tag: VitrineTag) {
    const store = new ShopController(tag);
    this.#product = new ProductController(tag, store);
    this.#overlay = new Overlay(tag.dialog, tag.pin, {
      sides: ['right', 'left', 'bottom', 'top'],
      onClose: () => this.#onClose(),
    });
    tag.addController(this);
    tag.requestUpdate();
    loadProductElement();
    void readPage(tag, store);
  }

  show(): void {
    this.#render();
    this.#overlay.show();
    this.#tell();
  }

  close(): void {
    this.#overlay.close();
    this.tag.setOpen(false);
  }

  hostUpdate(): void {
    const { tag } = this;
    this.#product.follow(tag.product);
    const { product } = this.#product;
    const price = product ? defaultVariant(product, tag.variant)?.price : undefined;
    const facts = { title: product?.title, price: price ? formatMoney(price, tag.language) : undefined };
    if (facts.title !== tag.facts.title || facts.price !== tag.facts.price) tag.facts = facts;
  }

  hostUpdated(): void {
    if (this.#overlay.open) {
      this.#render();
      this.#tell();
    }
  }

  hostDisconnected(): void {
    this.#overlay.close();
    this.#onClose();
  }

  #onClose(): void {
    this.tag.setOpen(false);
    this.#selected = undefined;
    render(nothing, this.tag.dialog);
  }

  /** The page learns which product was opened as soon as it is known. */
  #tell(): void {
    const { product } = this.#product;
    if (!product || product.id === this.#selected) return;
    this.#selected = product.id;
    this.tag.dispatchEvent(new ProductSelectEvent({ product, origin: this.tag }));
  }

  #render(): void {
    const { tag } = this;
    const link = tag.querySelector('a');
    const card = html`<vitrine-product
      eager
      product=${tag.product}
      variant=${tag.variant ?? nothing}
      action=${tag.action ?? nothing}
      exportparts=${PARTS}
      >${link ? html`<a href=${link.href} rel=${link.rel || nothing}>${tag.name}</a>` : tag.name}</vitrine-product
    >`;
    render(
      overlayContent(card, tag.t('close'), () => this.close()),
      tag.dialog,
    );
  }
}

const read = new WeakSet<object>();

/** One call for the whole page: what one tag asks for, its neighbours will be asked for next. */
async function readPage(tag: VitrineTag, store: ShopController): Promise<void> {
  const shop = await store.open().catch(() => undefined);
  if (!shop || read.has(shop)) return;
  read.add(shop);
  const scope = tag.closest('vitrine-store');
  for (const other of document.querySelectorAll('vitrine-tag')) {
    if (other.product && other.closest('vitrine-store') === scope) shop.catalogue.load(other.product).catch(() => {});
  }
}
