import { html, nothing } from 'lit';
import type { Words } from '../base/price-view.js';

/** A number between 1 and `most`, by buttons or by typing; nonsense becomes 1. `set` gets what it should be. */
export function quantityStepper(count: number, most: number, { t }: Words, set: (quantity: number) => void) {
  const within = (quantity: number) => Math.min(most, Math.max(1, Math.floor(quantity) || 1));
  const step = (by: number, name: string, sign: string) =>
    html`<button
      type="button"
      aria-label=${t(name)}
      aria-disabled=${within(count + by) === count}
      @click=${() => set(within(count + by))}
    >
      ${sign}
    </button>`;
  return html`<div part="quantity">
    ${step(-1, 'lessQuantity', '−')}
    <input
      type="number"
      inputmode="numeric"
      min="1"
      max=${most < Infinity ? most : nothing}
      aria-label=${t('quantity')}
      .value=${String(count)}
      @change=${({ target }: Event) => {
        const input = target as HTMLInputElement;
        const quantity = within(input.valueAsNumber);
        // Also when it is what it was: then nothing is drawn again.
        input.value = String(quantity);
        set(quantity);
      }}
    />
    ${step(1, 'moreQuantity', '+')}
  </div>`;
}
