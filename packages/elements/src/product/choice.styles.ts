import { css } from 'lit';

/** Small words, chips, swatches and lists. */
export const choiceStyles = css`
  legend,
  label,
  [part='stock'],
  [part='rating'] {
    font-size: 13px;
    line-height: 18px;
    color: var(--_muted);
  }
  legend {
    margin-block-end: 6px;
  }
  b {
    font-weight: 400;
    color: var(--_text);
  }
  .values,
  .pieces {
    display: flex;
    flex-wrap: wrap;
    gap: 6px;
  }
  .pieces {
    align-items: center;
    justify-content: space-between;
    overflow-wrap: normal;
  }
  [part='value'] {
    position: relative;
    display: grid;
    place-items: center;
    min-inline-size: var(--_target);
    min-block-size: var(--_target);
    font-size: 15px;
    color: inherit;
  }
  [type='radio'] {
    appearance: none;
    position: absolute;
    inset: 0;
    margin: 0;
    border: 1px solid var(--_control);
    border-radius: 99px;
    cursor: pointer;
  }
  .drawn {
    border-color: transparent;
  }
  [type='radio']:checked {
    border: 2px solid var(--_accent);
  }
  .out [type='radio'] {
    border-style: dashed;
  }
  .name,
  .swatch {
    position: relative;
    pointer-events: none;
  }
  .name {
    margin-inline: 12px;
  }
  .out .name {
    color: var(--_muted);
    text-decoration: line-through;
  }
  .swatch {
    inline-size: calc(var(--_target) - 10px);
    aspect-ratio: 1;
    border-radius: 99px;
    box-shadow: inset 0 0 0 1px rgb(128 128 128 / 45%);
    overflow: hidden;
    forced-color-adjust: none;
  }
  .swatch img {
    inline-size: 100%;
    block-size: 100%;
    object-fit: cover;
  }
  .out .swatch::after {
    content: '';
    position: absolute;
    inset: 0;
    background: linear-gradient(to top right, #0000 47%, #fff 47% 49%, #1a1a1a 49% 51%, #fff 51% 53%, #0000 53%);
  }
  select {
    min-block-size: var(--_target);
    border: 1px solid var(--_control);
    border-radius: 99px;
    background: var(--_surface);
    color: var(--_text);
    font-size: 15px;
  }
  select {
    display: block;
    inline-size: 100%;
    margin-block-start: 6px;
    padding-inline: 12px;
  }
  /* iOS zooms into anything smaller. */
  @media (pointer: coarse) {
    select {
      font-size: 16px;
    }
  }
`;
