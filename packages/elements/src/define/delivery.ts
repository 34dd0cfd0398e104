import { VitrineDelivery } from '../delivery/delivery-element.js';

if (!customElements.get('vitrine-delivery')) customElements.define('vitrine-delivery', VitrineDelivery);

export type { VitrineDelivery } from '../delivery/delivery-element.js';
