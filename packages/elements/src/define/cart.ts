import { VitrineCart } from '../cart/cart-element.js';

if (!customElements.get('vitrine-cart')) customElements.define('vitrine-cart', VitrineCart);

export type { VitrineCart } from '../cart/cart-element.js';
