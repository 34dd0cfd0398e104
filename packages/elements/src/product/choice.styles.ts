import { css } from 'lit';

/** Chips, swatches, lists and the quantity. */
export const choiceStyles = css`
  legend,
  .option,
  .stock {
    padding: 0;
    font-size: 13px;
    line-height: 18px;
    color: var(--_muted);
  }
  legend {
    margin-block-end: 6px;
  }
  legend b {
    font-weight: 400;
    color: var(--_text);
  }
  .values {
    display: flex;
    flex-wrap: wrap;
    gap: 6px;
  }
  .value {
    position: relative;
    display: inline-grid;
    place-items: center;
    min-inline-size: var(--_target);
    min-block-size: var(--_target);
    padding-inline: 12px;
    border-radius: 999px;
    cursor: pointer;
  }
  .value input {
    appearance: none;
    position: absolute;
    inset: 0;
    margin: 0;
    border: 1px solid var(--_control);
    border-radius: inherit;
    cursor: inherit;
  }
  .value input:checked {
    border: 2px solid var(--_accent);
  }
  .value :is(.name, .swatch) {
    position: relative;
    pointer-events: none;
  }
  .value:is(.sold_out, .none) input {
    border-style: dashed;
  }
  .value:is(.sold_out, .none) .name {
    color: var(--_muted);
    text-decoration: line-through;
  }
  .drawn {
    padding: 0;
  }
  .drawn input {
    border-color: transparent;
  }
  .swatch {
    inline-size: calc(var(--_target) - 10px);
    block-size: calc(var(--_target) - 10px);
    border-radius: 999px;
    box-shadow: inset 0 0 0 1px rgb(128 128 128 / 45%);
    overflow: hidden;
    forced-color-adjust: none;
  }
  .swatch img {
    display: block;
    inline-size: 100%;
    block-size: 100%;
    object-fit: cover;
  }
  .drawn:is(.sold_out, .none) .swatch {
    background-image: linear-gradient(
      to top right,
      transparent 47%,
      #fff 47% 49%,
      #1a1a1a 49% 51%,
      #fff 51% 53%,
      transparent 53%
    );
  }
  .option {
    display: grid;
    gap: 6px;
  }
  select,
  .stepper {
    min-block-size: var(--_target);
    border: 1px solid var(--_control);
    border-radius: 999px;
    background: var(--_surface);
    color: var(--_text);
    /* iOS zooms into anything smaller. */
    font-size: max(15px, 1em);
  }
  select {
    inline-size: 100%;
    padding-inline: 12px;
    text-overflow: ellipsis;
  }
  .pieces {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 6px 12px;
    overflow-wrap: normal;
  }
  .stepper {
    display: flex;
  }
  .stepper :is(button, input) {
    inline-size: var(--_target);
    margin: 0;
    padding: 0;
    border: 0;
    border-radius: 999px;
    background: none;
    text-align: center;
    appearance: textfield;
    font-variant-numeric: tabular-nums;
    cursor: pointer;
  }
  .stepper input {
    inline-size: 32px;
    cursor: text;
  }
  .stepper ::-webkit-inner-spin-button {
    appearance: none;
  }
  .stepper svg {
    inline-size: 12px;
    vertical-align: middle;
    stroke: currentColor;
    stroke-width: 1.5;
  }
  .stepper [aria-disabled='true'] {
    color: color-mix(in srgb, var(--_text) 40%, var(--_surface));
    cursor: default;
  }
  @media (pointer: coarse) {
    select,
    .stepper {
      font-size: 16px;
    }
  }
`;
