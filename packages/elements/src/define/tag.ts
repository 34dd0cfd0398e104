import { VitrineTag } from '../tag/tag-element.js';

if (!customElements.get('vitrine-tag')) customElements.define('vitrine-tag', VitrineTag);

export type { VitrineTag } from '../tag/tag-element.js';
