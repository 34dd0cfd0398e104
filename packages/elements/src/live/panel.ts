import { toCommerceError, type ProductRef } from '@vitrine/core';
import { html, nothing, render } from 'lit';
import { adopt } from '../base/adopt.js';
import { ProductSelectEvent } from '../base/events.js';
import { Overlay } from '../base/overlay.js';
import { reportError } from '../base/report-error.js';
import { livePanel as english } from '../i18n/en/live-panel.js';
import { translate } from '../i18n/localizer.js';
import type { MessageKey } from '../i18n/translate.js';
import type { VitrineLive } from './live-element.js';
import { styles } from './panel.styles.js';
import { productButton } from './product-button.js';
import type * as Talk from './talk.js';

/** What a panel shows. */
export type View = { readonly name: 'tray' | 'cart' | 'talk' } | { readonly name: 'card'; readonly ref: ProductRef };

const CARD_PARTS =
  'card,disclosure,image,title,rating,price,compare-at,percent,unit-price,lowest,tax,ends,option,value,stock,quantity,add,view-cart,error,fine-print,policy';
const CART_PARTS = 'line,quantity,remove,undo,coupon,shipping,total,checkout,empty';

/** The code that each view needs besides. */
const bring: Readonly<Record<View['name'], () => unknown>> = {
  tray: () => {},
  card: () => import('../define/product.js'),
  cart: () => import('../define/cart.js'),
  talk: () => import('./talk.js'),
};

/**
 * Products, a card, the cart or the messages: beside the picture where there is room, else a sheet or a box that opens. The
 * stream goes on meanwhile.
 */
export class Panel {
  #view: View = { name: 'tray' };
  #opener: HTMLElement | undefined;
  #overlay: Overlay | undefined;
  #selected: unknown;
  #talk: typeof Talk | undefined;

  constructor(private readonly live: VitrineLive) {
    adopt(live.renderRoot, styles);
  }

  show(view: View, opener?: HTMLElement): void {
    const { live } = this;
    const inside = opener?.closest('.panel');
    if (opener && !inside) this.#opener = opener;
    this.#view = view;
    // Who wants to see it does not wait.
    if (view.name === 'card') live.products.rereads?.now(view.ref);
    this.#selected = undefined;
    Promise.resolve(bring[view.name]()).then(
      (code) => {
        if (view.name === 'talk') this.#talk = code as typeof Talk;
        live.requestUpdate();
      },
      (thrown: unknown) => reportError(live, toCommerceError(thrown), () => this.show(view, opener)),
    );
    if (!live.wide && !this.#overlay) this.#open();
    this.render();
    if (opener && (live.wide || inside))
      live.renderRoot.querySelector<HTMLElement>('.view')?.focus({ preventScroll: true });
    this.#tell();
  }

  close(): void {
    if (this.#overlay) return this.#overlay.close();
    if (this.#view.name === 'tray') return;
    this.#view = { name: 'tray' };
    this.render();
    this.#tell();
    this.#opener?.focus({ preventScroll: true });
  }

  /** Shows what is now. */
  render(): void {
    const { live } = this;
    if (live.wide) {
      // The window has become wider: what was in a sheet is beside the picture.
      const { name } = this.#view;
      if (this.#overlay) {
        const view = this.#view;
        this.#overlay.close();
        this.#view = view;
      }
      const side = live.renderRoot.querySelector<HTMLElement>('[part=side]');
      if (side) render(this.#content(), side);
      if (name !== this.#view.name) this.#tell();
    } else this.#overlay?.render(this.#content());
    this.#select();
  }

  #open(): void {
    const { live } = this;
    const anchor =
      this.#opener ??
      live.renderRoot.querySelector<HTMLElement>('[part=products-button]') ??
      (live.renderRoot.querySelector('button') as HTMLElement);
    // The stream stays in sight above a sheet.
    const { top } = live.getBoundingClientRect();
    if (matchMedia('(max-width: 480px)').matches && (top < 0 || top > innerHeight * 0.1)) live.scrollIntoView();
    const dialog = document.createElement('dialog');
    dialog.popover = 'auto';
    dialog.className = 'panel-box';
    dialog.setAttribute('aria-label', live.label || live.t('liveShow'));
    live.renderRoot.append(dialog);
    const overlay = new Overlay(live, dialog, anchor, {
      sides: ['top', 'bottom'],
      onClose: () => {
        this.#overlay = undefined;
        dialog.remove();
        this.#view = { name: 'tray' };
        this.#tell();
      },
    });
    this.#overlay = overlay;
    overlay.render(this.#content());
    overlay.show();
    // A box that is no modal dialog does not take the focus by itself.
    if (dialog.matches(':popover-open')) dialog.querySelector<HTMLElement>('.view')?.focus();
  }

  #content() {
    const { live } = this;
    const { name } = this.#view;
    const { products } = live.show.state;
    const talks = live.show.state.messages.length > 0 || live.show.state.poll || live.show.send;
    const way = (to: 'tray' | 'cart' | 'talk', label: string, count: number) =>
      html`<button
        type="button"
        aria-current=${to === name || (to === 'tray' && name === 'card') ? 'page' : nothing}
        @click=${({ currentTarget }: Event) => this.show({ name: to }, currentTarget as HTMLElement)}
      >
        ${label}${count ? html` <b>${count}</b>` : nothing}
      </button>`;
    return html`<div class="panel" @keydown=${this.#key}>
      <nav aria-label=${live.label || live.t('liveShow')}>
        ${way('tray', live.t('products'), products.length)} ${way('cart', this.#t('cart'), live.cart?.pieces ?? 0)}
        ${talks ? way('talk', this.#t('messages'), 0) : nothing}
      </nav>
      <div
        class="view"
        part=${name}
        role="group"
        tabindex="-1"
        aria-label=${name === 'talk' ? this.#t('messages') : name === 'cart' ? this.#t('cart') : live.t('products')}
        @click=${this.#capture}
      >
        ${this.#body()}
      </div>
    </div>`;
  }

  #body() {
    const { live } = this;
    const view = this.#view;
    if (view.name === 'talk') return this.#talk?.talk(live);
    if (view.name === 'cart') return html`<vitrine-cart layout="inline" exportparts=${CART_PARTS}></vitrine-cart>`;
    const { state } = live.show;
    if (view.name === 'card') {
      const { product, corrected } = live.products.get(view.ref);
      return html`<button
          class="back"
          type="button"
          @click=${({ currentTarget }: Event) => this.show({ name: 'tray' }, currentTarget as HTMLElement)}
        >
          <svg viewBox="0 0 20 20" aria-hidden="true"><path d="m12 4-6 6 6 6" /></svg>${this.#t('allProducts')}
        </button>
        <vitrine-product
          eager
          product=${view.ref}
          .value=${corrected ? (product ?? undefined) : undefined}
          creator=${live.creator ?? nothing}
          ?affiliate=${live.affiliate}
          exportparts=${CARD_PARTS}
        ></vitrine-product>`;
    }
    const { error, refresh } = live.products;
    const on = new Set(state.featured.map(({ product }) => product));
    // In the order of the show: nothing moves under the hand when another is on.
    const refs = [...new Set([...state.products, ...on])];
    return html`${
      error
        ? html`<p class="fault">
            ${live.t('shopUnreachable')}
            <button class="again" type="button" @click=${() => refresh()}>${live.t('tryAgain')}</button>
          </p>`
        : nothing
    }
    ${
      refs.length
        ? html`<ul class="tray">
            ${refs.map((ref) =>
              live.products.get(ref).product === null
                ? nothing
                : html`<li>
                    ${productButton(live, ref, on.has(ref) ? html`<span class="now">${this.#t('onNow')}</span>` : nothing)}
                  </li>`,
            )}
          </ul>`
        : html`<p class="fault">${this.#t('noProductsYet')}</p>`
    }`;
  }

  /** The page learns which product was opened as soon as it is known. */
  #select(): void {
    const view = this.#view;
    const product = view.name === 'card' ? shown(this.live, view.ref) : undefined;
    if (!product || this.#selected) return;
    this.#selected = product;
    this.live.dispatchEvent(new ProductSelectEvent({ product, origin: this.live }));
  }

  #tell(): void {
    const { live } = this;
    const open = Boolean(this.#overlay) || (live.wide && this.#view.name !== 'tray');
    if (open === live.open) return;
    live.setOpen(open);
    live.dispatchEvent(new Event(open ? 'open' : 'close'));
  }

  readonly #key = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || !this.live.wide || this.#view.name === 'tray') return;
    event.stopPropagation();
    this.close();
  };

  /** A card's button to the page's cart leads to the one that is here. */
  readonly #capture = {
    capture: true,
    handleEvent: (event: Event): void => {
      const button = event.composedPath().find((node) => (node as Element).part?.contains('view-cart'));
      const cart = document.querySelector<HTMLElement & { show?: unknown }>('vitrine-cart');
      if (!button || !cart?.show) return;
      event.stopPropagation();
      this.show({ name: 'cart' }, event.currentTarget as HTMLElement);
    },
  };

  #t(key: MessageKey<typeof english>): string {
    return translate(english, this.live.language, key);
  }
}

const shown = ({ products }: VitrineLive, ref: ProductRef) => products.get(ref).product;

/** The panel of a show, made when it is first wanted. */
export const panelOf = (live: VitrineLive): Panel => (live.panel ??= new Panel(live));
