import { VitrineStore } from '../store/store-element.js';

if (!customElements.get('vitrine-store')) customElements.define('vitrine-store', VitrineStore);

export type { VitrineStore } from '../store/store-element.js';
