import { delivery } from './delivery.js';
import { policies } from './policies.js';
import { desk } from './products/desk.js';
import { electronics } from './products/electronics.js';
import { furniture } from './products/furniture.js';
import { garden } from './products/garden.js';
import { home } from './products/home.js';
import { kitchen } from './products/kitchen.js';
import { outdoors } from './products/outdoors.js';
import { plants } from './products/plants.js';
import { secondHand } from './products/second-hand.js';
import { wear } from './products/wear.js';
import type { CatalogueRecord } from './record.js';
import { withReviews } from './reviews.js';

/** The whole demo shop as it is written to `catalogue/catalogue.json`. */
export function buildCatalogue(): CatalogueRecord {
  return {
    products: [
      ...furniture,
      ...home,
      ...desk,
      ...electronics,
      ...secondHand,
      ...plants,
      ...garden,
      ...outdoors,
      ...wear,
      ...kitchen,
    ].map(withReviews),
    policies,
    delivery,
  };
}
