import { defaultVariant, formatMoney } from '@vitrine/core';
import type { ShopHandle } from '@vitrine/core/hub.js';
import type { ReactiveController } from 'lit';
import { ProductSelectEvent } from '../base/events.js';
import { Overlay } from '../base/overlay.js';
import { ProductController } from '../base/product-controller.js';
import { taggedProduct } from '../base/tagged-product.js';
import type { VitrineTag } from './tag-element.js';

/** All a tag needs once the shopper shows interest: the product, and the card that opens. Loaded on intent. */
export class TagCard implements ReactiveController {
  readonly #product: ProductController;
  #overlay: Overlay;
  #dialog: HTMLDialogElement | undefined;
  #selected: string | undefined;

  constructor(private readonly tag: VitrineTag) {
    this.#product = new ProductController(tag);
    this.#overlay = this.#make();
    tag.addController(this);
    tag.requestUpdate();
    // Where one fails, the link in the card is what shows, and in a plain box.
    void import('../define/product.js');
    this.#overlay.prepare().catch(() => {});
  }

  #make(): Overlay {
    const { tag } = this;
    this.#dialog = tag.dialog;
    return new Overlay(tag, tag.dialog, tag.pin, {
      sides: ['right', 'left', 'bottom', 'top'],
      onClose: () => tag.setOpen(false),
    });
  }

  show(): void {
    this.hostUpdated();
    this.#overlay.show();
  }

  close(): void {
    this.#overlay.close();
    this.tag.setOpen(false);
  }

  hostUpdate(): void {
    const { tag } = this;
    this.#product.follow(tag.product);
    const { product, handle } = this.#product;
    if (handle) readPage(tag, handle);
    const price = product && defaultVariant(product, tag.variant)?.price;
    const facts = { title: product?.title, price: price ? formatMoney(price, tag.language) : undefined };
    if (facts.title !== tag.facts?.title || facts.price !== tag.facts?.price) tag.facts = facts;
  }

  hostUpdated(): void {
    const { tag } = this;
    // A sticker that has been something else meanwhile has another.
    if (tag.dialog && tag.dialog !== this.#dialog) this.#overlay = this.#make();
    // Also while it is closed: what it shows is ready when it opens.
    this.#overlay.render(taggedProduct(tag, tag.name, 'card'));
    const { product } = this.#product;
    // The page learns which product was opened as soon as it is known.
    const selected = tag.open ? product?.id : undefined;
    if (product && selected && selected !== this.#selected) {
      tag.dispatchEvent(new ProductSelectEvent({ product, origin: tag }));
    }
    this.#selected = selected;
  }

  hostDisconnected(): void {
    this.close();
  }
}

const read = new WeakSet<ShopHandle>();

/** One call for the whole page: what one tag asks for, its neighbours will be asked for next. */
function readPage(tag: VitrineTag, handle: ShopHandle): void {
  if (read.has(handle)) return;
  read.add(handle);
  const scope = tag.closest('vitrine-store');
  handle.open().then(
    ({ catalogue }) => {
      for (const other of document.querySelectorAll('vitrine-tag')) {
        if (other.product && other.closest('vitrine-store') === scope) catalogue.load(other.product).catch(() => {});
      }
    },
    () => read.delete(handle),
  );
}
