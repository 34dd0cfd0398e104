import { cartCount } from '@vitrine/core';
import { CartController } from '../base/cart-controller.js';
import type { VitrineLive } from './live-element.js';

/** Follows the cart for a show, from the moment that there may be one. */
export class CartCount extends CartController {
  constructor(live: VitrineLive) {
    super(live);
    this.loadWhenThere();
  }

  /** How many pieces are in it. */
  get pieces(): number {
    return cartCount(this.state?.cart ?? null);
  }
}

/** Follows the cart for a show, once. */
export function follow(live: VitrineLive): void {
  live.cart ??= new CartCount(live);
}
