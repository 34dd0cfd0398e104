import { VitrineProduct } from '../product/product-element.js';

if (!customElements.get('vitrine-product')) customElements.define('vitrine-product', VitrineProduct);

export type { VitrineProduct } from '../product/product-element.js';
