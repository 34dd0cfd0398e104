import { VitrineDisclosure } from '../disclosure/disclosure-element.js';

export { disclose } from '../disclosure/card-disclosure.js';

if (!customElements.get('vitrine-disclosure')) customElements.define('vitrine-disclosure', VitrineDisclosure);

export type { VitrineDisclosure } from '../disclosure/disclosure-element.js';
