import { VitrinePost } from '../post/post-element.js';

if (!customElements.get('vitrine-post')) customElements.define('vitrine-post', VitrinePost);

export type { VitrinePost } from '../post/post-element.js';
