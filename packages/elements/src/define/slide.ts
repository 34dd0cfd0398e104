import { VitrineSlide } from '../slide/slide-element.js';

if (!customElements.get('vitrine-slide')) customElements.define('vitrine-slide', VitrineSlide);

export type { VitrineSlide } from '../slide/slide-element.js';
