import { VitrineCartButton } from '../cart-button/cart-button-element.js';

if (!customElements.get('vitrine-cart-button')) customElements.define('vitrine-cart-button', VitrineCartButton);

export type { VitrineCartButton } from '../cart-button/cart-button-element.js';
