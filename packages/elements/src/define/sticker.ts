import { VitrineSticker } from '../sticker/sticker-element.js';

if (!customElements.get('vitrine-sticker')) customElements.define('vitrine-sticker', VitrineSticker);

export type { VitrineSticker } from '../sticker/sticker-element.js';
