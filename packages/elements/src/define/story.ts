import { VitrineStory } from '../story/story-element.js';

if (!customElements.get('vitrine-story')) customElements.define('vitrine-story', VitrineStory);

export type { VitrineStory } from '../story/story-element.js';
