import type { ShopConfig } from '@vitrine/core';
import type { VitrineProduct } from './product-element.js';

let disclose: ((card: VitrineProduct, config?: ShopConfig) => unknown) | undefined;

/**
 * What a card says before all that leads to the shop where somebody earns by it. Undefined while the code for that comes: nothing
 * may lead there yet. Where it does not come, a word must do.
 */
export function cardDisclosure(card: VitrineProduct, config?: ShopConfig): unknown {
  if (!disclose)
    void import('../define/disclosure.js')
      .then(
        (code) => code.disclose,
        () => () => 'Ad',
      )
      .then((found) => {
        disclose = found;
        card.requestUpdate();
      });
  return disclose?.(card, config);
}
