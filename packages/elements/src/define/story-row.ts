import { VitrineStoryRow } from '../story-row/story-row-element.js';

if (!customElements.get('vitrine-story-row')) customElements.define('vitrine-story-row', VitrineStoryRow);

export type { VitrineStoryRow } from '../story-row/story-row-element.js';
