import { VitrineLive } from '../live/live-element.js';

if (!customElements.get('vitrine-live')) customElements.define('vitrine-live', VitrineLive);

export type { VitrineLive } from '../live/live-element.js';
