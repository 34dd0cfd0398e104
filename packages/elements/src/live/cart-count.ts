import { cartCount } from '@vitrine/core';
import { nothing } from 'lit';
import { CartController } from '../base/cart-controller.js';
import { liveCart as english } from '../i18n/en/live-cart.js';
import { translate } from '../i18n/localizer.js';
import { control } from './control.js';
import type { VitrineLive } from './live-element.js';

/** Follows the cart for a show, from the moment that there may be one. */
export class CartCount extends CartController {
  constructor(private readonly live: VitrineLive) {
    super(live);
    this.loadWhenThere();
  }

  /** How many pieces are in it. */
  get pieces(): number {
    return cartCount(this.state?.cart ?? null);
  }

  /** Opens it, when there is something in it. */
  button() {
    const { live, pieces } = this;
    if (!pieces) return nothing;
    const open = (opener: HTMLElement) => live.openPanel({ name: 'cart' }, opener);
    const label = `${translate(english, live.language, 'cart')} ${pieces}`;
    return control('cart-button', label, 'M2 3h2l2 10h9l2-7H5M7 17h0M14 17h0', open, pieces);
  }
}

/** Follows the cart for a show, once. */
export function follow(live: VitrineLive): void {
  live.cart ??= new CartCount(live);
}
