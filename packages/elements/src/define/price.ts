import { VitrinePrice } from '../price/price-element.js';

if (!customElements.get('vitrine-price')) customElements.define('vitrine-price', VitrinePrice);

export type { VitrinePrice } from '../price/price-element.js';
