import { VitrineReturnPolicy } from '../return-policy/return-policy-element.js';

if (!customElements.get('vitrine-return-policy')) customElements.define('vitrine-return-policy', VitrineReturnPolicy);

export type { VitrineReturnPolicy } from '../return-policy/return-policy-element.js';
