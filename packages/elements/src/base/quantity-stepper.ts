import { css, html, nothing } from 'lit';
import type { quantity as english } from '../i18n/en/quantity.js';
import type { Words } from './price-view.js';

/**
 * A number between 1 and `most`, by buttons or by typing; nonsense becomes `otherwise`. `set` gets what it should be.
 */
export function quantityStepper(
  count: number,
  most: number,
  words: Words<typeof english>,
  set: (quantity: number) => void,
  otherwise = 1,
) {
  const within = (quantity: number) => Math.min(most, Math.max(1, Math.floor(quantity) || otherwise));
  const step = (by: number, name: 'lessQuantity' | 'moreQuantity', sign: string) =>
    html`<button
      type="button"
      aria-label=${words.t(name)}
      aria-disabled=${within(count + by) === count}
      @click=${() => set(within(count + by))}
    >
      <svg viewBox="0 0 12 12" aria-hidden="true"><path d=${sign} /></svg>
    </button>`;
  return html`<div part="quantity">
    ${step(-1, 'lessQuantity', 'M2 6h8')}
    <input
      type="number"
      inputmode="numeric"
      min="1"
      max=${most < Infinity ? most : nothing}
      aria-label=${words.t('quantity')}
      .value=${String(count)}
      @change=${({ target }: Event) => {
        const input = target as HTMLInputElement;
        const quantity = within(input.valueAsNumber);
        // Also when it is what it was: then nothing is drawn again.
        input.value = String(quantity);
        set(quantity);
      }}
    />
    ${step(1, 'moreQuantity', 'M2 6h8M6 2v8')}
  </div>`;
}

export const stepperStyles = css`
  [part='quantity'] {
    display: flex;
    min-height: var(--_target);
    border: 1px solid var(--_control);
    border-radius: 99px;
    background: var(--_surface);
    color: var(--_text);
    font-size: 15px;
  }
  [part='quantity'] > * {
    width: var(--_target);
    min-height: 0;
    padding: 0;
    border: 0;
    border-radius: 99px;
    background: none;
    font: inherit;
    text-align: center;
    appearance: textfield;
  }
  [part='quantity'] input {
    width: 32px;
  }
  ::-webkit-inner-spin-button {
    appearance: none;
  }
  [part='quantity'] svg {
    width: 12px;
    fill: none;
    stroke: currentcolor;
    stroke-width: 1.25;
  }
  [part='quantity'] [aria-disabled='true'] {
    opacity: 0.4;
  }
  /* iOS zooms into anything smaller. */
  @media (pointer: coarse) {
    [part='quantity'] {
      font-size: 16px;
    }
  }
`;
