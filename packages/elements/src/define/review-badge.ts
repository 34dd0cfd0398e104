import { VitrineReviewBadge } from '../review-badge/review-badge-element.js';

if (!customElements.get('vitrine-review-badge')) customElements.define('vitrine-review-badge', VitrineReviewBadge);

export type { VitrineReviewBadge } from '../review-badge/review-badge-element.js';
